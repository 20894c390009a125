import type { TriggerRecord } from '@leadlight/database';
import type { LeadStory } from './lead-story.js';
import type { Program } from './programs.js';
/** What became of a match: it fired at an instant, or something kept it from it. */
type Outcome = {
    readonly firedAt: number;
} | {
    readonly suppressedBy: NonNullable<TriggerRecord['suppressedBy']>;
};
/** Writes that a trigger program's condition held for somebody, as it is known in the end. */
export declare function writeTrigger(story: LeadStory, program: Program, matchedAt: number, outcome: Outcome): void;
/** What keeps a program from writing to somebody: no way to reach them, else one of the usual rules. */
export declare function suppressionOf({ person, mailStopsAt }: LeadStory, at: number): NonNullable<TriggerRecord['suppressedBy']>;
export {};
