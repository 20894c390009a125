import { ACTIVITY_TYPES } from '@leadlight/database';
const optional = (type) => ({ type, required: false });
const required = (type) => ({ type, required: true });
const oneOf = (...choices) => ({ holds: 'choice', choices });
const text = { holds: 'text' };
const when = { holds: 'when' };
const day = { holds: 'day' };
const amount = { holds: 'amount' };
const currency = { holds: 'currency' };
const number = { holds: 'number' };
const integer = { holds: 'integer' };
const boolean = { holds: 'boolean' };
const address = { holds: 'address' };
const refs = { holds: 'refs' };
const attributes = { holds: 'attributes' };
const identity = {
    id: required(text),
    revision: optional(integer),
    recordedAt: optional(when),
};
/** Every kind of record with its fields; a drift from the event contract does not compile. */
const SHAPES = {
    lead: {
        ...identity,
        createdAt: required(when),
        account: optional(text),
        source: optional(text),
        channel: optional(text),
        campaign: optional(text),
        landingPage: optional(text),
        excluded: optional(oneOf('test', 'internal', 'competitor')),
        imported: optional(boolean),
        attributes: optional(attributes),
    },
    account: {
        ...identity,
        name: optional(text),
        parent: optional(text),
        createdAt: optional(when),
        attributes: optional(attributes),
    },
    profile: {
        ...identity,
        lead: optional(text),
        account: optional(text),
        at: required(when),
        attributes: required(attributes),
        linkAccount: optional(text),
    },
    merge: {
        ...identity,
        lead: required(text),
        into: required(text),
        at: required(when),
        undo: optional(boolean),
    },
    activity: {
        ...identity,
        lead: optional(text),
        visitor: optional(text),
        session: optional(text),
        at: required(when),
        sequence: optional(integer),
        type: required(oneOf(...ACTIVITY_TYPES)),
        source: optional(text),
        channel: optional(text),
        campaign: optional(text),
        program: optional(text),
        step: optional(text),
        asset: optional(text),
        send: optional(text),
        detail: optional(text),
        url: optional(text),
        variant: optional(text),
        actor: optional(oneOf('human', 'machineOpen', 'scanner', 'unknown')),
        userAgent: optional(text),
        ip: optional(address),
    },
    stage: {
        ...identity,
        lead: required(text),
        at: required(when),
        sequence: optional(integer),
        stage: required(text),
        reason: optional(text),
    },
    score: {
        ...identity,
        lead: required(text),
        at: required(when),
        sequence: optional(integer),
        delta: required(number),
        balance: optional(number),
        model: optional(text),
        activityType: optional(oneOf(...ACTIVITY_TYPES)),
        asset: optional(text),
        rule: optional(text),
    },
    campaign: {
        ...identity,
        name: required(text),
        campaignType: optional(text),
        channel: optional(text),
        startsOn: optional(day),
        endsOn: optional(day),
    },
    program: {
        ...identity,
        name: required(text),
        programType: required(oneOf('drip', 'trigger')),
        goal: optional(text),
    },
    programStep: {
        ...identity,
        program: required(text),
        position: required(integer),
        name: required(text),
        asset: optional(text),
    },
    enrolment: {
        ...identity,
        lead: required(text),
        program: required(text),
        at: required(when),
        exitedAt: optional(when),
        exitReason: optional(oneOf('goal', 'handOver', 'unsubscribe', 'bounce', 'manual', 'completed')),
        arm: optional(oneOf('treated', 'holdout')),
        eligibleAt: optional(when),
    },
    trigger: {
        ...identity,
        lead: required(text),
        program: required(text),
        at: required(when),
        firedAt: optional(when),
        suppressedBy: optional(oneOf('cap', 'optOut', 'duplicate', 'other')),
    },
    asset: {
        ...identity,
        name: required(text),
        assetType: required(oneOf('page', 'landingPage', 'email', 'ebook', 'webinar', 'post')),
        url: optional(text),
    },
    opportunity: {
        ...identity,
        name: optional(text),
        account: optional(text),
        people: optional(refs),
        lead: optional(text),
        owner: optional(text),
        openedAt: optional(when),
    },
    opportunityChange: {
        ...identity,
        opportunity: required(text),
        at: required(when),
        sequence: optional(integer),
        state: required(oneOf('open', 'won', 'lost')),
        amount: optional(amount),
        currency: optional(currency),
        reason: optional(text),
    },
    revenue: {
        ...identity,
        at: required(when),
        revenueKind: required(oneOf('won', 'amended', 'reopened', 'refunded', 'renewed', 'order')),
        amount: required(amount),
        currency: required(currency),
        account: optional(text),
        opportunity: optional(text),
        lead: optional(text),
        orderId: optional(text),
        refersTo: optional(text),
    },
    subscription: {
        ...identity,
        account: optional(text),
        lead: optional(text),
        startsAt: required(when),
        endsAt: optional(when),
        every: required(oneOf('day', 'week', 'month', 'quarter', 'year')),
        amount: required(amount),
        currency: required(currency),
        state: optional(oneOf('paying', 'trial', 'paused')),
    },
    cost: {
        ...identity,
        from: required(day),
        to: required(day),
        amount: optional(amount),
        currency: required(currency),
        costKind: required(oneOf('media', 'content', 'event', 'agency', 'labour', 'technology', 'overhead')),
        campaign: optional(text),
        program: optional(text),
        channel: optional(text),
        spread: optional(oneOf('even', 'sends', 'weights')),
        weights: optional(text),
        share: optional(oneOf('cost', 'sends', 'leads', 'weights')),
        shareWeights: optional(text),
    },
    survey: {
        ...identity,
        survey: required(text),
        lead: optional(text),
        invitedAt: required(when),
        answeredAt: optional(when),
        score: optional(number),
        scale: required(oneOf('2', '3', '4', '5', '7', '10', '0-10')),
    },
    exchangeRate: {
        ...identity,
        base: required(currency),
        quote: required(currency),
        day: required(day),
        rate: required(amount),
    },
    statistic: {
        ...identity,
        day: required(day),
        network: required(text),
        placement: required(oneOf('ad', 'social')),
        channel: optional(text),
        campaign: optional(text),
        asset: optional(text),
        impressions: optional(integer),
        clicks: optional(integer),
        likes: optional(integer),
        shares: optional(integer),
        comments: optional(integer),
    },
};
/** The kinds of records, in the order in which the documentation lists them. */
export const RECORD_KINDS = Object.keys(SHAPES);
/** The fields of a kind by name. */
export function fieldsOf(kind) {
    return SHAPES[kind];
}
/** Whether a name is a kind of record. */
export function isRecordKind(name) {
    return Object.hasOwn(SHAPES, name);
}
//# sourceMappingURL=record-shapes.js.map