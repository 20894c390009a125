/** So many parts may wait beside the load before a second one is followed at the same time. */
const FAR_BEHIND = 2;
/**
 * Lets derived facts follow a load part by part: one part at a time from the front, and a second one
 * from the back while too many wait or the load is over. People who share an account or were merged
 * lie near each other: parts that are neighbours are never followed at once, since the second would
 * wait for the first and begin again.
 */
export class FollowBehind {
    #waiting = [];
    #running = new Map();
    #parts = 0;
    #front;
    #back;
    #failure;
    /**
     * Takes the next part and comes back at once.
     *
     * @throws what an earlier part failed with
     */
    add(follow) {
        if (this.#failure)
            throw this.#failure.error;
        this.#waiting.push({ place: this.#parts++, follow });
        this.#front ??= this.#work(() => this.#waiting.shift()).then(() => {
            this.#front = undefined;
        });
        if (this.#isFarBehind()) {
            this.#back ??= this.#work(() => this.#newestOfMany()).then(() => {
                this.#back = undefined;
            });
        }
    }
    /**
     * Comes back when every part is followed.
     *
     * @throws what a part failed with
     */
    async finish() {
        await Promise.all([this.#front, this.#followRest()]);
        if (this.#failure)
            throw this.#failure.error;
    }
    async #followRest() {
        await this.#back;
        await this.#work(() => this.#waiting.pop());
    }
    #newestOfMany() {
        return this.#isFarBehind() ? this.#waiting.pop() : undefined;
    }
    #isFarBehind() {
        return this.#waiting.length > FAR_BEHIND;
    }
    async #work(take) {
        for (let part = take(); part && !this.#failure; part = take()) {
            const { place } = part;
            const running = this.#run(part);
            this.#running.set(place, running);
            await running;
            this.#running.delete(place);
        }
    }
    async #run({ place, follow }) {
        try {
            await Promise.all([this.#running.get(place - 1), this.#running.get(place + 1)]);
            if (!this.#failure)
                await follow();
        }
        catch (error) {
            this.#failure ??= { error };
        }
    }
}
//# sourceMappingURL=follow-behind.js.map