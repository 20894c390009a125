import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
/** Beside `src` and `dist` alike, three folders up from this file. */
const FOLDER = fileURLToPath(new URL('../../../recipes/', import.meta.url));
/** The names of the recipes that come with the product. */
export function shippedRecipes() {
    return readdirSync(FOLDER)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length))
        .sort();
}
/** Where the mapping file of a shipped recipe is. */
export function shippedRecipePath(name) {
    return `${FOLDER}${name}.yaml`;
}
//# sourceMappingURL=shipped-recipes.js.map