import { describe, expect, it } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mappingOf, withFolder } from '../testing/try-recipe.js';
import { importFolder } from './import-folder.js';
const ROWS = 100_000;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
/** What is in use once everything that can go is gone, in MB. */
function heapMb() {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1_000_000;
}
function* rows() {
    yield 'id,at,reason\n';
    for (let id = 0; id < ROWS; id++) {
        yield `${id},2018-02-26 19:58:54,"some reason, quoted, that takes its place ${id}"\n`;
    }
}
describe('a large file', () => {
    it('is read in batches, in memory that does not grow with it', async () => {
        const recipe = mappingOf(`records:
  - kind: stage
    fields: { id: id, lead: id, at: at, stage: { value: mql }, reason: reason }
`);
        await withFolder({ 'recipe.yaml': recipe }, async (folder) => {
            await pipeline(rows(), createWriteStream(join(folder, 'rows.csv')));
            const heaps = [];
            const batches = [];
            const store = {
                begin: async () => 1,
                accept: async (_, arrivals) => {
                    batches.push(arrivals.length);
                    if (batches.length % 3 === 1)
                        heaps.push(heapMb());
                    return {
                        received: arrivals.length,
                        accepted: arrivals.length,
                        duplicate: 0,
                        rejected: 0,
                        suppressed: 0,
                        rejections: [],
                    };
                },
                keep: async () => undefined,
                finish: async () => undefined,
            };
            const report = await importFolder({
                recipe: join(folder, 'recipe.yaml'),
                folder,
                store,
                log: () => undefined,
                now: () => new Date(),
            });
            expect(report).toMatchObject({ received: ROWS, accepted: ROWS });
            expect(batches).toEqual(Array.from({ length: ROWS / 10_000 }, () => 10_000));
            const [first = 0] = heaps;
            expect(Math.max(...heaps) - first).toBeLessThan(10);
        });
    });
});
//# sourceMappingURL=constant-memory.test.js.map