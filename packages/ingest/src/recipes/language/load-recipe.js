import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { ImportError } from '../import-error.js';
import { nearNames } from '../near-names.js';
import { checkRecipe } from './check-recipe.js';
import { pathText } from './recipe-problem.js';
import { shippedRecipePath, shippedRecipes } from './shipped-recipes.js';
/**
 * Reads a recipe by its shipped name, or from a mapping file of one's own.
 *
 * @throws ImportError `RECIPE_UNKNOWN`, `RECIPE_UNREADABLE`, `RECIPE_INVALID` with all problems
 */
export async function loadRecipe(nameOrPath) {
    const shipped = shippedRecipes();
    const path = shipped.includes(nameOrPath) ? shippedRecipePath(nameOrPath) : nameOrPath;
    return parseRecipe(await textOf(path, nameOrPath, shipped), basename(path));
}
/**
 * Reads the text of a mapping file; `name` is how messages call it.
 *
 * @throws ImportError `RECIPE_UNREADABLE`, `RECIPE_INVALID` with all problems
 */
export function parseRecipe(text, name) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const [broken] = document.errors;
    if (broken) {
        const { line } = lines.linePos(broken.pos[0]);
        throw new ImportError({
            code: 'RECIPE_UNREADABLE',
            message: `The mapping file ${name} is no YAML at line ${line}: ${broken.message.split('\n')[0]}`,
            hint: 'Look at indentation and quotes there; text that begins with a special character needs quotes.',
            cause: broken,
        });
    }
    const checked = checkRecipe(document.toJS());
    if ('recipe' in checked)
        return checked.recipe;
    throw new ImportError({
        code: 'RECIPE_INVALID',
        message: [
            `The mapping file ${name} cannot be used:`,
            ...checked.problems.map((problem) => `  ${sentenceOf(problem, name, document, lines)}`),
        ].join('\n'),
        hint: 'Correct these places and import again; docs/importing.md describes the language.',
    });
}
async function textOf(path, asked, shipped) {
    try {
        return await readFile(path, 'utf8');
    }
    catch (error) {
        // 'my-crm.yaml' and './my-crm' are paths, 'my-crm' is a name
        const isPath = /[\\/]|\.ya?ml$/i.test(asked);
        const near = nearNames(asked, shipped);
        const meant = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
        throw new ImportError({
            code: 'RECIPE_UNKNOWN',
            message: isPath
                ? `The mapping file ${asked} cannot be read.`
                : `There is no recipe called "${asked}".`,
            hint: `Shipped are ${shipped.join(', ')}; any other is the path of a mapping file (docs/importing.md).${meant}`,
            cause: error,
        });
    }
}
function sentenceOf({ path, reason, hint }, name, document, lines) {
    const line = lineOf(path, document, lines);
    const place = path.length === 0 ? '' : ` ${pathText(path)}:`;
    return `${name}:${line}${place} ${reason}. ${hint}`;
}
/** The line of the nearest part of a path that stands in the file. */
function lineOf(path, document, lines) {
    for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range)
            return lines.linePos(node.range[0]).line;
    }
    return 1;
}
//# sourceMappingURL=load-recipe.js.map