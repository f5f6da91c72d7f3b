import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementsOn } from '@handrail/db/intake/statements';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aCleanRecord } from '../reviews/testing/a-review.ts';
import { anIntake } from './testing/an-intake.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a field that no customer may see, one of another form, and another account’s onboarding are nowhere', async () => {
  const intake = await anIntake(database.app);
  const ada = await intake.person('Ada');
  for (const field of ['handoff.painPoints', 'terms.annualValue', 'requirements.nothing'])
    for (const call of [() => ada.say(field, 'x'), () => ada.keep(field, 'x')])
      expect(await refusalFrom(call()), field).toEqual({ kind: 'not_found' });
  const other = await anIntake(database.app);
  const at = { onboardingId: other.onboardingId, page: 'p', turn: 1 };
  const sayings = [{ field: 'terms.seats', version: 0, kind: 'say' as const, typed: '1' }];
  for (const call of [
    () => ada.caller.intake.get({ ...at, language: 'en' }),
    () => ada.caller.intake.progress(at),
    () => ada.caller.intake.say({ ...at, sayings }),
    () => ada.caller.intake.keep({ ...at, field: 'terms.seats', version: 0, typed: '1' }),
  ])
    expect(await refusalFrom(call())).toEqual({ kind: 'not_found' });
  const theirs = { workspaceId: other.workspaceId, onboardingId: other.onboardingId };
  expect(await inWorkspace(database.app, other.workspaceId, (tx) => statementsOn(tx, theirs))).toEqual([]);
});

test('what only our own people may know reaches no answer of the intake', async () => {
  const CANARY = 'kanarienvogel';
  const clean = aCleanRecord();
  const intake = await anIntake(database.app, {
    deal: { ...clean.deal, name: CANARY, competitors: [CANARY] },
    terms: {
      ...clean.terms,
      provisioning: { plan: CANARY },
      billing: { scope: [CANARY], concessions: [CANARY] },
    },
    handoff: {
      ...clean.handoff,
      painPoints: CANARY,
      competitiveContext: CANARY,
      nextSteps: CANARY,
      expansion: CANARY,
      recommendedApproach: CANARY,
    },
    stakeholders: (clean.stakeholders ?? []).map((person) => ({ ...person, notes: CANARY })),
    promises: [{ text: CANARY, kind: 'discount' }],
    risks: [{ text: CANARY, status: 'open' }],
    evidence: [{ id: CANARY, kind: 'deal_note', title: CANARY, author: CANARY, text: CANARY }],
    team: { ae: { name: CANARY, email: 'ae@vendor.example' } },
  });
  const ada = await intake.person('Ada');
  const answers = [
    await ada.see(),
    await ada.confirm('terms.seats'),
    await ada.say('terms.plan', 'Other'),
    await ada.caller.intake.progress({ onboardingId: intake.onboardingId }),
    await ada.see(),
  ];
  expect(JSON.stringify(answers)).not.toContain(CANARY);
  // Field paths, rows, holds and people of ours are not the customer's either.
  expect(JSON.stringify(answers)).not.toMatch(
    /CO-EDGE|billing_writeback|terms\.contract|orderForm|vendor\.example/,
  );
});
