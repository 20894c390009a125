/** Writes a revenue line and answers its identifier, which refunds and amendments name. */
export function writeRevenue(story, at, revenueKind, amount, currency, links) {
    const { person } = story;
    const id = story.nextId();
    if (!story.happens(at))
        return id;
    story.out.push({
        kind: 'revenue',
        id,
        recordedAt: story.iso(at),
        at: story.iso(at),
        revenueKind,
        amount,
        currency,
        account: person.account?.ref,
        lead: person.ref,
        ...links,
    });
    return id;
}
//# sourceMappingURL=revenue.js.map