import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '@handrail/core/audit/actions';
import type { OnboardingAction } from '@handrail/core/audit/actions';
import { ONBOARDING_NOUNS } from '@handrail/core/audit/nouns';
import { appendAudits } from '@handrail/db/audit/append';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { anOnboarding, PLANNED_AT } from '../effects/testing/an-onboarding.ts';
import { historyOf } from './history.ts';
import { HISTORY_PARTS } from './history-views.ts';
import type { HistoryPart } from './history-views.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** An action of each noun. */
const ACTIONS = ONBOARDING_NOUNS.flatMap(
  (noun) => AUDIT_ACTIONS.find((action): action is OnboardingAction => action.startsWith(`${noun}.`)) ?? [],
);

test('an entry about an onboarding stands in exactly one part of its history, whatever its noun', async () => {
  const { workspaceId, onboardingId } = await anOnboarding(database.app);
  expect(ACTIONS).toHaveLength(ONBOARDING_NOUNS.length);
  const entry = entriesOf({ now: PLANNED_AT, actor: 'system' }, onboardingId);
  await inWorkspace(database.app, workspaceId, (tx) =>
    appendAudits(
      tx,
      workspaceId,
      ACTIONS.map((action) => entry(action, {})),
    ),
  );
  const inPart = async (part: HistoryPart | null) => {
    const asked = { onboardingId, part, cursor: undefined };
    const told = await inWorkspace(database.app, workspaceId, (tx) => historyOf(tx, workspaceId, asked));
    if (!told.ok) throw new Error(told.refusal.kind);
    expect(told.value.entries.next).toBeNull();
    return told.value.entries.items;
  };
  const everything = await inPart(null);
  expect(everything.length).toBeGreaterThanOrEqual(ONBOARDING_NOUNS.length);
  const parts = await Promise.all(HISTORY_PARTS.map(inPart));
  const bySeq = parts.flat().sort((one, other) => other.seq - one.seq);
  expect(bySeq).toEqual(everything);
  parts.forEach((entries, index) => {
    expect(new Set(entries.map(({ part }) => part))).toEqual(new Set([HISTORY_PARTS[index]]));
  });
});
