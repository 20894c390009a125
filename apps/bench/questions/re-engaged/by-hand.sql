-- People who were dormant when a month began and woke before it ended.
select m.label as month, count(*) as re_engaged
from unnest(:year_labels::text[], :year_starts::timestamptz[], :year_ends::timestamptz[])
  as m (label, starts, ends)
join dormancy d on d.workspace_id = :workspace::int
  and d.from_at < m.starts and d.to_at >= m.starts and d.woke_at < m.ends
group by m.label
