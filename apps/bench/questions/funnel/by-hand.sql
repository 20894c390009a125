-- The cohort of new leads of each month on its way through the stages.
with member as (
  -- include cohort-members.sql
),
-- include cohort-steps.sql
