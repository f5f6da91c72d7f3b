import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { workOff } from '../effects/work-off.ts';
import { acceptFor } from '../kickoff/testing/a-kickoff.ts';
import { aCleanRecord, aReview } from './testing/a-review.ts';
import { checkByHand, decideOn } from './testing/deciding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('who watches hears of each decision, return, answer, yes and what was taken back, once, and never of their own', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord());
  const [ae, csm] = [(await review.as('ae')).caller, (await review.as('csm')).caller];
  const watcher = (await review.as('cs_leader')).caller;
  for (const caller of [watcher, csm]) await caller.reviews.watch({ onboardingId: id, watching: true });
  await checkByHand(csm, id);
  const { decisionId } = await decideOn(csm, id, [], {
    kind: 'request_information',
    codes: ['scope_unclear'],
    asked: { role: 'ae' },
    questions: [{ question: 'Which regions go first?' }],
  });
  await csm.reviews.undo({ id, decisionId, reason: 'It stood in the notes.' });
  await acceptFor(ae, id, 'sales');
  await workOff(review.services, review.workspaceId);
  const subjects = async (caller: typeof csm) =>
    (await caller.inbox.list({})).items.map(({ subject }) => subject).sort();
  expect(await subjects(watcher)).toEqual([
    'Member csm decided on Norrdal Logistik: Accept and go on',
    'Member csm decided on Norrdal Logistik: Request information',
    'Member csm took a decision on Norrdal Logistik back',
    'Sales has accepted the handoff of Norrdal Logistik',
  ]);
  expect(await subjects(csm)).toEqual([
    'Sales has accepted the handoff of Norrdal Logistik: your yes is next',
  ]);
});
