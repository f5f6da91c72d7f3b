import type { Kysely } from 'kysely';
import { statements } from './tools.ts';

/** Notices of what arrives cost one insert. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, planning);
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
