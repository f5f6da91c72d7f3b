import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Endpoints of other systems, the writes that go to them, and who may approve these. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, endpoints);
  await statements(db, writes);
  await tenantTable(db, 'endpoints');
}

const endpoints = `
  -- Where other systems are called, one for each purpose. Secrets stand in webhook_secrets, by the source 'endpoint:<id>'.
  create table endpoints (
    workspace_id uuid not null references workspaces (id),
    id uuid not null,
    purpose text not null check (purpose in ('crm', 'billing', 'provisioning')),
    url text not null,
    -- With {id} where the message's id belongs; null where nobody can be asked.
    read_back_url text,
    is_on boolean not null,
    created_at timestamptz(3) not null,
    created_by text not null,
    removed_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id)
  );
  create unique index endpoints_live on endpoints (workspace_id, purpose) where removed_at is null;

  -- The same words are written once, whoever approves them again.
  create unique index effects_written_once on effects (workspace_id, onboarding_id, kind, target)
    where kind in ('crm_note', 'billing_call', 'provisioning_call') and state <> 'cancelled';
`;

const writes = `
  create or replace function effect_kinds()
  returns table (kind text, holds text[], low_risk boolean, approved_by text[])
  language sql immutable set search_path = pg_catalog as $$
    values
      ('internal_notice', '{}'::text[], true, '{}'::text[]),
      ('notice_mail', '{}', true, '{}'),
      ('information_task', '{}', true, '{}'),
      ('kickoff_project', '{kickoff}', false, '{approve_kickoff}'),
      ('customer_message', '{customer_message}', false, '{approve_customer_message}'),
      ('timeline_message', '{customer_message,customer_timeline}', false, '{approve_customer_message}'),
      ('activation_message', '{customer_message,activation_message}', false, '{approve_customer_message}'),
      ('kickoff_message', '{customer_message,kickoff}', false, '{approve_customer_message}'),
      ('crm_note', '{crm_writeback}', false, '{approve_kickoff,accept_route}'),
      ('billing_call', '{billing_writeback}', false, '{accept_route}'),
      ('provisioning_call', '{provisioning}', false, '{accept_route}')
  $$;

  -- The same table as core's WRITE_RULES: in which roles a write may be approved, and what must have been checked.
  create function write_approvers()
  returns table (kind text, roles text[], checks text[])
  language sql immutable set search_path = pg_catalog as $$
    values
      ('crm_note', '{csm,onboarding_manager,revops,cs_leader,admin}'::text[], '{}'::text[]),
      ('billing_call', '{finance}', '{}'),
      ('provisioning_call', '{csm,onboarding_manager,implementation_lead,cs_leader}', '{person,domain,access}')
  $$;
  revoke execute on function write_approvers from public;

  -- Whether this payload may go: the kind needs no approval, or a decision that may approve it did, and was not undone. What goes
  -- into another system needs the role and the checks as well; and a route that was accepted approves the one write that it names.
  create or replace function effect_is_approved(_onboarding uuid, _decision uuid, _kind text, _target text, _hash text)
  returns boolean
  language sql stable set search_path = pg_catalog as $$
    select exists (
      select from public.effect_kinds() k where k.kind = _kind and k.low_risk
    ) or exists (
      select from public.effect_approvals a
      join public.decisions d on d.workspace_id = a.workspace_id and d.id = a.decision_id
      join public.effect_kinds() k on k.kind = a.kind and d.kind = any (k.approved_by)
      left join public.write_approvers() w on w.kind = a.kind
      where a.workspace_id = current_setting('handrail.workspace_id')::uuid and a.decision_id = _decision
        and a.kind = _kind and a.target = _target and a.payload_hash = _hash and d.onboarding_id = _onboarding
        and not exists (
          select from public.decisions u where u.workspace_id = d.workspace_id and u.undoes = d.id
        )
        and (w.kind is null or d.decided_as = any (w.roles)
          and coalesce(d.details #> '{write,checks}', '[]') @> to_jsonb(w.checks))
        and (w.kind is null or d.kind <> 'accept_route'
          or d.details -> 'write' @> jsonb_build_object('kind', _kind, 'target', _target, 'hash', _hash))
    )
  $$;
`;
