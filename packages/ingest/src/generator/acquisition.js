import { SITE } from './assets.js';
import { returnChannel } from './return-channel.js';
import { DAY, HOUR, MINUTE } from './world-calendar.js';
/** Unknown visitors for each lead; most people who look never leave a name. */
const STRANGERS = 1.15;
/** What the site calls the places that visits come from; who types the address comes from nowhere. */
const SITE_SOURCES = {
    organicSearch: 'google',
    paidSearch: 'google',
    paidSocial: 'linkedin',
    email: 'newsletter',
    referral: 'partner-blog',
    webinar: 'newsletter',
};
/** The page for trials is shown in two versions, by turns. */
function variantOf(page, turn) {
    if (page !== SITE.trial.ref)
        return undefined;
    return turn % 2 === 0 ? 'short form' : 'long form';
}
/** Writes how a person came in: earlier visits without a name, the lead itself, its first form. */
export function writeAcquisition(story) {
    const { person } = story;
    writeStrangers(story);
    if (person.channel.online)
        writeEarlierVisits(story);
    story.out.push(leadRecord(story));
    if (person.channel.online)
        writeFirstForm(story);
    if (person.channel.id === 'event')
        writeMeeting(story);
}
/** An imported list says the day, the site the second. */
function leadRecord(story) {
    const { person, random } = story;
    const { calendar } = story.world;
    const imported = person.knownAt !== person.createdAt;
    const blankChannel = random.chance(0.012);
    return {
        kind: 'lead',
        id: person.ref,
        recordedAt: story.iso(person.knownAt),
        createdAt: imported ? calendar.dayText(person.day) : story.iso(person.createdAt),
        account: person.account?.ref,
        source: person.channel.sources.pick(random),
        channel: blankChannel ? undefined : person.channel.id,
        campaign: person.campaign?.ref,
        landingPage: person.page?.url,
        excluded: person.excluded,
        imported: imported || undefined,
        attributes: attributesOf(story, person),
    };
}
/** Whoever fills in a short form leaves much unsaid. */
function attributesOf(story, person) {
    const { random } = story;
    const { country, size, industry } = person.company;
    const attributes = {};
    if (country.name !== null && random.chance(0.98))
        attributes['country'] = country.name;
    if (industry !== null && random.chance(0.82))
        attributes['industry'] = industry;
    if (size.label !== null && random.chance(0.86)) {
        attributes['companySize'] = size.label;
        if (size.segment !== null)
            attributes['businessSegment'] = size.segment;
    }
    if (person.jobTitle !== null && random.chance(0.8))
        attributes['jobTitle'] = person.jobTitle;
    return attributes;
}
function writeFirstForm(story) {
    const { person, random } = story;
    const where = {
        channel: person.channel.id,
        campaign: person.campaign?.ref,
        asset: person.page?.ref,
        visitor: person.visitor,
        source: SITE_SOURCES[person.channel.id],
        variant: variantOf(person.page?.ref, person.index),
    };
    const came = person.createdAt - 40 - Math.floor(random.exponential(4 * MINUTE));
    if (isPaid(person.channel.id))
        story.roam(came - 1, 'adClicked', person.visitor, where);
    story.roam(came, 'visit', person.visitor, where);
    story.roam(came + 1, 'pageView', person.visitor, where);
    story.engage(person.createdAt, 'formSubmitted', where);
    if (random.chance(0.03))
        story.act(person.createdAt + 5 * MINUTE, 'optedIn');
}
function writeEarlierVisits(story) {
    const { person, random } = story;
    for (let left = random.poisson(0.3); left > 0; left--) {
        const at = person.createdAt - HOUR - Math.floor(random.exponential(16 * DAY));
        const campaign = random.chance(0.4) ? person.campaign?.ref : undefined;
        const channel = campaign === undefined ? returnChannel(story) : person.channel.id;
        const asset = random.item(SITE.articles).ref;
        story.roam(at, 'visit', person.visitor, { channel, campaign, asset });
    }
}
function writeMeeting(story) {
    const { person } = story;
    const where = { channel: 'event', campaign: person.campaign?.ref };
    story.engage(person.createdAt, 'attended', where, person.knownAt - person.createdAt);
}
function writeStrangers(story) {
    const { person, random, world } = story;
    const strangers = random.poisson(STRANGERS);
    for (let number = 0; number < strangers; number++) {
        const visitor = `s${person.index.toString(36)}.${number}`;
        const at = person.createdAt - Math.floor(random.between(0, DAY));
        const { channel, campaign } = world.arrivals.entrance(person.day, random);
        const asset = strangerPage(story, campaign?.pages).ref;
        const variant = variantOf(asset, person.index + number);
        const source = SITE_SOURCES[channel.id];
        const where = { channel: channel.id, campaign: campaign?.ref, asset, source, variant };
        story.roam(at, 'visit', visitor, where);
        if (random.chance(0.6))
            story.roam(at + 1, 'pageView', visitor, where);
    }
}
function strangerPage(story, pages) {
    const { random } = story;
    if (pages !== undefined && pages.length > 0)
        return random.item(pages);
    return random.chance(0.4) ? SITE.home : random.item(SITE.articles);
}
function isPaid(channel) {
    return channel === 'paidSearch' || channel === 'paidSocial';
}
//# sourceMappingURL=acquisition.js.map