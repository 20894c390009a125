-- The cohort of new leads of each month on its way through the stages, of some countries and with a form sent in the last 90 days.
with member as (
  -- include cohort-members.sql
    and f.lead_no in (
      -- include leads-of-countries.sql
    )
    and f.lead_no in (
      select e.lead_no
      from engagement_fact e
      where e.workspace_id = :workspace::int and e.type = 'formSubmitted' and e.lead_no is not null
        and e.at > :horizon::timestamptz - interval '2160 hours' and e.at <= :horizon::timestamptz)
),
-- include cohort-steps.sql
