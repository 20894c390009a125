/** A choice among items in proportion to their weights. */
export class Weighted {
    total;
    #items;
    #cumulative;
    constructor(choices) {
        let total = 0;
        this.#cumulative = choices.map(([, weight]) => (total += weight));
        this.#items = choices.map(([item]) => item);
        this.total = total;
    }
    pick(random) {
        const target = random.next() * this.total;
        const last = this.#items.length - 1;
        let index = 0;
        while (index < last && this.#cumulative[index] <= target)
            index++;
        return this.#items[index];
    }
}
//# sourceMappingURL=weighted.js.map