import { type Asset } from './assets.js';
export interface ProgramStep {
    readonly ref: string;
    readonly name: string;
    readonly position: number;
    readonly asset: Asset;
    /** Seconds after the enrolment. */
    readonly after: number;
}
export interface Program {
    readonly ref: string;
    readonly name: string;
    readonly programType: 'drip' | 'trigger';
    readonly goal: string;
    /** The month of the world in which it is switched on. */
    readonly startsInMonth: number;
    readonly steps: readonly ProgramStep[];
}
export declare const PROGRAMS: {
    readonly welcome: Program;
    readonly planningCourse: Program;
    readonly winBack: Program;
    readonly onboarding: Program;
    readonly webinarFollowUp: Program;
    readonly pricingReminder: Program;
    readonly anniversary: Program;
};
export declare const ALL_PROGRAMS: readonly Program[];
