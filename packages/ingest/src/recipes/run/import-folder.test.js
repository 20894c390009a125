import { describe, expect, it } from '@jest/globals';
import { mappingOf, tryRecipe } from '../testing/try-recipe.js';
describe('rows that make no record', () => {
    const recipe = mappingOf(`records:
  - kind: revenue
    fields:
      id: id
      at: day
      revenueKind: { column: kind, map: { sale: order } }
      amount: amount
      currency: money
      lead: lead
`);
    const header = 'id,day,kind,amount,money,lead';
    it.each([
        ['BAD_DATE', '1,2018-02-30,sale,10,EUR,a', 'Column `day` is "2018-02-30"'],
        ['BAD_NUMBER', '1,2018-02-26,sale,"1,50",EUR,a', 'Column `amount` is "1,50"'],
        ['BAD_CURRENCY', '1,2018-02-26,sale,10,Euro,a', 'Column `money` is "Euro"'],
        ['UNKNOWN_VALUE', '1,2018-02-26,gift,10,EUR,a', 'Column `kind` is "gift"'],
        ['MISSING_VALUE', ',2018-02-26,sale,10,EUR,a', '`id` of the revenue is blank (column `id`)'],
        ['ROW_SHAPE', '1,2018-02-26,sale,10,EUR', 'The row has 5 cells where the header has 6'],
        ['ROW_SHAPE', '1,2018-02-26,sale,10,EUR,a,b', 'The row has 7 cells where the header has 6'],
        ['BAD_QUOTES', '1,2018-02-26,sale,10,EUR,"a', 'A quote opens a cell'],
    ])('are kept with %s: %s', async (code, row, reason) => {
        const good = '2,2018-02-26,sale,10,EUR,a';
        const { report, store } = await tryRecipe(recipe, {
            'rows.csv': `${header}\n${good}\n${row}\n3${good.slice(1)}\n`,
        });
        expect(store.rejections).toEqual([
            {
                code,
                place: 'rows.csv:3',
                reason: expect.stringContaining(reason),
                hint: expect.stringMatching(/\.$/),
                body: expect.stringContaining('2018-02-26'.slice(0, 8)),
            },
        ]);
        expect(report).toMatchObject({ received: 3, accepted: 2, rejected: 1 });
    });
    it('name every bad cell at once, and keep the row as it came', async () => {
        const { store } = await tryRecipe(recipe, { 'rows.csv': `${header}\n1,soon,sale,lots,EUR,a\n` });
        expect(store.rejections[0]?.reason).toMatch(/`day` is "soon".*; column `amount` is "lots"/);
        expect(JSON.parse(store.rejections[0]?.body ?? '')).toEqual({
            id: '1',
            day: 'soon',
            kind: 'sale',
            amount: 'lots',
            money: 'EUR',
            lead: 'a',
        });
    });
    it('appear in the closing account with their number and an example', async () => {
        const { lines } = await tryRecipe(recipe, {
            'rows.csv': `${header}\n1,soon,sale,1,EUR,a\n2,late,sale,1,EUR,a\n`,
        });
        expect(lines).toEqual([
            expect.stringContaining('Importing 1 file of'),
            expect.stringMatching(/^ {2}rows\.csv: 2 rows, [\d,]+ rows\/s$/),
            expect.stringMatching(/^2 rows of 1 file read in/),
            '2 received = 0 accepted + 0 duplicate + 2 rejected + 0 suppressed',
            expect.stringContaining('rejected_row under run 1'),
            expect.stringMatching(/^ {2}2 × BAD_DATE, for example rows\.csv:2: Column `day` is "soon"/),
        ]);
    });
});
describe('an import', () => {
    const recipe = mappingOf('records:\n  - kind: account\n    fields: { id: id, name: { column: name, optional: true } }\n');
    it('is all duplicates the second time', async () => {
        const first = await tryRecipe(recipe, { 'rows.csv': 'id\n1\n2\n' });
        const second = await tryRecipe(recipe, { 'rows.csv': 'id\n1\n2\n' }, { store: first.store });
        expect(second.report).toMatchObject({ received: 2, accepted: 0, duplicate: 2 });
    });
    it('tells the store of its source, currency and licence, and of its end', async () => {
        const top = 'currency: EUR\nreportsDeliveries: false\nattribution: Somebody, CC BY 4.0';
        const text = recipe.replace('source: tried', `source: tried\n${top}`);
        const { store, lines } = await tryRecipe(text, { 'rows.csv': 'id\n1\n' }, { source: 'other' });
        expect(store.starts).toEqual([
            {
                recipe: 'tried',
                source: 'other',
                reportsDeliveries: false,
                attribution: 'Somebody, CC BY 4.0',
                currency: 'EUR',
            },
        ]);
        expect(store.finished).toEqual([
            { received: 1, accepted: 1, duplicate: 0, rejected: 0, suppressed: 0 },
        ]);
        expect(lines.at(-1)).toBe('Somebody, CC BY 4.0');
    });
    it.each([
        [{}, 'FILE_MISSING', /needs rows\.csv/],
        [{ 'row.csv': 'id\n' }, 'FILE_MISSING', /There is row\.csv/],
        [{ 'rows.csv': '' }, 'FILE_EMPTY', /rows\.csv is empty/],
        [{ 'rows.csv': 'ID,name\n' }, 'RECIPE_COLUMN_MISSING', /no column `id`; did you mean `ID`\?/],
        [{ 'rows.csv': 'id;name\n' }, 'RECIPE_COLUMN_MISSING', /say `delimiter: ";"`/],
        [{ 'rows.csv': 'id,id\n' }, 'FILE_COLUMN_TWICE', /two columns `id`/],
    ])('fails before anything is stored: %j', async (files, code, message) => {
        await expect(tryRecipe(recipe, files)).rejects.toMatchObject({
            code,
            message: expect.stringMatching(message),
            hint: expect.stringMatching(/\.$/),
        });
    });
    it('names a folder that is not there', async () => {
        await expect(tryRecipe(recipe, {}, { folder: '/nowhere/at/all' })).rejects.toMatchObject({
            code: 'FOLDER_MISSING',
        });
    });
    it('refuses amounts without any currency', async () => {
        const money = mappingOf('records:\n  - kind: revenue\n    fields: { id: id, at: at, amount: amount, revenueKind: { value: order } }\n');
        await expect(tryRecipe(money, { 'rows.csv': 'id,at,amount\n' })).rejects.toMatchObject({
            code: 'RECIPE_INVALID',
            hint: expect.stringContaining('--currency'),
        });
    });
});
//# sourceMappingURL=import-folder.test.js.map