-- How large a world is.
select
  (select count(*) from lead where superseded_at = 'infinity') as leads,
  (select count(*) from activity where superseded_at = 'infinity') as activities
