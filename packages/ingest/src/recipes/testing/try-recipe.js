import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { collectingStore } from './collecting-store.js';
import { importFolder } from '../run/import-folder.js';
/** Writes files into a folder of its own, for as long as the work takes. */
export async function withFolder(files, work) {
    const folder = await mkdtemp(join(tmpdir(), 'leadlight-recipe-'));
    try {
        for (const [name, content] of Object.entries(files)) {
            const path = join(folder, name);
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, content);
        }
        return await work(folder);
    }
    finally {
        await rm(folder, { recursive: true, force: true });
    }
}
/** Imports files that a test wrote with a mapping that it wrote, or with a shipped recipe. */
export function tryRecipe(recipe, files, options = {}) {
    const isYaml = recipe.includes('\n');
    const written = isYaml ? { ...files, 'recipe.yaml': recipe } : files;
    return withFolder(written, async (folder) => {
        const store = collectingStore();
        const lines = [];
        const report = await importFolder({
            recipe: isYaml ? join(folder, 'recipe.yaml') : recipe,
            folder,
            store,
            log: (line) => lines.push(line),
            now: () => new Date('2025-06-30T12:00:00Z'),
            ...options,
        });
        return { report, store, lines, records: store.arrivals.map(({ record }) => record) };
    });
}
/** A mapping of one file `rows.csv`, around the given part of it. */
export function mappingOf(file, top = '') {
    const indented = file.replace(/^(?=.)/gm, '    ');
    return `recipe: tried\nsource: tried\n${top}\nfiles:\n  - file: rows.csv\n${indented}`;
}
//# sourceMappingURL=try-recipe.js.map