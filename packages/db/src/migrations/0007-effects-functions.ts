/** The functions of the ledger of effects: the only ways to write it. Frozen with the migration that makes them. */

/** What each kind of effect is bound to, and how that is judged. */
export const rules = `
  -- The same table as core's EFFECT_RULES. A new kind is a migration that replaces this function.
  create function effect_kinds()
  returns table (kind text, holds text[], low_risk boolean, approved_by text[])
  language sql immutable set search_path = pg_catalog as $$
    values
      ('internal_notice', '{}'::text[], true, '{}'::text[]),
      ('notice_mail', '{}', true, '{}'),
      ('information_task', '{}', true, '{}'),
      ('kickoff_project', '{kickoff}', false, '{approve_kickoff}')
  $$;
  revoke execute on function effect_kinds from public;

  -- The standing holds that stop an effect of this kind; empty where none does.
  create function effect_held_by(_onboarding uuid, _kind text, _at timestamptz)
  returns text[]
  language sql stable set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct s.hold order by s.hold), '{}')
    from public.effect_kinds() k
    cross join lateral unnest(k.holds) as stopping (hold)
    join public.standing_holds(current_setting('handrail.workspace_id')::uuid, _onboarding, _at) s on s.hold = stopping.hold
    where k.kind = _kind
  $$;
  revoke execute on function effect_held_by from public;

  -- Whether this payload may go: the kind needs no approval, or a decision that may approve it did, and was not undone.
  create function effect_is_approved(_onboarding uuid, _decision uuid, _kind text, _target text, _hash text)
  returns boolean
  language sql stable set search_path = pg_catalog as $$
    select exists (
      select from public.effect_kinds() k where k.kind = _kind and k.low_risk
    ) or exists (
      select from public.effect_approvals a
      join public.decisions d on d.workspace_id = a.workspace_id and d.id = a.decision_id
      join public.effect_kinds() k on k.kind = a.kind and d.kind = any (k.approved_by)
      where a.workspace_id = current_setting('handrail.workspace_id')::uuid and a.decision_id = _decision
        and a.kind = _kind and a.target = _target and a.payload_hash = _hash and d.onboarding_id = _onboarding
        and not exists (
          select from public.decisions u where u.workspace_id = d.workspace_id and u.undoes = d.id
        )
    )
  $$;
  revoke execute on function effect_is_approved from public;
`;

/** The ways into the ledger. */
export const planning = `
  -- Notes that a decision approves this payload. False where that decision may not approve it, or approved another payload.
  create function approve_effect(_decision uuid, _kind text, _target text, _payload text, _at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    hash text := encode(sha256(convert_to(_payload, 'UTF8')), 'hex');
    about uuid;
  begin
    select d.onboarding_id into about from public.decisions d where d.workspace_id = workspace and d.id = _decision;
    if not found then
      return false;
    end if;
    insert into public.effect_approvals
      select workspace, _decision, _kind, _target, hash, _at
      from public.effect_kinds() k
      join public.decisions d on d.workspace_id = workspace and d.id = _decision and d.kind = any (k.approved_by)
      where k.kind = _kind
      on conflict do nothing;
    return public.effect_is_approved(about, _decision, _kind, _target, hash);
  end $$;
  revoke execute on function approve_effect from public;

  -- Puts an effect into the ledger: 'planned', or 'known' where it is in there already with the same payload; else why not.
  create function plan_effect(_id uuid, _onboarding uuid, _decision uuid, _kind text, _target text, _payload text,
    _at timestamptz, _by text)
  returns table (outcome text, effect_id uuid, held_by text[])
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    hash text := encode(sha256(convert_to(_payload, 'UTF8')), 'hex');
    effect_key text := encode(sha256(convert_to(
      concat_ws(chr(10), _onboarding, coalesce(_decision::text, '-'), _kind, _target), 'UTF8')), 'hex');
    known record;
    held text[];
  begin
    if not exists (select from public.effect_kinds() k where k.kind = _kind) then
      return query select 'no_such_kind', null::uuid, null::text[];
      return;
    end if;
    if not public.effect_is_approved(_onboarding, _decision, _kind, _target, hash) then
      return query select 'unapproved', null::uuid, null::text[];
      return;
    end if;
    held := public.effect_held_by(_onboarding, _kind, _at);
    if cardinality(held) > 0 then
      return query select 'held', null::uuid, held;
      return;
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
  revoke execute on function plan_effect from public;
`;

/** What workers do with it. */
export const carryingOut = `
  -- Gives a worker up to so many effects that are due, until the lease ends. What a hold stops goes back to wait: 'held' the first time, then 'still_held';
  -- what lost its approval is cancelled; what another worker had begun and never reported is 'unclear'.
  create function lease_effects(_at timestamptz, _until timestamptz, _look_again_at timestamptz, _most int)
  returns table (verdict text, id uuid, onboarding_id uuid, kind text, target text, payload json, token bigint, attempts int,
    held_by text[])
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    e public.effects;
    held text[];
  begin
    for e in
      select f.* from public.effects f where f.workspace_id = workspace and f.due_at <= _at
      order by f.due_at, f.id limit _most for update skip locked
    loop
      if e.state = 'sent' then
        update public.effects f set token = f.token + 1, due_at = _until, version = f.version + 1
        where f.workspace_id = workspace and f.id = e.id;
        return query select 'unclear', e.id, e.onboarding_id, e.kind, e.target, e.payload, e.token + 1, e.attempts, null::text[];
        continue;
      end if;
      -- Who decides about the onboarding just now may bring a hold back: then it is looked at again later.
      perform from public.onboardings o where o.workspace_id = workspace and o.id = e.onboarding_id for share skip locked;
      continue when not found;
      if not public.effect_is_approved(e.onboarding_id, e.decision_id, e.kind, e.target, e.payload_hash) then
        update public.effects f set state = 'cancelled', due_at = null, held_by = null, token = f.token + 1, settled_at = _at,
          error = 'Its approval does not stand any more.', version = f.version + 1
        where f.workspace_id = workspace and f.id = e.id;
        return query select 'unapproved', e.id, e.onboarding_id, e.kind, e.target, e.payload, e.token + 1, e.attempts, null::text[];
        continue;
      end if;
      held := public.effect_held_by(e.onboarding_id, e.kind, _at);
      -- Looking again changes nothing that a person has seen of it, so its version stays.
      if e.held_by = held then
        update public.effects f set due_at = _look_again_at where f.workspace_id = workspace and f.id = e.id;
        return query select 'still_held', e.id, e.onboarding_id, e.kind, e.target, e.payload, e.token, e.attempts, held;
        continue;
      end if;
      if cardinality(held) > 0 then
        update public.effects f set state = 'planned', due_at = _look_again_at, held_by = held, token = f.token + 1,
          version = f.version + 1
        where f.workspace_id = workspace and f.id = e.id;
        return query select 'held', e.id, e.onboarding_id, e.kind, e.target, e.payload, e.token + 1, e.attempts, held;
        continue;
      end if;
      update public.effects f set state = 'leased', due_at = _until, held_by = null, token = f.token + 1,
        attempts = f.attempts + 1, version = f.version + 1
      where f.workspace_id = workspace and f.id = e.id;
      return query select 'leased', e.id, e.onboarding_id, e.kind, e.target, e.payload, e.token + 1, e.attempts + 1, null::text[];
    end loop;
  end $$;
  revoke execute on function lease_effects from public;

  -- The last look before it goes: 'begun', 'lost' where another worker has it or the lease is over, or what now stops it (then it waits).
  create function begin_effect(_id uuid, _token bigint, _at timestamptz, _until timestamptz, _look_again_at timestamptz)
  returns text
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    e public.effects;
  begin
    -- The onboarding before the effect: in the order in which decisions lock them.
    perform from public.onboardings o
      where o.workspace_id = workspace
        and o.id = (select f.onboarding_id from public.effects f where f.workspace_id = workspace and f.id = _id)
      for share;
    select f.* into e from public.effects f where f.workspace_id = workspace and f.id = _id for update;
    if not found or e.state <> 'leased' or e.token <> _token or e.due_at <= _at then
      return 'lost';
    end if;
    if cardinality(public.effect_held_by(e.onboarding_id, e.kind, _at)) > 0
      or not public.effect_is_approved(e.onboarding_id, e.decision_id, e.kind, e.target, e.payload_hash)
    then
      update public.effects f set state = 'planned', due_at = _look_again_at, version = f.version + 1
      where f.workspace_id = workspace and f.id = _id;
      return 'stopped';
    end if;
    update public.effects f set state = 'sent', due_at = _until, begun_at = _at, version = f.version + 1
    where f.workspace_id = workspace and f.id = _id;
    return 'begun';
  end $$;
  revoke execute on function begin_effect from public;

  -- What came of it. False where the worker has lost it meanwhile: nothing is written then.
  create function record_effect(_id uuid, _token bigint, _outcome text, _answer text, _error text, _at timestamptz,
    _next_at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
  begin
    update public.effects f set
      state = case _outcome when 'retry' then 'planned' else _outcome end,
      due_at = case _outcome when 'retry' then _next_at end,
      settled_at = case _outcome when 'retry' then null else _at end,
      answer = _answer::jsonb, error = _error, version = f.version + 1
    where f.workspace_id = workspace and f.id = _id and f.token = _token
      and (f.state = 'sent' and _outcome in ('done', 'failed', 'unknown', 'retry')
        or f.state = 'leased' and _outcome in ('failed', 'retry'));
    return found;
  end $$;
  revoke execute on function record_effect from public;
`;

/** What people do with it. */
export const settling = `
  -- What a person does with an effect that no worker holds. Null version: whatever version it has.
  create function settle_effect(_id uuid, _version int, _act text, _at timestamptz)
  returns text
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    workspace uuid := current_setting('handrail.workspace_id')::uuid;
    e public.effects;
  begin
    select f.* into e from public.effects f where f.workspace_id = workspace and f.id = _id for update;
    if not found then
      return 'not_found';
    end if;
    if _version is not null and e.version <> _version then
      return 'stale';
    end if;
    if not (_act = 'cancel' and e.state in ('planned', 'failed', 'unknown')
      or _act = 'redrive' and e.state in ('failed', 'unknown')
      or _act = 'confirm' and e.state = 'unknown')
    then
      return 'not_now';
    end if;
    update public.effects f set
      state = case _act when 'cancel' then 'cancelled' when 'confirm' then 'done' else 'planned' end,
      due_at = case _act when 'redrive' then _at end,
      settled_at = case _act when 'redrive' then null else _at end,
      attempts = case _act when 'redrive' then 0 else f.attempts end,
      held_by = null, token = f.token + 1, version = f.version + 1
    where f.workspace_id = workspace and f.id = _id;
    return 'done';
  end $$;
  revoke execute on function settle_effect from public;
`;
