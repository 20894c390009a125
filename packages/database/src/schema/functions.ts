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
  `grant execute on function minor_digits(text), split_by_weights(numeric, numeric[], numeric)
   to ${OWNER}, ${INGEST}, ${READ}`,
]

/** To undo {@link FUNCTIONS}. */
export const DROP_FUNCTIONS = 'drop function minor_digits(text), split_by_weights'

function casesOfDigits(): string {
  return [0, 3, 4]
    .map((digits) => {
      const codes = Object.entries(UNUSUAL_MINOR_DIGITS).filter(([, d]) => d === digits)
      return `when currency in (${codes.map(([code]) => `'${code}'`).join(', ')}) then ${digits}`
    })
    .join(' ')
}
