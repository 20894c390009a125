import type { Database } from '@leadlight/database'

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
}

/** Values that satisfy the checks of particular columns; anything else is made by its type. */
const PARTICULAR: Readonly<Record<string, string>> = {
  'activity.lead_no': '1',
  'asset.kind': `'email'`,
  'assignment_fact.arm': `'treated'`,
  'conversion_fact.kind': `'win'`,
  'cost_line.kind': `'media'`,
  'cost_line.to_day': `'2020-01-03'`,
  'goal_event.goal': `'order'`,
  'import_run.received': '0',
  'import_run.accepted': '0',
  'import_run.duplicate': '0',
  'import_run.rejected': '0',
  'import_run.suppressed': '0',
  'opportunity_change.state': `'won'`,
  'opportunity_fact.state': `'won'`,
  'program.kind': `'drip'`,
  'revenue_line.kind': `'won'`,
  'send_fact.outcome': `'delivered'`,
  'social_fact.told': `'statistic'`,
  'stage.role': `'LEAD'`,
  'statistic.placement': `'ad'`,
  'subscription.interval_unit': `'month'`,
  'subscription.state': `'paying'`,
  'survey_answer.scale': `'5'`,
}

const BY_NAME: Readonly<Record<string, string>> = {
  subject: `'lead'`,
  unit_kind: `'a'`,
  currency: `'EUR'`,
  base: `'EUR'`,
  quote: `'USD'`,
  precision: `'i'`,
  created_precision: `'i'`,
  opened_precision: `'i'`,
}

/** Gives a workspace one row in every table that has a `workspace_id`; returns the tables' names. */
export async function seedEveryTable(
  database: Database,
  workspaceId: number,
): Promise<readonly string[]> {
  return database.withContext({ workspaceId, role: 'owner' }, async (client) => {
    const columns = await client.query<Column>(
      `select c.table_name, c.column_name, c.data_type from information_schema.columns c
       join information_schema.columns w using (table_schema, table_name)
       where c.table_schema = 'leadlight' and w.column_name = 'workspace_id' and c.table_name <> 'workspace'
         and c.is_identity = 'NO'
         and (c.is_nullable = 'NO' and c.column_default is null or c.table_name || '.' || c.column_name = 'activity.lead_no')
       order by c.table_name, c.ordinal_position`,
    )
    const tables = [...new Set(columns.map(({ table_name }) => table_name))]
    for (const table of tables) {
      const own = columns.filter(({ table_name }) => table_name === table)
      await client.query(
        `insert into ${table} (${own.map(({ column_name }) => column_name).join(', ')})
         values (${own.map((column) => valueOf(column, workspaceId)).join(', ')}) on conflict do nothing`,
      )
    }
    return ['workspace', ...tables]
  })
}

function valueOf({ table_name, column_name, data_type }: Column, workspaceId: number): string {
  if (column_name === 'workspace_id') return String(workspaceId)
  return PARTICULAR[`${table_name}.${column_name}`] ?? BY_NAME[column_name] ?? byType(data_type)
}

function byType(type: string): string {
  switch (type) {
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
      return '1'
    case 'boolean':
      return 'false'
    case 'uuid':
      return 'gen_random_uuid()'
    case 'jsonb':
    case 'ARRAY':
      return `'{}'`
    case 'date':
      return `'2020-01-02'`
    case 'timestamp with time zone':
      return `'2020-01-02T03:04:05Z'`
    default:
      return `'seed'`
  }
}
