import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { join, relative } from 'node:path';
import { ImportError } from '../import-error.js';
import { nearNames } from '../near-names.js';
/**
 * Lists a folder and what lies below it.
 *
 * @throws ImportError `FOLDER_MISSING`
 */
export async function openFolder(path) {
    try {
        const entries = await readdir(path, { recursive: true, withFileTypes: true });
        const names = entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => relative(path, join(entry.parentPath, entry.name)))
            .map((name) => name.replaceAll('\\', '/'))
            .sort();
        return { path, names };
    }
    catch (error) {
        throw new ImportError({
            code: 'FOLDER_MISSING',
            message: `The folder ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
            hint: 'Give the folder that holds the exported files.',
            cause: error,
        });
    }
}
/**
 * The files of a name or pattern, in the order of their names; none where an optional file is missing.
 *
 * @throws ImportError `FILE_MISSING` where a required one is
 */
export function findFiles(folder, { file, required }) {
    const wanted = posix.normalize(file);
    const pattern = patternOf(wanted);
    const found = folder.names.filter((name) => pattern.test(name));
    if (found.length > 0 || !required) {
        return found.map((name) => ({ name, path: join(folder.path, name) }));
    }
    const near = nearNames(wanted, folder.names);
    const meant = near.length > 0 ? ` There is ${near.join(', ')}.` : '';
    throw new ImportError({
        code: 'FILE_MISSING',
        message: `The recipe needs ${file}, and the folder ${folder.path} has no such file.${meant}`,
        hint: 'Put the file there under that name, or say `required: false` for it in a mapping file of your own.',
    });
}
/** `orders-*.csv` as a pattern; a star does not cross folders. */
function patternOf(name) {
    const source = name
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]');
    return new RegExp(`^${source}$`);
}
//# sourceMappingURL=find-files.js.map