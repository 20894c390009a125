import { loadRecipe } from '../language/load-recipe.js';
import { BadCell } from '../values/bad-cell.js';
import { Batch } from './batch.js';
import { openFolder } from './find-files.js';
import { count, reportLines } from './import-report.js';
import { openMapping } from './open-mapping.js';
import { planFiles } from './plan-files.js';
import { Progress } from './progress.js';
import { SeenIds } from './seen-ids.js';
/**
 * Imports the files of a folder as a recipe says: streamed, in transactions of some 10,000
 * records, and safe to repeat, since the same record again is a duplicate. Whatever made no
 * record is kept with its place, reason and hint.
 *
 * In: CSV files and a mapping. Out: batches for the store, and a report in which
 * received = accepted + duplicate + rejected + suppressed. Guaranteed: a recipe that does not fit
 * the folder fails before anything is stored; a bad row never stops a good one. After a break the
 * import is simply run again.
 *
 * @throws ImportError naming what has to be mended
 */
export async function importFolder(options) {
    const { store, log, now } = options;
    const startedMs = now().getTime();
    const recipe = await loadRecipe(options.recipe);
    const plan = await planFiles(recipe, await openFolder(options.folder));
    const opened = openAll(plan, recipe, options);
    const source = options.source ?? recipe.source;
    const run = await store.begin({
        recipe: recipe.recipe,
        source,
        reportsDeliveries: recipe.reportsDeliveries,
        attribution: recipe.attribution,
        currency: options.currency ?? recipe.currency,
    });
    log(`Importing ${count(plan.files.length, 'file')} of ${options.folder} with the recipe ${recipe.recipe}, run ${run}`);
    const batch = new Batch(store, run);
    const seen = new SeenIds(recipe);
    const files = [];
    for (const { planned, mapping } of opened) {
        files.push(await importFile(planned, mapping(), batch, seen, options));
    }
    await store.finish(run, batch.totals());
    const report = {
        run,
        recipe: recipe.recipe,
        source,
        attribution: recipe.attribution,
        ...batch.totals(),
        files,
        unused: plan.unused,
        refusals: batch.refusals(),
        seconds: (now().getTime() - startedMs) / 1000,
    };
    for (const line of reportLines(report))
        log(line);
    return report;
}
/** Compiles every mapping once before the run begins, so that what does not fit shows at once. */
function openAll({ files }, recipe, { zone, currency }) {
    return files.map((planned) => {
        const defaults = {
            zone: zone ?? planned.mapping.zone ?? recipe.zone ?? 'UTC',
            currency: recipe.currency ?? currency,
        };
        const mapping = () => openMapping(planned, defaults);
        mapping();
        return { planned, mapping };
    });
}
async function importFile({ file, columns }, mapping, batch, seen, { log, now }) {
    const progress = new Progress(file.name, log, () => now().getTime());
    let rows = 0;
    let unmapped = 0;
    await mapping.load();
    for await (const { line, cells, problem } of mapping.rows()) {
        rows++;
        const place = `${file.name}:${line}`;
        if (problem)
            batch.reject(place, problem, cells);
        else if (!(await makeRecords(mapping, { cells, line }, place, columns, batch, seen)))
            unmapped++;
        if (batch.isFull)
            await batch.flush();
        if (rows % 1_000 === 0)
            progress.update(rows);
    }
    await batch.flush();
    progress.finish(rows);
    return { file: file.name, rows, unmapped };
}
/** Answers whether any mapping had something to say about the row. */
async function makeRecords({ makers }, { cells, line }, place, columns, batch, seen) {
    let said = false;
    for (const { mapping, copies, make } of makers) {
        try {
            for (const copy of copies(cells, line)) {
                const outcome = make(copy);
                if (!outcome)
                    continue;
                said = true;
                if ('problem' in outcome) {
                    batch.reject(place, outcome.problem, rowOf(cells, columns));
                    continue;
                }
                const verdict = seen.judge(outcome.record, mapping);
                if (verdict === 'send')
                    batch.add(outcome.record, place);
                if (verdict === 'duplicate')
                    batch.addDuplicate();
                if (batch.isFull)
                    await batch.flush();
            }
        }
        catch (error) {
            if (!(error instanceof BadCell))
                throw error;
            said = true;
            batch.reject(place, error.problem, rowOf(cells, columns));
        }
    }
    return said;
}
const rowOf = (cells, columns) => Object.fromEntries([...columns].map(([name, at]) => [name, cells[at] ?? '']));
//# sourceMappingURL=import-folder.js.map