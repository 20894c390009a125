import { parseArgs } from 'node:util';
import { isCurrency } from '@leadlight/database';
import { isZone } from '@leadlight/metrics';
import { ImportError } from '../import-error.js';
import { shippedRecipes } from '../language/shipped-recipes.js';
import { nearNames } from '../near-names.js';
const FLAGS = ['workspace', 'zone', 'currency', 'source', 'help'];
const OPTIONS = {
    workspace: { type: 'string' },
    zone: { type: 'string' },
    currency: { type: 'string' },
    source: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
};
/**
 * Reads the words behind `npm run import --`.
 *
 * @throws ImportError `ARGUMENT_MISSING`, `ARGUMENT_UNKNOWN`, `ARGUMENT_INVALID`
 */
export function parseImportArguments(argv) {
    const { values, positionals, tokens } = parseArgs({
        args: [...argv],
        options: OPTIONS,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    for (const token of tokens) {
        if (token.kind === 'option' && !FLAGS.some((flag) => flag === token.name))
            throw unknown(token.rawName);
    }
    if (values.help === true)
        return { asks: 'help', text: helpText() };
    const [recipe, folder, ...more] = positionals;
    if (recipe === undefined || folder === undefined)
        throw missing(recipe);
    if (more.length > 0) {
        throw new ImportError({
            code: 'ARGUMENT_UNKNOWN',
            message: `The import takes one recipe and one folder; "${more.join(' ')}" is left over.`,
            hint: 'Put a path with spaces into quotes.',
        });
    }
    return {
        asks: 'import',
        recipe,
        folder,
        workspace: textOf('workspace', values.workspace),
        zone: zoneOf(textOf('zone', values.zone)),
        currency: currencyOf(textOf('currency', values.currency)),
        source: textOf('source', values.source),
    };
}
function textOf(name, value) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && value.trim() !== '')
        return value.trim();
    throw new ImportError({
        code: 'ARGUMENT_INVALID',
        message: `--${name} needs a value.`,
        hint: `Write it behind the flag, such as --${name} ${EXAMPLES[name] ?? 'name'}.`,
    });
}
const EXAMPLES = {
    workspace: 'main',
    zone: 'America/Sao_Paulo',
    currency: 'EUR',
    source: 'crm',
};
function zoneOf(zone) {
    if (zone === undefined || isZone(zone))
        return zone;
    throw new ImportError({
        code: 'ARGUMENT_INVALID',
        message: `--zone is "${zone}", which is no time zone.`,
        hint: 'Write an IANA name such as Europe/Bucharest.',
    });
}
function currencyOf(currency) {
    const code = currency?.toUpperCase();
    if (code === undefined || isCurrency(code))
        return code;
    throw new ImportError({
        code: 'ARGUMENT_INVALID',
        message: `--currency is "${currency}", which is no currency.`,
        hint: 'Write an ISO 4217 code such as EUR.',
    });
}
function missing(recipe) {
    return new ImportError({
        code: 'ARGUMENT_MISSING',
        message: recipe === undefined
            ? 'The import needs a recipe and a folder.'
            : `The import with ${recipe} needs a folder.`,
        hint: `Write: npm run import -- <recipe> <folder>. Recipes: ${shippedRecipes().join(', ')}, or the path of a mapping file.`,
    });
}
function unknown(flag) {
    const near = nearNames(flag.replace(/^-+/, ''), FLAGS);
    return new ImportError({
        code: 'ARGUMENT_UNKNOWN',
        message: `The import has no flag ${flag}.`,
        hint: near.length > 0
            ? `Did you mean ${near.map((name) => `--${name}`).join(' or ')}?`
            : `Its flags are ${FLAGS.map((name) => `--${name}`).join(', ')}.`,
    });
}
function helpText() {
    return `npm run import -- <recipe> <folder> [flags]

Reads exported CSV files into a workspace. Running it again is safe: what is there already counts as a duplicate.

  <recipe>            ${shippedRecipes().join(', ')}, or the path of a mapping file (docs/importing.md)
  <folder>            where the exported files are

  --workspace <slug>  the workspace to import into
  --zone <zone>       IANA zone of times without an offset; the recipe's, else UTC, where left out
  --currency <code>   currency of the workspace, if it has none yet, and of amounts without one
  --source <name>     the name to store the records under; the recipe's where left out
  --help              this text`;
}
//# sourceMappingURL=parse-import-arguments.js.map