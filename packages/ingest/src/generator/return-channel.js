/** How somebody who knows the company comes back. */
export function returnChannel(story) {
    const chance = story.random.next();
    if (chance < 0.5)
        return 'direct';
    return chance < 0.85 ? 'organicSearch' : 'referral';
}
//# sourceMappingURL=return-channel.js.map