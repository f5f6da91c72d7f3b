import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** What audit entries count as, written by the call that writes the entries. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, measurements);
  await statements(db, append);
  await tenantTable(db, 'measurements');
}

const measurements = `
  -- Words alone: no name, no address and no text passes these checks. Which words there are is core's to say.
  create table measurements (
    workspace_id uuid not null,
    -- The audit entry that it was made of, and its place among those of that entry. No foreign key: the call that writes both
    -- numbers both, entries are never deleted, and the chain is held while each row would be looked up.
    entry bigint not null,
    part smallint not null,
    at timestamptz(3) not null,
    event text not null,
    onboarding_id uuid,
    row_id text check (row_id ~ '^[A-Z-]{3,40}-[0-9]{3}$'),
    tier text,
    lane text,
    role text,
    kind text,
    outcome text,
    amount double precision,
    unit text,
    codes text[] not null check (cardinality(codes) = 0 or array_to_string(codes, '.') ~ '^[A-Za-z_.]*$'),
    primary key (workspace_id, entry, part),
    check (concat(event, tier, lane, role, kind, outcome, unit) ~ '^[a-z_.]*$'),
    check ((amount is null) = (unit is null))
  );
  create index measurements_event on measurements (workspace_id, event, at);
`;

const append = `
  -- As before, and what the entries count as: each names its entry by its place in the call.
  alter function append_audit rename to append_audit_before;
  create function append_audit(
    at timestamptz[], actor text[], action text[], object_type text[], object_id text[], payload text[],
    -- Servers of the version before, which still run while servers are replaced one by one, count nothing.
    measured jsonb default '[]'
  ) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    seq_before bigint;
    last_seq bigint;
    last_hash text;
  begin
    select h.seq, h.hash into last_seq, last_hash from public.audit_heads h where h.workspace_id = workspace for update;
    if not found then
      insert into public.audit_heads values (workspace, 0, '') on conflict do nothing;
      select h.seq, h.hash into last_seq, last_hash from public.audit_heads h where h.workspace_id = workspace for update;
    end if;
    seq_before := last_seq;
    for i in 1 .. cardinality(payload) loop
      last_seq := last_seq + 1;
      last_hash := encode(sha256(convert_to(last_hash || payload[i], 'UTF8')), 'hex');
      insert into public.audit_entries
        values (workspace, last_seq, at[i], actor[i], action[i], object_type[i], object_id[i], payload[i], last_hash);
    end loop;
    update public.audit_heads h set seq = last_seq, hash = last_hash where h.workspace_id = workspace;
    insert into public.measurements
      select workspace, seq_before + m.entry, m.part, at[m.entry], m.event,
        case when object_type[m.entry] = 'onboarding' then object_id[m.entry]::uuid end,
        m."row", m.tier, m.lane, m.role, m.kind, m.outcome, m.amount, m.unit, m.codes
      from jsonb_to_recordset(measured) as m (
        entry int, part smallint, event text, "row" text, tier text, lane text, role text, kind text, outcome text,
        amount double precision, unit text, codes text[]
      );
    return last_seq;
  end $$;
  revoke execute on function append_audit from public;

  -- Whoever could call it still can, without a moment between.
  do $$
  declare
    caller name;
  begin
    for caller in
      select distinct r.rolname from pg_proc p, aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
      where p.oid = 'append_audit_before'::regproc and a.grantee <> p.proowner
    loop
      execute format('grant execute on function append_audit to %I', caller);
    end loop;
  end $$;
  drop function append_audit_before;
`;
