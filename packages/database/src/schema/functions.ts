import { UNUSUAL_MINOR_DIGITS } from '@leadlight/metrics'

import { INGEST, OWNER, READ } from './roles.js'

/** Functions of numbers alone, which statements call by name. */
export const FUNCTIONS: readonly string[] = [
  `create function minor_digits(currency text) returns int
   language sql immutable parallel safe
   as $$ select case ${casesOfDigits()} else 2 end $$`,
  // Largest remainder: every part is rounded down and what is left goes to the parts that lost most;
  // of those that lost alike, to the earlier one, counted around from the part after the first
  // "turn" ones. The sign is put back at the end, so that the parts always add up to the total.
  `create function split_by_weights(total numeric, weights numeric[], turn numeric) returns numeric[]
   language sql immutable parallel safe
   as $$
     select array_agg(sign(total) * (floored + case when place <= lost then 1 else 0 end) order by n)
     from (
       select n, floored, abs(total) - sum(floored) over () as lost,
         row_number() over (order by rest desc, mod(n - 1 + parts - mod(turn, parts), parts)) as place
       from (
         select n, parts, div(abs(total) * weight, whole) as floored, mod(abs(total) * weight, whole) as rest
         from unnest(weights) with ordinality as given (weight, n)
         cross join (select sum(w) as whole, count(*)::numeric as parts from unnest(weights) w) of_all
       ) rounded_down
     ) ranked
   $$`,
  // What percentile_cont gives of values that come so many times each, the lowest first.
  `create function percentile_of(amounts double precision[], counts bigint[], fraction double precision) returns double precision
   language sql immutable parallel safe
   as $$
     select low + (place - floor(place)) * (high - low)
     from (
       select min(place) as place, min(amount) filter (where upto > floor(place)) as low,
         min(amount) filter (where upto > ceil(place)) as high
       from (
         select amount, sum(n) over (order by nth) as upto, fraction * (sum(n) over () - 1)::double precision as place
         from unnest(amounts, counts) with ordinality as given (amount, n, nth)
       ) counted
     ) between_two
   $$`,
  `grant execute on function minor_digits(text), split_by_weights(numeric, numeric[], numeric),
     percentile_of(double precision[], bigint[], double precision)
   to ${OWNER}, ${INGEST}, ${READ}`,
]

/** To undo {@link FUNCTIONS}. */
export const DROP_FUNCTIONS = 'drop function minor_digits(text), split_by_weights, percentile_of'

function casesOfDigits(): string {
  return [0, 3, 4]
    .map((digits) => {
      const codes = Object.entries(UNUSUAL_MINOR_DIGITS).filter(([, d]) => d === digits)
      return `when currency in (${codes.map(([code]) => `'${code}'`).join(', ')}) then ${digits}`
    })
    .join(' ')
}
