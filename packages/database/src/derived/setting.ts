/** A span of days that a workspace's settings may change, as an expression; it is worked out once a statement. */
export const spanOf = (group: string, name: string, shipped: number): string =>
  `(select coalesce((own.settings #>> '{${group},${name}}')::numeric, ${shipped}) * interval '24 hours'
    from workspace own where own.workspace_id = $1)`
