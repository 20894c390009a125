/** The work that lets derived facts follow a part of a load. */
export type Follow = () => Promise<void>;
/**
 * Lets derived facts follow a load part by part: one part at a time from the front, and a second one
 * from the back while too many wait or the load is over. People who share an account or were merged
 * lie near each other: parts that are neighbours are never followed at once, since the second would
 * wait for the first and begin again.
 */
export declare class FollowBehind {
    #private;
    /**
     * Takes the next part and comes back at once.
     *
     * @throws what an earlier part failed with
     */
    add(follow: Follow): void;
    /**
     * Comes back when every part is followed.
     *
     * @throws what a part failed with
     */
    finish(): Promise<void>;
}
