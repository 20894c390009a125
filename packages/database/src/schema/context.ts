import { INGEST, OWNER, READ } from './roles.js'

/**
 * The context of a transaction: `app.ctx` holds `{"w":3,"r":"leadlight_read"}.<hex>`, where the hex
 * is the HMAC-SHA256 of what stands before the dot under a key that only the owner can read. So SQL
 * that manages to call set_config cannot choose another workspace: it lacks the key. The HMAC is made
 * of sha256() and the two padded keys (RFC 2104), because a bare server has no pgcrypto.
 */
export const CONTEXT_STATEMENTS: readonly string[] = [
  `create table context_secret (
    only_row boolean primary key default true check (only_row),
    inner_key bytea not null check (length(inner_key) = 64),
    outer_key bytea not null check (length(outer_key) = 64)
  )`,
  `create function context_workspace() returns int
   language plpgsql stable parallel safe security definer
   set search_path = pg_catalog, pg_temp
   as $$
   declare
     context text := current_setting('app.ctx', true);
     body text;
     signature text;
     expected text;
   begin
     if context is null or context = '' then
       raise exception 'There is no context: this statement did not come through the door.'
         using errcode = '42501';
     end if;
     body := split_part(context, '.', 1);
     signature := split_part(context, '.', 2);
     select encode(sha256(s.outer_key || sha256(s.inner_key || convert_to(body, 'UTF8'))), 'hex')
       into strict expected from leadlight.context_secret s;
     if signature is distinct from expected then
       raise exception 'The context is forged or belongs to another database.' using errcode = '42501';
     end if;
     if body::json ->> 'r' is distinct from current_setting('role') then
       raise exception 'The context was made for another role.' using errcode = '42501';
     end if;
     return (body::json ->> 'w')::int;
   end
   $$`,
  'revoke all on function context_workspace() from public',
  `grant execute on function context_workspace() to ${OWNER}, ${INGEST}, ${READ}`,
]
