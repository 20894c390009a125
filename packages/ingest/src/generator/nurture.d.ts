import type { EnrolmentRecord } from '@leadlight/database';
import type { LeadStory } from './lead-story.js';
import { type Program } from './programs.js';
/** Whether a program has been switched on by an instant. */
export declare function isOn(story: LeadStory, program: Program, at: number): boolean;
/** A drip enrolment whose end depends on what the mail brings. */
export interface Drip {
    readonly program: Program;
    readonly enrolledAt: number;
    readonly endsAt: number;
}
/**
 * Takes a lead that did not raise its hand into a drip: plans its sends and answers the
 * enrolment, which is written once the mail is. A held-out lead gets none and qualifies less.
 */
export declare function planDrip(story: LeadStory): Drip | undefined;
/** Writes the drip's enrolment with the way it ended. */
export declare function writeDrip(story: LeadStory, drip: Drip): void;
/** Plans a program's sends from an enrolment up to an instant; answers when the last one leaves. */
export declare function planProgramSends(story: LeadStory, program: Program, enrolledAt: number, before: number): number;
/** Writes an enrolment, and its end as a second revision when that is known. */
export declare function writeEnrolment(story: LeadStory, program: Program, enrolledAt: number, exitedAt: number, exitReason: EnrolmentRecord['exitReason'], how?: {
    readonly arm?: EnrolmentRecord['arm'];
    readonly eligibleAt?: number;
}): void;
