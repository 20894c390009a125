import { FollowBehind } from './follow-behind.js';
import { generateWorld } from './generate-world.js';
import { WorldError } from './world-error.js';
import { MQL_THRESHOLD, WORLD_CURRENCY, WORLD_ZONE } from './world.js';
/** So many batches are under way: one is written, the others are read meanwhile, and neither side waits. */
const AT_ONCE = 4;
/** The derived facts of so few leads are soonest made all at once, when everything is there. */
const SMALL = 50_000;
/** So many leads are followed together: the more they are, the fewer share an account with those of another part and are followed twice. */
const FOLLOW_EVERY = 50_000;
/**
 * Makes a world and stores it in a workspace, which is made or set up for it: zone, currency, MQL
 * threshold. A batch is made and read while the database stores the one
 * before.
 *
 * @throws WorldError `RECORDS_REFUSED` where the workspace refuses a record, for instance because
 * other data took its name
 */
export async function loadWorld(store, { slug, name }, options, progress = () => undefined) {
    const workspace = await settle(store, slug, name);
    const { workspaceId } = workspace;
    const total = { leads: 0, records: 0, accepted: 0, duplicate: 0 };
    const keep = async (records, place) => {
        const arrivals = records.map((record) => ({ record, place }));
        const receipt = await store.accept(workspaceId, arrivals);
        refuseRejections(receipt, records.length);
        total.records += records.length;
        total.leads += records.filter(({ kind }) => kind === 'lead').length;
        total.accepted += receipt.accepted;
        total.duplicate += receipt.duplicate;
        progress({ phase: 'records', leads: total.leads, records: total.records });
    };
    const underWay = [];
    const followers = new FollowBehind();
    let followed = 0;
    let batch = 0;
    for (const records of generateWorld(options)) {
        if (underWay.length === AT_ONCE)
            await underWay.shift();
        if (options.leads > SMALL && total.leads - followed >= FOLLOW_EVERY) {
            followed = total.leads;
            followers.add(store.follower(workspaceId));
        }
        const kept = keep(records, `world of seed ${options.seed}, batch ${++batch}`);
        // What fails is thrown by the await above; until then it must not end the process.
        kept.catch(() => undefined);
        underWay.push(kept);
    }
    await Promise.all(underWay);
    progress({ phase: 'derived facts', leads: total.leads, records: total.records });
    if (followed > 0)
        followers.add(store.follower(workspaceId));
    await followers.finish();
    await store.finish(workspaceId);
    progress({ phase: 'done', leads: total.leads, records: total.records });
    return { workspace, ...total };
}
async function settle(store, slug, name) {
    const settings = { zone: WORLD_ZONE, currency: WORLD_CURRENCY, mqlThreshold: MQL_THRESHOLD };
    const known = await store.workspace(slug);
    return known === undefined
        ? store.createWorkspace({ slug, name, ...settings })
        : store.updateWorkspace(known.workspaceId, settings);
}
function refuseRejections({ rejected, suppressed, rejections }, received) {
    if (rejected + suppressed === 0)
        return;
    const [first] = rejections;
    throw new WorldError('RECORDS_REFUSED', `${rejected + suppressed} of ${received} records were refused; the first: ${first?.reason ?? 'suppressed'}`, first?.hint ?? 'Load the world into a workspace of its own.');
}
//# sourceMappingURL=load-world.js.map