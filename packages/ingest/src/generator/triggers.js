/** Writes that a trigger program's condition held for somebody, as it is known in the end. */
export function writeTrigger(story, program, matchedAt, outcome) {
    if (!story.happens(matchedAt))
        return;
    const match = {
        kind: 'trigger',
        id: story.nextId(),
        lead: story.person.ref,
        program: program.ref,
        at: story.iso(matchedAt),
    };
    if ('suppressedBy' in outcome) {
        story.out.push({ ...match, ...outcome, recordedAt: match.at });
    }
    else if (story.happens(outcome.firedAt)) {
        const firedAt = story.iso(outcome.firedAt);
        story.out.push({ ...match, firedAt, recordedAt: firedAt });
    }
    else {
        story.out.push({ ...match, recordedAt: match.at });
    }
}
/** What keeps a program from writing to somebody: no way to reach them, else one of the usual rules. */
export function suppressionOf({ person, mailStopsAt }, at) {
    if (mailStopsAt <= at)
        return 'optOut';
    const turn = person.index % 5;
    return turn < 3 ? 'cap' : turn === 3 ? 'duplicate' : 'other';
}
//# sourceMappingURL=triggers.js.map