import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { canonicalJson } from '@handrail/core/audit/canonical-json';
import { EFFECT_KINDS, EFFECT_RULES, effectRule } from '@handrail/core/effects/kinds';
import type { EffectKind } from '@handrail/core/effects/kinds';
import { actsFor, EFFECT_ACTS, EFFECT_MOVES, EFFECT_STATES, stateAfter } from '@handrail/core/effects/states';
import { HOLDS, INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { isWrite, WRITE_KINDS, WRITE_RULES, writeRule } from '@handrail/core/writes/kinds';
import { approveEffect, beginEffect, leaseEffects, planEffect, settleEffect } from './ledger.ts';
import { newId } from '../ids.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { aDecidedOnboarding } from '../testing/decided.ts';

/** The database's own gate, tried as the application's role: what no approval covers or a hold stops goes by no way at all. */

const PLANNED_AT = '2026-03-05T09:00:00.000Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const risky = EFFECT_KINDS.filter((kind) => !effectRule(kind).lowRisk);
const later = (seconds: number) => new Date(Date.parse(PLANNED_AT) + seconds * 1000).toISOString();
const lease = { at: PLANNED_AT, until: later(45), lookAgainAt: later(10), most: 10 };
const payload = canonicalJson({ any: 'payload' });
const hash = createHash('sha256').update(payload).digest('hex');
/** As `decide` of a decided onboarding takes it: in a role that may, about this very write, with every check confirmed. */
const approving = (kind: EffectKind, change: object = {}) => {
  if (!isWrite(kind)) return {};
  const { approvers, checks } = writeRule(kind);
  const write = { kind, target: 't', hash, checks: [...checks], ...change };
  return { as: approvers[0] ?? 'csm', write };
};
const effectOf = (kind: EffectKind, onboardingId: string, decisionId: string | null) => ({
  ...{ id: newId(), kind, target: 't', payload, at: PLANNED_AT, by: 'system' },
  ...{ onboardingId, decisionId },
});

test('core and the database bind every kind to the same holds and approvals', async () => {
  const { rows } = await sql<{ kind: string; holds: string[]; low_risk: boolean; approved_by: string[] }>`
    select * from effect_kinds()`.execute(database.owner);
  expect(Object.fromEntries(rows.map(({ kind, ...rule }) => [kind, rule]))).toEqual(
    Object.fromEntries(
      Object.entries(EFFECT_RULES).map(([kind, { holds, lowRisk, approvedBy }]) => [
        kind,
        { holds, low_risk: lowRisk, approved_by: approvedBy },
      ]),
    ),
  );
});

test('neither an override nor an approval with conditions makes a kickoff project: they check no stop rule', async () => {
  for (const decision of ['approve_with_conditions', 'override']) {
    const { onboardingId, within, decide, effects } = await aDecidedOnboarding(database.app);
    const effect = effectOf('kickoff_project', onboardingId, await decide(decision));
    expect(await within((tx) => approveEffect(tx, { ...effect, decisionId: effect.decisionId ?? '' }))).toBe(
      false,
    );
    expect((await within((tx) => planEffect(tx, effect))).outcome).toBe('unapproved');
    expect(await effects()).toEqual([]);
  }
});

test('of every kind and hold, exactly what core says is stopped: when planned, when taken, and when it begins', async () => {
  for (const kind of EFFECT_KINDS)
    for (const hold of HOLDS) {
      const {
        onboardingId,
        within,
        decide,
        hold: stand,
        release,
        effects,
      } = await aDecidedOnboarding(database.app);
      const stops = (effectRule(kind).holds as readonly string[]).includes(hold);
      const [approver] = effectRule(kind).approvedBy;
      const decisionId = approver === undefined ? null : await decide(approver, null, approving(kind));
      if (decisionId !== null)
        await within((tx) => approveEffect(tx, { decisionId, kind, target: 't', payload, at: PLANNED_AT }));
      const effect = effectOf(kind, onboardingId, decisionId);
      const name = `${kind} under ${hold}`;

      await stand(hold);
      const planned = await within((tx) => planEffect(tx, effect));
      expect([planned.outcome, planned.heldBy], name).toEqual(stops ? ['held', [hold]] : ['planned', null]);

      await release();
      await within((tx) => planEffect(tx, effect));
      await stand(hold);
      const [taken] = await within((tx) => leaseEffects(tx, lease));
      expect(taken?.verdict, name).toBe(stops ? 'held' : 'leased');

      await release();
      const again = stops ? (await within((tx) => leaseEffects(tx, { ...lease, at: later(10) })))[0] : taken;
      if (again?.verdict !== 'leased') throw new Error(`${name}: was not leased`);
      await stand(hold);
      const begun = await within((tx) =>
        beginEffect(tx, again, { ...lease, at: later(11), until: later(60) }),
      );
      expect(begun, name).toBe(stops ? 'stopped' : 'begun');
      expect((await effects())[0]?.state, name).toBe(stops ? 'planned' : 'sent');
    }
});

const DECISIONS = ['accept_route', 'correct_route', 'request_information', 'approve_kickoff', 'approve_with_conditions',
  'approve_customer_message', 'reject_action', 'escalate', 'override', 'undo']; // prettier-ignore

test('only a decision that may approve a kind does; of the right onboarding, not undone, for this payload and target', async () => {
  for (const kind of risky)
    for (const decision of DECISIONS) {
      const here = await aDecidedOnboarding(database.app);
      const may = effectRule(kind).approvedBy.includes(decision);
      const decisionId = await here.decide(decision, null, approving(kind));
      const approval = { decisionId, kind, target: 't', payload, at: PLANNED_AT };
      const effect = effectOf(kind, here.onboardingId, decisionId);
      const planned = async (given: Partial<typeof effect> = {}) =>
        (await here.within((tx) => planEffect(tx, { ...effect, ...given }))).outcome;

      expect(await planned(), 'before any approval').toBe('unapproved');
      expect(await here.within((tx) => approveEffect(tx, approval)), `${decision} for ${kind}`).toBe(may);
      expect(await planned({ payload: canonicalJson({ any: 'other payload' }) })).toBe('unapproved');
      expect(await planned({ target: 'another' })).toBe('unapproved');
      expect(await planned({ decisionId: null })).toBe('unapproved');
      expect(await planned({ decisionId: newId() })).toBe('unapproved');
      if (may) {
        const other = { ...approval, payload: canonicalJson({ any: 'other payload' }) };
        expect(await here.within((tx) => approveEffect(tx, other)), 'a second payload').toBe(false);
        await here.decide('undo', decisionId);
        expect(await planned(), 'undone').toBe('unapproved');
      }
      expect(await here.effects()).toEqual([]);
    }
});

test('core and the database let the same roles approve each write, after the same checks', async () => {
  const { rows } = await sql<{ kind: string; roles: string[]; checks: string[] }>`
    select * from write_approvers()`.execute(database.owner);
  expect(Object.fromEntries(rows.map(({ kind, ...rule }) => [kind, rule]))).toEqual(
    Object.fromEntries(
      Object.entries(WRITE_RULES).map(([kind, { approvers, checks }]) => [
        kind,
        { roles: approvers, checks },
      ]),
    ),
  );
});

test('a write is approved in a role that may, after every check, and by a decision about that very write', async () => {
  const here = await aDecidedOnboarding(database.app);
  const approved = async (
    kind: EffectKind,
    given: { as?: string; write?: object },
    decision = 'accept_route',
  ) => {
    const decisionId = await here.decide(decision, null, given);
    return here.within((tx) => approveEffect(tx, { decisionId, kind, target: 't', payload, at: PLANNED_AT }));
  };
  for (const kind of WRITE_KINDS) {
    const { approvers, checks } = writeRule(kind);
    for (const as of INTERNAL_ROLES)
      expect(await approved(kind, { ...approving(kind), as }), `${kind} as ${as}`).toBe(
        approvers.includes(as),
      );
    for (const check of checks) {
      const fewer = approving(kind, { checks: checks.filter((one) => one !== check) });
      expect(await approved(kind, fewer), `${kind} without ${check}`).toBe(false);
    }
    for (const [name, given] of Object.entries({
      'no write': { as: approvers[0] ?? 'csm' },
      'another kind': approving(kind, { kind: kind === 'crm_note' ? 'billing_call' : 'crm_note' }),
      'another target': approving(kind, { target: 'u' }),
      'another payload': approving(kind, { hash: hash.replace(/^./, 'x') }),
    }))
      expect(await approved(kind, given), `${kind}: ${name}`).toBe(false);
  }
  // The kickoff's own note needs no decision beside it, the others no kickoff.
  expect(await approved('crm_note', { as: 'onboarding_manager' }, 'approve_kickoff')).toBe(true);
  expect(await approved('crm_note', { as: 'ae' }, 'approve_kickoff')).toBe(false);
  expect(await approved('billing_call', approving('billing_call'), 'approve_kickoff')).toBe(false);
});

test('the same words cannot stand in the ledger twice, unless the first were cancelled', async () => {
  const here = await aDecidedOnboarding(database.app);
  const plan = async () => {
    const decisionId = await here.decide('accept_route', null, approving('billing_call'));
    const effect = effectOf('billing_call', here.onboardingId, decisionId);
    return here.within(async (tx) => {
      await approveEffect(tx, { ...effect, decisionId });
      return planEffect(tx, effect);
    });
  };
  const first = await plan();
  expect(first.outcome).toBe('planned');
  await expect(plan()).rejects.toThrow('effects_written_once');
  await here.within((tx) => settleEffect(tx, { id: first.id ?? '', version: 1 }, 'cancel', PLANNED_AT));
  expect((await plan()).outcome).toBe('planned');
});

test('an approval of one onboarding, or of another workspace, is none for a second', async () => {
  const [here, there] = [await aDecidedOnboarding(database.app), await aDecidedOnboarding(database.app)];
  for (const kind of risky) {
    const [decision = 'approve_kickoff'] = effectRule(kind).approvedBy;
    const decisionId = await here.decide(decision, null, approving(kind));
    await here.within((tx) => approveEffect(tx, { decisionId, kind, target: 't', payload, at: PLANNED_AT }));
    for (const onboardingId of [here.onboardingId, there.onboardingId]) {
      const planned = await there.within((tx) => planEffect(tx, effectOf(kind, onboardingId, decisionId)));
      expect(planned.outcome).toBe('unapproved');
    }
    const elsewhere = await here.within((tx) =>
      planEffect(tx, effectOf(kind, there.onboardingId, decisionId)),
    );
    expect(elsewhere.outcome).toBe('unapproved');
  }
});

test.each([
  [
    'insert into the ledger',
    'insert into effects (workspace_id, id) values (gen_random_uuid(), gen_random_uuid())',
  ],
  ['change the ledger', "update effects set state = 'done'"],
  ['change a payload', "update effects set payload = '{}'"],
  ['take from the ledger', 'delete from effects'],
  [
    'write an approval',
    "insert into effect_approvals select workspace_id, id, 'kickoff_project', 't', '', now() from decisions",
  ],
  ['change an approval', "update effect_approvals set payload_hash = ''"],
])('the application may not %s by itself', async (_, statement) => {
  const { within } = await aDecidedOnboarding(database.app);
  await expect(within((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/);
});

test('people may do exactly what core says with an effect in each state', async () => {
  for (const state of EFFECT_STATES)
    for (const act of EFFECT_ACTS) {
      const { workspaceId, onboardingId, effects, within } = await aDecidedOnboarding(database.app);
      await within((tx) => planEffect(tx, effectOf('internal_notice', onboardingId, null)));
      const due = ['planned', 'leased', 'sent'].includes(state) ? sql`now()` : sql`null`;
      await sql`update effects set state = ${state}, due_at = ${due} where workspace_id = ${workspaceId}`.execute(
        database.owner,
      );
      const [before] = await effects();
      if (before === undefined) throw new Error('no effect');
      const settled = await within((tx) => settleEffect(tx, before, act, PLANNED_AT));
      const may = actsFor(state).includes(act);
      expect([state, act, settled]).toEqual([state, act, may ? 'done' : 'not_now']);
      const after = stateAfter(act);
      expect((await effects())[0]?.state).toBe(may ? after : state);
      if (may) expect(EFFECT_MOVES[state]).toContain(after);
      const stale = await within((tx) =>
        settleEffect(tx, { ...before, version: before.version + 7 }, act, PLANNED_AT),
      );
      expect(stale).toBe('stale');
    }
});
