import { Random } from './random.js';
import { ScoreBook } from './score-book.js';
const SUFFIXES = Array.from({ length: 1_500 }, (_, number) => `.${number.toString(36)}`);
/** What has been decided about the lead at hand while its facts are written; one object serves all leads. */
export class LeadStory {
    world;
    random;
    scores;
    out = [];
    person;
    warmth = 'cold';
    /** Infinity while it never happens. */
    mqlAt = Infinity;
    customerAt = Infinity;
    mailStopsAt = Infinity;
    mailStoppedBy;
    sends = [];
    #prefix = '';
    #count = 0;
    constructor(world) {
        this.world = world;
        this.random = new Random(world.options.seed, 0);
        this.scores = new ScoreBook(world);
    }
    begin(index) {
        this.random.reseed(this.world.options.seed, index);
        this.warmth = 'cold';
        this.mqlAt = Infinity;
        this.customerAt = Infinity;
        this.mailStopsAt = Infinity;
        this.mailStoppedBy = undefined;
        this.sends = [];
        this.scores.clear();
        this.#prefix = index.toString(36);
        this.#count = 0;
    }
    /** An identifier unique within the world, whatever it is given to. */
    nextId = () => {
        const count = this.#count++;
        return this.#prefix + (SUFFIXES[count] ?? `.${count.toString(36)}`);
    };
    /** Hands over what was written so far. */
    take() {
        const written = this.out;
        this.out = [];
        return written;
    }
    happens(at) {
        return at >= this.world.calendar.start && at < this.world.calendar.end;
    }
    iso(at) {
        return this.world.calendar.iso(at);
    }
    /** Something that sales or the lead did beyond the site and the mail. */
    act(at, type, detail) {
        if (!this.happens(at))
            return;
        const text = this.iso(at);
        this.out.push({
            kind: 'activity',
            id: this.nextId(),
            recordedAt: text,
            lead: this.person.ref,
            at: text,
            type,
            detail,
        });
        this.scores.activity(at, type);
    }
    /**
     * Something with an asset of a channel and campaign that the known lead did, known at once or
     * `lateBy` seconds afterwards.
     */
    engage(at, type, where, lateBy = 0) {
        const knownAt = at + lateBy;
        if (!this.happens(at) || knownAt >= this.world.calendar.end)
            return;
        const text = this.iso(at);
        this.out.push({
            kind: 'activity',
            id: this.nextId(),
            recordedAt: lateBy === 0 ? text : this.iso(knownAt),
            lead: this.person.ref,
            visitor: where.visitor,
            at: text,
            type,
            source: where.source,
            channel: where.channel,
            campaign: where.campaign,
            asset: where.asset,
            variant: where.variant,
        });
        this.scores.activity(knownAt, type, where.asset);
    }
    /** Something that somebody unknown did on the site. */
    roam(at, type, visitor, where) {
        if (!this.happens(at))
            return;
        const text = this.iso(at);
        const record = {
            kind: 'activity',
            id: this.nextId(),
            recordedAt: text,
            visitor,
            at: text,
            type,
            source: where.source,
            channel: where.channel,
            campaign: where.campaign,
            asset: where.asset,
            variant: where.variant,
        };
        this.out.push(record);
    }
    enterStage(at, stage, reason) {
        if (!this.happens(at))
            return;
        const text = this.iso(at);
        this.out.push({
            kind: 'stage',
            id: this.nextId(),
            recordedAt: text,
            lead: this.person.ref,
            at: text,
            stage,
            reason,
        });
    }
}
//# sourceMappingURL=lead-story.js.map