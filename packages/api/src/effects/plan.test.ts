import { afterAll, beforeAll, expect, test } from 'vitest';
import { kickoffPlan } from '@handrail/core/effects/kickoffPlan';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { LANES } from '@handrail/core/rules/vocabulary';
import { newId } from '@handrail/db/ids';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { loadTemplates, templateOf } from './plan-templates.ts';
import { aKickoff, aNotice, anOnboarding } from './testing/an-onboarding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the same effect with another payload is refused, and the first stays', async () => {
  const { csm, plan, effects } = await anOnboarding(database.app);
  const first: PlannedEffect = aNotice(csm.id);
  expect(await plan(null, first)).toMatchObject({ ok: true });
  const other = aNotice(newId());
  expect(await plan(null, other)).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  expect(await effects()).toHaveLength(1);
});

test('planEffects refuses what a hold stops, and says which', async () => {
  const { decide, plan, hold, effects } = await anOnboarding(database.app);
  await hold('kickoff', 'provisioning');
  expect(await plan(await decide('approve_kickoff'), aKickoff())).toMatchObject({
    ok: false,
    refusal: { kind: 'stale', message: 'This cannot go out yet. On hold: Kickoff.' },
  });
  expect(await effects()).toEqual([]);
});

test('what is planned is told in the transaction that plans it, on the onboarding, once', async () => {
  const { onboardingId, csm, plan, within } = await anOnboarding(database.app);
  await plan(null, aNotice(csm.id));
  await plan(null, aNotice(csm.id));
  const entries = await within((tx) =>
    tx
      .selectFrom('audit_entries')
      .select(['action', 'payload'])
      .where('object_id', '=', onboardingId)
      .where('action', 'like', 'effect.%')
      .execute(),
  );
  expect(entries.map(({ action }) => action)).toEqual(['effect.planned']);
});

test('every lane has exactly one kickoff plan', async () => {
  const templates = await loadTemplates();
  expect(templates.map(({ name }) => name)).toEqual(['guided', 'light', 'project', 'renewal']);
});

test('every lane’s plan becomes a project that can be carried out', async () => {
  for (const lane of [...LANES, 'unknown'] as const) {
    const given = { lane, today: '2026-03-05', kickoffOn: null, holidays: [], ownerOf: () => null };
    const payload = kickoffPlan(await templateOf(lane), given);
    const { decide, plan } = await anOnboarding(database.app);
    const planned = await plan(await decide('approve_kickoff'), {
      kind: 'kickoff_project',
      target: 'k',
      payload,
    });
    expect(planned.ok, lane).toBe(true);
  }
});
