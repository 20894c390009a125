import { accept, derive, finishImportRun, ImportRun, refreshGrownStatistics, refuse, startImportRun, } from '@leadlight/database';
/**
 * The store of a workspace: every batch is one transaction, in which the facts of the people that
 * it touches are derived too, so that an import that breaks off leaves nothing half done.
 */
export function databaseImportStore(database, { workspaceId, now }) {
    const started = new Map();
    return {
        async begin(start) {
            const run = await startImportRun(database, { workspaceId, recipe: start.recipe });
            started.set(run, start);
            await credit(database, workspaceId, start);
            return run;
        },
        async accept(run, arrivals) {
            const start = started.get(run);
            if (!start)
                throw new Error(`the import ${run} was not begun here`);
            const { source, reportsDeliveries, currency } = start;
            const receipt = await accept(database, {
                workspaceId,
                source,
                now: now(),
                reportsDeliveries,
                importRun: run,
                ...(currency === undefined ? {} : { currency }),
                derive: (client, _, touched) => derive(client, workspaceId, touched),
            }, arrivals);
            await database.withContext({ workspaceId, role: 'owner' }, refreshGrownStatistics);
            return receipt;
        },
        keep: (run, rejections) => refuse(database, { workspaceId, importRun: run }, rejections),
        async finish(run, totals) {
            // Duplicates that never reached a batch are counted here alone.
            await database.withManager({ workspaceId, role: 'ingest' }, (manager) => manager.update(ImportRun, { workspaceId, runId: run }, totals));
            await finishImportRun(database, { workspaceId, importRun: run });
            started.delete(run);
        },
    };
}
/** Keeps what a licence wants to be shown with the data, by source, in the workspace's settings. */
async function credit(database, workspaceId, { source, attribution }) {
    if (attribution === undefined)
        return;
    const workspaces = await database.workspaces();
    const settings = workspaces.find((workspace) => workspace.workspaceId === workspaceId)?.settings;
    const credits = settings?.['attributions'];
    const known = typeof credits === 'object' && credits !== null ? credits : {};
    await database.updateWorkspace(workspaceId, {
        settings: { ...settings, attributions: { ...known, [source]: attribution.trim() } },
    });
}
//# sourceMappingURL=database-import-store.js.map