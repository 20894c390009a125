/**
 * Statements that make the tables of who is let in. They belong to the installation and not to a
 * workspace, hold hashes alone, and nobody but the owner is granted anything on them.
 */
export const ACCESS_STATEMENTS: readonly string[] = [
  `create table sign_in_token (
    token_hash bytea primary key check (length(token_hash) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  `create table session (
    session_hash bytea primary key check (length(session_hash) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
]
