import type { Kysely } from 'kysely';
import { statements } from './tools.ts';

/** Notices of what arrives cost one insert; questions and waiting for the customer end in time. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, planning);
  await statements(db, deadlines);
  await statements(db, whatWaitsNow);
}

/** As before, but what needs no approval and what no hold stops is not asked about either. */
const planning = `
  create or replace function plan_effect(_id uuid, _onboarding uuid, _decision uuid, _kind text, _target text, _payload text,
    _at timestamptz, _by text)
  returns table (outcome text, effect_id uuid, held_by text[])
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    hash text := encode(sha256(convert_to(_payload, 'UTF8')), 'hex');
    effect_key text := encode(sha256(convert_to(
      concat_ws(chr(10), _onboarding, coalesce(_decision::text, '-'), _kind, _target), 'UTF8')), 'hex');
    rule record;
    known record;
    held text[];
  begin
    select k.low_risk, k.holds into rule from public.effect_kinds() k where k.kind = _kind;
    if not found then
      return query select 'no_such_kind', null::uuid, null::text[];
      return;
    end if;
    if not rule.low_risk and not public.effect_is_approved(_onboarding, _decision, _kind, _target, hash) then
      return query select 'unapproved', null::uuid, null::text[];
      return;
    end if;
    if cardinality(rule.holds) > 0 then
      held := public.effect_held_by(_onboarding, _kind, _at);
      if cardinality(held) > 0 then
        return query select 'held', null::uuid, held;
        return;
      end if;
    end if;
    insert into public.effects (workspace_id, id, onboarding_id, decision_id, kind, target, key, payload, payload_hash, state,
      due_at, planned_at, planned_by)
    values (workspace, _id, _onboarding, _decision, _kind, _target, effect_key, _payload::json, hash, 'planned', _at, _at, _by)
    on conflict (workspace_id, key) do nothing;
    if found then
      return query select 'planned', _id, null::text[];
      return;
    end if;
    select e.id, e.payload_hash into known from public.effects e where e.workspace_id = workspace and e.key = effect_key;
    return query select case when known.payload_hash = hash then 'known' else 'differs' end, known.id, null::text[];
  end $$;
`;

const deadlines = `
  -- Null: as core has it.
  alter table review_settings add column waiting_minutes int;

  -- Until when the customer is waited for; null where nobody waits for the customer.
  alter table review_items add column waits_until timestamptz(3);
  create index review_items_waiting on review_items (workspace_id, waits_until, onboarding_id, row_id)
    where state = 'waiting' and waits_until is not null;

  -- When it was noticed and told that the deadline had passed.
  alter table information_requests add column lapse_told_at timestamptz(3);
  create index information_requests_due on information_requests (workspace_id, due_at, id)
    where answered_at is null and withdrawn_at is null and lapse_told_at is null and due_at is not null;
`;

/** What waits without an end gets one: two weeks for the customer, one for questions. */
const whatWaitsNow = `
  do $$
  declare
    workspace uuid;
  begin
    for workspace in select id from workspaces loop
      perform set_config('handrail.workspace_id', workspace::text, true);
      update information_requests r set due_at = now() + interval '7 days'
      where r.workspace_id = workspace and r.answered_at is null and r.withdrawn_at is null;
      update review_items i set waits_until = now() + interval '14 days'
      where i.workspace_id = workspace and i.state = 'waiting' and not exists (
        select from information_requests r
        where r.workspace_id = workspace and r.decision_id = i.decision_id and r.answered_at is null and r.withdrawn_at is null);
    end loop;
    perform set_config('handrail.workspace_id', '', true);
  end $$;
`;
