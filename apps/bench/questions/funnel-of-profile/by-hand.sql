-- The cohort of new leads of each month on its way through the stages, of some countries and company sizes.
with member as (
  -- include cohort-members.sql
    and f.lead_no in (
      -- include leads-of-countries.sql
    )
    and f.lead_no in (
      select a.lead_no
      from attribute n
      join attribute_value v on v.workspace_id = n.workspace_id and v.attribute_id = n.attribute_id
      join lead_attribute a on a.workspace_id = v.workspace_id
        and a.attribute_id = v.attribute_id and a.value_id = v.value_id
      where n.workspace_id = :workspace::int and n.subject = 'lead' and n.name = 'companySize'
        and v.value = any(:sizes::text[]))
),
-- include cohort-steps.sql
