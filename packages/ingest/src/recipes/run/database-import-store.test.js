import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '@leadlight/testing';
import { mappingOf, tryRecipe } from '../testing/try-recipe.js';
import { databaseImportStore } from './database-import-store.js';
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const data = process.env['LEADLIGHT_SHARED_DATA'] ?? join(root, '..', 'shared', 'data');
const now = () => new Date('2025-06-30T12:00:00Z');
describe('an import into a database', () => {
    let test;
    let made = 0;
    beforeAll(async () => {
        test = await testDatabase();
    });
    afterAll(() => test.close());
    async function workspace() {
        const slug = `import-${++made}`;
        const { workspaceId } = await test.database.createWorkspace({ slug, name: slug });
        return { workspaceId, slug, store: databaseImportStore(test.database, { workspaceId, now }) };
    }
    const ask = (workspaceId, sql) => test.database.withContext({ workspaceId, role: 'read' }, (client) => client.query(sql));
    const recipe = mappingOf(`records:
  - kind: lead
    firstWins: true
    fields: { id: id, createdAt: at, source: { column: origin, optional: true } }
  - kind: stage
    fields: { id: id, lead: id, at: at, stage: stage }
`, 'currency: EUR\nreportsDeliveries: false\nattribution: Somebody, CC BY 4.0');
    const files = {
        'rows.csv': 'id,at,stage\na,2018-02-26,mql\nb,soon,mql\nc,2018-02-27,mqll\na,2018-03-01,sql\n',
    };
    it('stores records, keeps what is refused and counts both in its run', async () => {
        const { workspaceId, store, slug } = await workspace();
        const { report } = await tryRecipe(recipe, files, { store });
        expect(report).toMatchObject({ received: 8, accepted: 3, duplicate: 1, rejected: 4 });
        const runs = await ask(workspaceId, `select run_id::int as run, recipe, received, accepted, duplicate, rejected, suppressed,
         finished_at is not null as finished from import_run`);
        expect(runs).toEqual([
            {
                run: Number(report.run),
                recipe: 'tried',
                received: 8,
                accepted: 3,
                duplicate: 1,
                rejected: 4,
                suppressed: 0,
                finished: true,
            },
        ]);
        expect(await ask(workspaceId, 'select place, code from rejected_row order by place, code')).toEqual([
            { place: 'rows.csv:3', code: 'BAD_DATE' },
            { place: 'rows.csv:3', code: 'BAD_DATE' },
            { place: 'rows.csv:4', code: 'UNKNOWN_STAGE' },
            { place: 'rows.csv:5', code: 'ID_REUSED_DIFFERENT' },
        ]);
        expect(await ask(workspaceId, 'select name, reports_deliveries from source')).toEqual([
            { name: 'tried', reports_deliveries: false },
        ]);
        expect(await test.database.workspace(slug)).toMatchObject({
            currency: 'EUR',
            settings: { attributions: { tried: 'Somebody, CC BY 4.0' } },
        });
    });
    it('stores nothing twice, and derives the facts of the people it touches', async () => {
        const { workspaceId, store } = await workspace();
        await tryRecipe(recipe, files, { store });
        const { report } = await tryRecipe(recipe, files, { store });
        expect(report).toMatchObject({ received: 8, accepted: 0, duplicate: 4, rejected: 4 });
        const facts = await ask(workspaceId, 'select furthest_stage from lead_fact order by lead_no');
        expect(facts).toEqual([{ furthest_stage: 'mql' }, { furthest_stage: 'lead' }]);
    });
    const olist = join(data, 'olist');
    const withOlist = existsSync(olist) ? it : it.skip;
    withOlist('takes the whole of Olist, twice (skipped without LEADLIGHT_SHARED_DATA)', async () => {
        const { workspaceId, store, slug } = await workspace();
        const first = await tryRecipe('olist', {}, { store, folder: olist });
        expect([...first.report.refusals]).toEqual([]);
        expect(first.report).toMatchObject({ received: 24_412, accepted: 24_412 });
        const second = await tryRecipe('olist', {}, { store, folder: olist });
        expect(second.report).toMatchObject({ received: 24_412, accepted: 0, duplicate: 24_412 });
        expect(await ask(workspaceId, `select (select count(*)::int from lead_fact) as leads,
           (select count(*)::int from milestone where stage_id = 'mql') as mqls,
           (select count(*)::int from customer_fact) as customers,
           (select count(*)::int from revenue_fact) as lines`)).toEqual([{ leads: 8_000, mqls: 8_000, customers: 842, lines: 5_044 }]);
        expect(await test.database.workspace(slug)).toMatchObject({ currency: 'BRL', zone: 'UTC' });
    });
    const mailchimp = join(data, 'mailchimp');
    const withMailchimp = existsSync(mailchimp) ? it : it.skip;
    withMailchimp('takes the whole of a Mailchimp account, twice (skipped without LEADLIGHT_SHARED_DATA)', async () => {
        const { workspaceId, store } = await workspace();
        const first = await tryRecipe('mailchimp', {}, { store, folder: mailchimp });
        expect([...first.report.refusals]).toEqual([]);
        expect(first.report).toMatchObject({ received: 72, accepted: 70, duplicate: 2 });
        const second = await tryRecipe('mailchimp', {}, { store, folder: mailchimp });
        expect(second.report).toMatchObject({ received: 72, accepted: 0, duplicate: 72 });
        // Of ten campaign mails seven were opened and one clicked within 30 days (another after 131);
        // all three automation mails were clicked, one of them without an open.
        expect(await ask(workspaceId, `select count(*)::int as sends, count(*) filter (where outcome = 'delivered')::int as delivered,
           count(*) filter (where clicked)::int as clicked, count(*) filter (where opened)::int as opened,
           count(*) filter (where unsubscribed)::int as unsubscribed from send_fact`)).toEqual([{ sends: 13, delivered: 13, clicked: 4, opened: 10, unsubscribed: 1 }]);
    });
});
//# sourceMappingURL=database-import-store.test.js.map