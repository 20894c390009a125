import { describe, expect, it } from '@jest/globals';
import { parseImportArguments } from './parse-import-arguments.js';
describe('the import command', () => {
    it('takes a recipe and a folder', () => {
        expect(parseImportArguments(['olist', './olist'])).toEqual({
            asks: 'import',
            recipe: 'olist',
            folder: './olist',
            workspace: undefined,
            zone: undefined,
            currency: undefined,
            source: undefined,
        });
    });
    it('takes flags anywhere, with a space or an equals sign', () => {
        const words = [
            '--zone=Europe/Bucharest',
            'olist',
            '--currency',
            'eur',
            './olist',
            '--workspace',
            'main',
            '--source',
            'crm',
        ];
        expect(parseImportArguments(words)).toMatchObject({
            recipe: 'olist',
            folder: './olist',
            workspace: 'main',
            zone: 'Europe/Bucharest',
            currency: 'EUR',
            source: 'crm',
        });
    });
    it.each([['--help'], ['-h'], ['olist', '--help']])('explains itself: %s', (...words) => {
        expect(parseImportArguments(words)).toEqual({
            asks: 'help',
            text: expect.stringMatching(/npm run import[^]*mailchimp, olist[^]*--zone/),
        });
    });
    it.each([
        [[], 'ARGUMENT_MISSING', 'Recipes: mailchimp, olist'],
        [['olist'], 'ARGUMENT_MISSING', 'npm run import -- <recipe> <folder>'],
        [['olist', 'a', 'b'], 'ARGUMENT_UNKNOWN', 'quotes'],
        [['olist', 'a', '--zoen', 'UTC'], 'ARGUMENT_UNKNOWN', 'Did you mean --zone?'],
        [['olist', 'a', '-x'], 'ARGUMENT_UNKNOWN', 'Its flags are --workspace'],
        [['olist', 'a', '--zone', 'Mars'], 'ARGUMENT_INVALID', 'IANA'],
        [['olist', 'a', '--zone'], 'ARGUMENT_INVALID', '--zone America/Sao_Paulo'],
        [['olist', 'a', '--currency', 'EURO'], 'ARGUMENT_INVALID', 'ISO 4217'],
        [['olist', 'a', '--workspace='], 'ARGUMENT_INVALID', '--workspace main'],
    ])('refuses %j', (words, code, hint) => {
        expect(() => parseImportArguments(words)).toThrow(expect.objectContaining({ code, hint: expect.stringContaining(hint) }));
    });
});
//# sourceMappingURL=parse-import-arguments.test.js.map