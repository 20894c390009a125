import { describe, expect, it } from '@jest/globals'
import { tablesRead } from './tables-read.js'

describe('the tables of a statement', () => {
  it('are found wherever they stand, each once', () => {
    expect(
      tablesRead(`select from "lead_fact" f
        left join lateral (select s.stage_id from spell s where s.lead_no = f.lead_no) stage on true
        join campaign c on c.campaign_no = f.campaign_no
        where exists (select 1 from lead_fact other)`),
    ).toEqual(['lead_fact', 'spell', 'campaign'])
  })

  it('are neither functions nor columns nor what the statement names itself', () => {
    expect(
      tablesRead(`with bucket as (select * from unnest($1::date[]) given), span as (select 1)
        select extract(epoch from b.end_at - b.start_at), b.v is not distinct from null::text
        from bucket b cross join span cross join lateral generate_series(0, b.days) n join visit_fact v on true`),
    ).toEqual(['visit_fact'])
  })

  it('are none of what is worked out once and kept, nor a column whose age is taken', () => {
    expect(
      tablesRead(`with recursive walk as materialized (select * from journey j), "near" as not materialized (
          select extract(epoch from "last_at0" - touched_at) as age from walk), step (n) as (select n from walk)
        select * from near join step using (n) where exists (select from touch_fact t)`),
    ).toEqual(['journey', 'touch_fact'])
  })
})
