import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '@handrail/api/deals/hash';
import { aWorld } from '@handrail/api/console/testing/a-world';
import type { Person, World } from '@handrail/api/console/testing/a-world';
import { aCleanRecord } from '@handrail/api/reviews/testing/a-review';
import { planEffects } from '@handrail/api/effects/plan';
import { workOff } from '@handrail/api/effects/work-off';
import { receiveRecord } from '@handrail/api/deals/receive';
import { registerInUse } from '@handrail/api/register/in-use';
import { settle } from '@handrail/api/outbox/settle';
import { testServices } from '@handrail/api/testing/services';
import { EFFECT_KINDS, effectRule } from '@handrail/core/effects/kinds';
import type { EffectKind } from '@handrail/core/effects/kinds';
import { EFFECT_PAYLOADS } from '@handrail/core/effects/payloads';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { EFFECT_ACTS, EFFECT_STATES } from '@handrail/core/effects/states';
import type { EffectState } from '@handrail/core/effects/states';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { HOLDS, INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { isWrite, writeRule } from '@handrail/core/writes/kinds';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { decided } from '@handrail/db/testing/decided';
import { inWorkspace } from '@handrail/db/transaction';
import { aServer } from '../routes/a-server.ts';
import { sample } from './sample.ts';

/**
 * Every kind of effect × hold × state × role × door (procedures in process, HTTP, the use case itself): what a hold stops, and what no
 * approval covers, is carried out by none of them. Kinds and holds are core's own tables, so a new kind is tried from its first day.
 */

let database: TestDatabase;
let server: Awaited<ReturnType<typeof aServer>>;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await aWorld(database.app, NOW);
  server = await aServer(database.appUrl);
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const NOW = new Date().toISOString();
/** The worker looks after everything that was asked for. */
const LATER = new Date(Date.parse(NOW) + 3_600_000).toISOString();
const DUE = new Date(Date.parse(NOW) - 60_000).toISOString();
const risky = EFFECT_KINDS.filter((kind) => !effectRule(kind).lowRisk);
/** `sent` has begun already, and `done` is over. */
const STATES = EFFECT_STATES.filter((state) => state !== 'sent' && state !== 'done');
const DECISIONS = Object.keys(DECISION_LABELS);

const effectOf = (kind: EffectKind, target = 't') =>
  ({ kind, target, payload: sample(EFFECT_PAYLOADS[kind]) }) as PlannedEffect;

/** What a decision says beside its kind in order to approve an effect: for a write its role, its checks and the write by its hash. */
function approvalOf({ kind, target, payload }: PlannedEffect): { as?: string; write?: object } {
  if (!isWrite(kind)) return {};
  const { approvers, checks } = writeRule(kind);
  const hash = hashOf(EFFECT_PAYLOADS[kind].parse(payload));
  return { as: approvers[0] ?? '', write: { kind, target, hash, checks } };
}

/** An onboarding of the world that nothing holds. */
async function anOnboarding() {
  const { workspaceId } = world;
  const register = await registerInUse(database.app, workspaceId, NOW);
  const record = aCleanRecord({
    id: `deal-${++made}`,
    account: { ...aCleanRecord().account, domain: `d${made}.example` },
  });
  const { onboardingId } = await inWorkspace(database.app, workspaceId, (tx) =>
    receiveRecord(tx, { workspaceId, record, via: 'cli', actor: 'cli', now: NOW, register, isBulk: true }),
  );
  const onboarding = await decided(database.app, workspaceId, onboardingId);
  const by = { actor: 'system', now: NOW };
  return {
    ...onboarding,
    plan: (decisionId: string | null, effect: PlannedEffect) =>
      inWorkspace(database.app, workspaceId, (tx) =>
        planEffects(tx, { workspaceId, onboardingId, decisionId, by, effects: [effect] }),
      ).catch(() => ({ ok: false as const })),
  };
}
let made = 0;

test('every kind has a sample of what it carries', () => {
  for (const kind of EFFECT_KINDS) expect(sample(EFFECT_PAYLOADS[kind]), kind).toBeTypeOf('object');
});

test('by the use case: of every kind, hold and decision, only what is approved and not held is planned', async () => {
  for (const hold of [null, ...HOLDS]) {
    const held = async () => {
      const onboarding = await anOnboarding();
      if (hold !== null) await onboarding.hold(hold);
      return onboarding;
    };
    const shared = await held();
    for (const kind of EFFECT_KINDS) {
      const { holds, lowRisk, approvedBy } = effectRule(kind);
      for (const decision of [null, ...DECISIONS]) {
        // The same write is approved once.
        const onboarding = isWrite(kind) ? await held() : shared;
        const effect = effectOf(kind);
        const decisionId =
          decision === null ? null : await onboarding.decide(decision, null, approvalOf(effect));
        const approved = lowRisk || (decision !== null && approvedBy.includes(decision));
        const stops = hold !== null && (holds as readonly string[]).includes(hold);
        const { ok } = await onboarding.plan(decisionId, effect);
        expect([kind, hold, decision, ok]).toEqual([kind, hold, decision, approved && !stops]);
      }
    }
  }
});

/** One way to ask for an act on an effect. Whatever it answers, the worker says what comes of it. */
type Door = {
  readonly name: string;
  readonly settle: (person: Person, acts: readonly Act[]) => Promise<unknown>;
};
type Act = {
  readonly id: string;
  readonly version: number;
  readonly act: (typeof EFFECT_ACTS)[number];
  readonly reason: string;
};

const DOORS: readonly Door[] = [
  {
    name: 'procedures in process',
    settle: ({ call }, acts) => Promise.allSettled(acts.map((act) => call.outbox.settle(act))),
  },
  {
    name: 'HTTP',
    settle: async ({ token }, acts) => {
      for (let from = 0; from < acts.length; from += MOST) await post(token, acts.slice(from, from + MOST));
    },
  },
  {
    name: 'the use case',
    settle: async ({ memberId }, acts) => {
      const { workspaceId } = world;
      const register = await registerInUse(database.app, workspaceId, NOW);
      for (const act of acts)
        await inWorkspace(database.app, workspaceId, (tx) =>
          settle(tx, { ...act, workspaceId, memberId, register, now: NOW }),
        );
    },
  },
];

/** As many calls as the server takes in one request. */
const MOST = 20;

async function post(token: string, acts: readonly Act[]): Promise<void> {
  const paths = acts.map(() => 'outbox.settle').join(',');
  const answer = await fetch(`${server.address}/trpc/${paths}?batch=1`, {
    method: 'POST',
    headers: { cookie: `handrail=${token}`, origin: server.address, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(acts.map((act, index) => [index, act]))),
  });
  const answers: unknown = await answer.json();
  if (!Array.isArray(answers) || answers.length !== acts.length) throw new Error(JSON.stringify(answers));
}

/** Effects of every risky kind in every state, stopped by this: a hold, or an approval that was undone. `free` ends that. */
async function stopped(by: (typeof HOLDS)[number] | 'undone') {
  const kinds = risky.filter(
    (kind) => by === 'undone' || (effectRule(kind).holds as readonly string[]).includes(by),
  );
  const effects: { readonly id: string; readonly kind: EffectKind; readonly state: EffectState }[] = [];
  const releases: (() => Promise<unknown>)[] = [];
  for (const kind of kinds)
    for (const state of STATES) {
      const onboarding = await anOnboarding();
      const effect = effectOf(kind, state);
      const approver = effectRule(kind).approvedBy[0] ?? '';
      const decisionId = await onboarding.decide(approver, null, approvalOf(effect));
      const planned = await onboarding.plan(decisionId, effect);
      if (!planned.ok || planned.value[0] === undefined) throw new Error(`${kind} was not planned`);
      effects.push({ id: planned.value[0], kind, state });
      if (by === 'undone') await onboarding.decide('undo', decisionId);
      else await onboarding.hold(by);
      releases.push(onboarding.release);
    }
  const free = () => Promise.all(releases.map((release) => release()));
  return { effects, free };
}

/** Puts effects into their states anew, behind everybody's back. */
async function putBack(
  effects: readonly { readonly id: string; readonly state: EffectState }[],
): Promise<void> {
  for (const { id, state } of effects) {
    const due = state === 'planned' || state === 'leased' ? DUE : null;
    await database.owner
      .updateTable('effects')
      .set({ state, due_at: due, attempts: 0, held_by: null, settled_at: null, version: 1 })
      .where('id', '=', id)
      .execute();
  }
}

describe.each([...HOLDS, 'undone'] as const)('stopped by %s', (by) => {
  test.each(DOORS)('no role has anything carried out through $name', async ({ settle: ask }) => {
    const { effects, free } = await stopped(by);
    const services = testServices(database.app, { at: LATER });
    const ids = effects.map(({ id }) => id);
    if (ids.length === 0) return;
    const tryAll = async (role: InternalRole, act: Act['act']) => {
      await putBack(effects);
      const acts = ids.map((id) => ({ id, version: 1, act, reason: 'Because.' }));
      await ask(world.people[role], acts);
      await workOff(services, world.workspaceId);
      return database.owner
        .selectFrom('effects')
        .select(['kind', 'target', 'state'])
        .where('id', 'in', ids)
        .where('begun_at', 'is not', null)
        .execute();
    };
    for (const role of INTERNAL_ROLES)
      for (const act of EFFECT_ACTS) expect([role, act, await tryAll(role, act)]).toEqual([role, act, []]);
    if (by === 'undone') return;
    // The same door with nothing in the way: what was stopped goes.
    await free();
    expect(await tryAll('admin', 'redrive')).toHaveLength(ids.length - ids.length / STATES.length);
  });
});
