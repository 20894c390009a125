import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tryRecipe } from '../testing/try-recipe.js';
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const data = process.env['LEADLIGHT_SHARED_DATA'] ?? join(root, '..', 'shared', 'data');
const importOf = (recipe) => tryRecipe(recipe, {}, { folder: join(data, recipe) });
function countByKind(records) {
    const counts = {};
    for (const { kind } of records)
        counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
}
/** Runs where a set of real data is at hand; its name says so where it is not. */
const withSet = (set) => existsSync(join(data, set))
    ? it
    : (name, work) => it.skip(`${name} (skipped: no folder ${set} in LEADLIGHT_SHARED_DATA)`, work);
describe('real exports', () => {
    withSet('olist')('of Olist lose no row', async () => {
        const first = await importOf('olist');
        expect(countByKind(first.records)).toEqual({
            lead: 8_000,
            stage: 8_000,
            account: 842,
            opportunity: 842,
            opportunityChange: 842,
            profile: 842,
            revenue: 5_044,
        });
        expect(first.report).toMatchObject({ received: 24_412, accepted: 24_412, rejected: 0 });
        const leads = first.records.filter((record) => record.kind === 'lead');
        expect(leads.filter(({ source }) => source === undefined)).toHaveLength(60);
        expect(leads.filter(({ source }) => source === 'unknown')).toHaveLength(1_099);
        const again = await tryRecipe('olist', {}, { folder: join(data, 'olist'), store: first.store });
        expect(again.report).toMatchObject({ received: 24_412, accepted: 0, duplicate: 24_412 });
    });
    withSet('mailchimp')('of Mailchimp lose no row', async () => {
        const { records, report } = await importOf('mailchimp');
        expect(countByKind(records)).toEqual({
            lead: 12,
            profile: 8,
            campaign: 1,
            asset: 3,
            program: 2,
            programStep: 2,
            enrolment: 3,
            activity: 39,
        });
        expect(report).toMatchObject({ received: 72, accepted: 70, duplicate: 2, rejected: 0 });
        const sends = new Map(records.flatMap((record) => record.kind === 'activity' && record.type === 'emailSent' ? [[record.send, record.at]] : []));
        const answers = records.filter((record) => record.kind === 'activity' && record.type !== 'emailSent');
        expect(answers).toHaveLength(26);
        for (const answer of answers) {
            if (answer.kind !== 'activity')
                continue;
            expect([answer.send, sends.has(answer.send)]).toEqual([answer.send, true]);
            expect(Date.parse(answer.at)).toBeGreaterThanOrEqual(Date.parse(sends.get(answer.send) ?? ''));
        }
    });
});
//# sourceMappingURL=real-exports.test.js.map