import { DAY } from './world-calendar.js';
import { MQL_THRESHOLD } from './world.js';
export const FIRST_MODEL = 'behaviour-1';
export const SECOND_MODEL = 'behaviour-and-fit-2';
const FIRST_POINTS = {
    emailOpened: 1,
    emailClicked: 6,
    formSubmitted: 12,
    visit: 3,
    attended: 15,
    socialLike: 4,
    socialShare: 5,
    chatInbound: 10,
    callInbound: 15,
    emailUnsubscribed: -20,
    rejected: -15,
};
/** Opens count no more, fit and presence count for more. */
const SECOND_POINTS = {
    emailClicked: 5,
    formSubmitted: 15,
    visit: 2,
    attended: 22,
    socialLike: 3,
    socialShare: 3,
    chatInbound: 14,
    callInbound: 18,
    emailUnsubscribed: -30,
    rejected: -25,
};
/** What a lead hears of its fading: points lost after so many days of silence. */
const FADING_DAYS = 90;
const FADING_POINTS = -10;
/** Gathers what changes a lead's score and writes the ledger of its points in order. */
export class ScoreBook {
    #world;
    #scored = [];
    constructor(world) {
        this.#world = world;
    }
    fit(at, points) {
        this.#scored.push({ at, points });
    }
    activity(at, type, asset) {
        const points = at < this.#world.modelSwitchAt ? FIRST_POINTS : SECOND_POINTS;
        if (points[type] === undefined)
            return;
        this.#scored.push(asset === undefined ? { at, type } : { at, type, asset });
    }
    /** The activity that makes an MQL of the lead. */
    qualify(at, type, asset, lift) {
        this.#scored.push({ at, type, asset, lift });
    }
    clear() {
        this.#scored = [];
    }
    /**
     * Writes the points of one lead. A lead stays below the threshold until it qualifies, unless
     * it is `loud`: many points, yet never an MQL.
     */
    write(lead, nextId, out, qualifiesAt, loud) {
        const { calendar, modelSwitchAt } = this.#world;
        let balance = 0;
        let sequence = 0;
        let last = 0;
        const add = (at, wanted, type, asset) => {
            const delta = Math.max(wanted, -balance);
            if (delta === 0 || at >= calendar.end)
                return;
            balance += delta;
            const text = calendar.iso(at);
            out.push({
                kind: 'score',
                id: nextId(),
                recordedAt: text,
                lead,
                at: text,
                sequence: sequence++,
                delta,
                balance,
                model: at < modelSwitchAt ? FIRST_MODEL : SECOND_MODEL,
                activityType: type,
                asset,
            });
        };
        const passTime = (to) => {
            const fades = last + FADING_DAYS * DAY;
            const switches = last < modelSwitchAt && modelSwitchAt <= to && last > 0;
            if (switches && modelSwitchAt <= fades) {
                rescore();
                last = modelSwitchAt;
                return passTime(to);
            }
            if (last > 0 && fades < to && balance >= 20)
                add(fades, FADING_POINTS);
        };
        const rescore = () => {
            const fresh = Math.round(balance * 0.82 - 2);
            add(modelSwitchAt, fresh - balance);
        };
        this.#scored.sort((one, other) => one.at - other.at);
        for (const { at, type, asset, points, lift } of this.#scored) {
            passTime(at);
            if (lift !== undefined) {
                add(at, Math.max(5, MQL_THRESHOLD + lift - balance), type, asset);
            }
            else {
                const table = at < modelSwitchAt ? FIRST_POINTS : SECOND_POINTS;
                const wanted = points ?? (type === undefined ? 0 : (table[type] ?? 0));
                const room = at < qualifiesAt && !loud ? MQL_THRESHOLD - 1 - balance : wanted;
                add(at, Math.min(wanted, Math.max(room, 0)), type, asset);
            }
            last = at;
        }
        if (this.#scored.length > 0)
            passTime(calendar.end);
        this.clear();
    }
}
//# sourceMappingURL=score-book.js.map