-- The revenue of a quarter split among the touches before it by six models, by campaign, to the
-- cent: what is left over goes to the largest remainders, the earlier touch first.
with line as materialized (
  select row_number() over () as line_no, journey_id, minor
  from (
    -- include revenue-lines.sql
  ) earned
), touch as (
  select l.line_no, abs(l.minor) as whole, sign(l.minor) as sign, j.campaign_no, j.position, j.touches,
    j.decay, j.decay_total,
    -- How many of first touch, creation and opening lie here, how many there are, and on how many touches.
    (j.position = 1)::int + coalesce((j.position = j.creation_position)::int, 0)
      + coalesce((j.position = j.opening_position)::int, 0) as roles,
    1 + (j.creation_position is not null)::int + (j.opening_position is not null)::int as all_roles,
    1 + coalesce((j.creation_position <> 1)::int, 0)
      + coalesce((j.opening_position <> 1
        and j.opening_position is distinct from j.creation_position)::int, 0) as places
  from line l
  join journey j on j.workspace_id = :workspace::int and j.journey_id = l.journey_id
  where l.minor <> 0
), weighed as (
  select *,
    -- 40, 20 and 40 %; halves of two, all of one.
    case when touches = 1 then 1 when touches = 2 then 1
      when position in (1, touches) then 2 * (touches - 2) else 1 end as ends_over,
    case when touches <= 2 then touches else 5 * (touches - 2) end as ends_under,
    -- 30 % for each role, 10 % for all others; 100 % for the roles where there are no others.
    case when touches = places then roles
      when roles > 0 then roles * 9 * (touches - places) else all_roles end::bigint as w_over,
    case when touches = places then all_roles
      else 10 * all_roles * (touches - places) end::bigint as w_under
  from touch
), floored as (
  select line_no, campaign_no, position, touches, whole, sign, ends_over, w_over,
    div(whole * decay, decay_total) as decay_floor, mod(whole * decay, decay_total) as decay_rest,
    div(whole * ends_over, ends_under) as ends_floor, mod(whole * ends_over, ends_under) as ends_rest,
    div(whole * w_over, w_under) as w_floor, mod(whole * w_over, w_under) as w_rest
  from weighed
), placed as (
  select *,
    whole - sum(decay_floor) over line as decay_left,
    row_number() over (partition by line_no order by decay_rest desc, position) as decay_place,
    whole - sum(ends_floor) over line as ends_left,
    row_number() over (partition by line_no order by ends_rest desc, position) as ends_place,
    whole - sum(w_floor) over line as w_left,
    row_number() over (partition by line_no order by w_over > 0 desc, w_rest desc, position) as w_place
  from floored
  window line as (partition by line_no)
)
select c.event_id as campaign,
  (sum(case when position = 1 then sign * whole else 0 end) / 100)::float8 as first_touch,
  (sum(case when position = touches then sign * whole else 0 end) / 100)::float8 as last_touch,
  (sum(sign * (div(whole, touches) + (position <= mod(whole, touches))::int)) / 100)::float8 as linear,
  (sum(sign * (decay_floor + (decay_place <= decay_left)::int)) / 100)::float8 as time_decay,
  (sum(sign * (ends_floor + (ends_place <= ends_left)::int)) / 100)::float8 as position_based,
  (sum(sign * (w_floor + (w_place <= w_left)::int)) / 100)::float8 as w_shaped
from placed p
left join campaign c on c.workspace_id = :workspace::int and c.campaign_no = p.campaign_no
  and c.superseded_at = 'infinity'
group by c.event_id
