import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Workspaces, people, their ways in, and the audit chain. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, people);
  await statements(db, waysIn);
  await statements(db, audit);
  for (const table of ['members', 'audit_entries', 'audit_heads']) await tenantTable(db, table);
}

const people = `
  create table workspaces (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) <= 60),
    name text not null,
    timezone text not null,
    created_at timestamptz(3) not null,
    version int not null default 1
  );
  alter table workspaces enable row level security;
  alter table workspaces force row level security;
  -- The directory is read before a workspace is chosen; only the workspace itself may be written.
  create policy workspaces_directory on workspaces for select using (true);
  create policy workspaces_insert on workspaces for insert
    with check (id = current_setting('handrail.workspace_id')::uuid);
  create policy workspaces_update on workspaces for update
    using (id = current_setting('handrail.workspace_id')::uuid)
    with check (id = current_setting('handrail.workspace_id')::uuid);

  create table logins (
    id uuid primary key,
    email text not null unique,
    created_at timestamptz(3) not null
  );

  create table members (
    workspace_id uuid not null references workspaces (id),
    id uuid not null,
    login_id uuid not null references logins (id),
    email text not null,
    name text not null,
    roles text[] not null check (cardinality(roles) > 0),
    active boolean not null default true,
    invited_at timestamptz(3) not null,
    last_seen_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, login_id),
    unique (workspace_id, email)
  );

  create table login_workspaces (
    login_id uuid not null references logins (id),
    workspace_id uuid not null,
    member_id uuid not null,
    primary key (login_id, workspace_id),
    foreign key (workspace_id, member_id) references members (workspace_id, id)
  );
`;

const waysIn = `
  create table sign_in_challenges (
    id uuid primary key,
    login_id uuid references logins (id),
    token_hash text not null unique,
    code_hash text not null,
    wrong_codes int not null default 0,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  );
  create index sign_in_challenges_login on sign_in_challenges (login_id) where used_at is null;
  create index sign_in_challenges_expires on sign_in_challenges (expires_at);

  create table sessions (
    id uuid primary key,
    token_hash text not null unique,
    login_id uuid not null references logins (id),
    workspace_id uuid,
    member_id uuid,
    created_at timestamptz(3) not null,
    last_seen_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    user_agent text not null,
    ip text not null,
    foreign key (workspace_id, member_id) references members (workspace_id, id)
  );
  create index sessions_login on sessions (login_id);
  create index sessions_ends on sessions (ends_at);

  create table rate_limits (
    key text primary key,
    window_start timestamptz(3) not null,
    count int not null
  );
  create index rate_limits_window on rate_limits (window_start);

  create table local_mail (
    id uuid primary key,
    sent_to text not null,
    subject text not null,
    body text not null,
    at timestamptz(3) not null
  );
`;

const audit = `
  create table audit_entries (
    workspace_id uuid not null references workspaces (id),
    seq bigint not null,
    at timestamptz(3) not null,
    actor text not null,
    action text not null,
    object_type text not null,
    object_id text not null,
    payload text not null,
    hash text not null,
    primary key (workspace_id, seq)
  );
  create index audit_entries_object on audit_entries (workspace_id, object_id, seq);
  create index audit_entries_action on audit_entries (workspace_id, action, seq);

  create table audit_heads (
    workspace_id uuid primary key references workspaces (id),
    seq bigint not null,
    hash text not null
  );

  -- The one way in: the application may not insert by itself, so no entry is without its place in the chain.
  -- The head is locked here, once, in the last statement of a transaction: others wait only for the commit.
  create function append_audit(
    at timestamptz[], actor text[], action text[], object_type text[], object_id text[], payload text[]
  ) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    last_seq bigint;
    last_hash text;
  begin
    select h.seq, h.hash into last_seq, last_hash from public.audit_heads h where h.workspace_id = workspace for update;
    if not found then
      insert into public.audit_heads values (workspace, 0, '') on conflict do nothing;
      select h.seq, h.hash into last_seq, last_hash from public.audit_heads h where h.workspace_id = workspace for update;
    end if;
    for i in 1 .. cardinality(payload) loop
      last_seq := last_seq + 1;
      last_hash := encode(sha256(convert_to(last_hash || payload[i], 'UTF8')), 'hex');
      insert into public.audit_entries
        values (workspace, last_seq, at[i], actor[i], action[i], object_type[i], object_id[i], payload[i], last_hash);
    end loop;
    update public.audit_heads h set seq = last_seq, hash = last_hash where h.workspace_id = workspace;
    return last_seq;
  end $$;
  revoke execute on function append_audit from public;

  create function audit_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception '% on % refused: the audit log is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end $$;
  create trigger audit_entries_kept before update or delete on audit_entries
    for each row execute function audit_is_append_only();
  create trigger audit_entries_not_emptied before truncate on audit_entries
    for each statement execute function audit_is_append_only();
  create trigger audit_heads_kept before delete on audit_heads
    for each row execute function audit_is_append_only();
  create trigger audit_heads_forward before update on audit_heads
    for each row when (new.workspace_id <> old.workspace_id or new.seq < old.seq) execute function audit_is_append_only();
  create trigger audit_heads_not_emptied before truncate on audit_heads
    for each statement execute function audit_is_append_only();
`;
