import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYNC_POINTS } from '@handrail/core/kickoff/checklists';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { listAudit } from '../audit/list.ts';
import { aCleanRecord, aReview } from '../reviews/testing/a-review.ts';
import { checkByHand, refusal } from '../reviews/testing/deciding.ts';
import { anAcceptedHandoff } from './testing/a-kickoff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const audited = async (workspaceId: string) => {
  const { items } = await inWorkspace(database.app, workspaceId, (tx) => listAudit(tx, workspaceId, {}));
  return items.map(({ sentence }) => sentence);
};

test('the internal sync is complete with its sixth point, which is written down once; the draft of a meeting tells what is open', async () => {
  const { id, ae, csm, clock, workspaceId, opened } = await anAcceptedHandoff(database.app);
  const mark = (point: string, done = true) =>
    ae.caller.kickoff.markPoint({ id, list: 'internal_sync', point, done, note: 'Told.' });
  const open = async () => (await csm.caller.kickoff.draft({ id })).draft.syncLeft;
  expect(await open()).toBe(6);
  for (const { key } of SYNC_POINTS.slice(1)) await mark(key);
  expect(await open()).toBe(1);
  expect((await opened()).checklists?.sync.completedAt).toBeNull();
  clock.now = '2026-03-04T10:30:00.000Z';
  await mark('promises');
  const sync = (await opened()).checklists?.sync;
  expect(sync).toMatchObject({ completedAt: clock.now, mayMark: true });
  expect(sync?.points[0]?.mark).toEqual({ by: 'Member ae', at: clock.now, note: 'Told.' });
  expect(await open()).toBe(0);
  await mark('promises');
  const completed = (await audited(workspaceId)).filter((one) => one.includes('completed the internal sync'));
  expect(completed).toEqual(['Member ae completed the internal sync on Norrdal Logistik.']);
  await mark('promises', false);
  expect((await opened()).checklists?.sync.completedAt).toBeNull();
});

test('a list is ticked by its own people alone, and only where it has the point', async () => {
  const { id, csm, as } = await anAcceptedHandoff(database.app);
  const finance = (await as('finance')).caller;
  const marking = { id, list: 'sales_ready', point: 'sync_booked', done: true } as const;
  expect(await refusal(csm.caller.kickoff.markPoint(marking))).toEqual({ kind: 'forbidden' });
  expect(
    await refusal(finance.kickoff.markPoint({ ...marking, list: 'internal_sync', point: 'scope' })),
  ).toEqual({
    kind: 'forbidden',
  });
  const ae = (await as('ae')).caller;
  expect(await refusal(ae.kickoff.markPoint({ ...marking, point: 'scope' }))).toEqual({ kind: 'not_found' });
});

test('sales accepts with open points of its own checklist only with a reason, which is kept and shown', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord());
  const [ae, csm] = [(await review.as('ae')).caller, (await review.as('csm')).caller];
  await checkByHand(csm, id);
  const points = async () =>
    (await ae.reviews.get({ id })).acceptance.points.map(({ key, hash }) => ({ point: key, hash }));
  const accept = async (reason = '') =>
    ae.reviews.tick({ id, side: 'sales', ticked: await points(), accept: true, reason });
  const before = (await ae.onboardings.open({ id })).checklists?.sales;
  expect(before?.open.map(({ key }) => key)).toEqual([
    'competition',
    'expansion',
    'sync_booked',
    'intro_booked',
    'kickoff_booked',
  ]);
  for (const point of ['sync_booked', 'intro_booked', 'kickoff_booked'])
    await ae.kickoff.markPoint({ id, list: 'sales_ready', point, done: true });
  expect(await accept()).toMatchObject({
    accepted: false,
    why: expect.stringContaining('2 points of sales’ own checklist are open: “Competition is noted”'),
  });
  expect(await accept('They looked at nobody else.')).toMatchObject({ accepted: true });
  const { sides } = (await csm.reviews.get({ id })).acceptance;
  expect(sides.find(({ side }) => side === 'sales')?.accepted?.reason).toBe('They looked at nobody else.');
  expect((await audited(review.workspaceId)).join()).toContain('for sales: They looked at nobody else.');
});

test('with nothing open on its checklist sales accepts without a word', async () => {
  const review = await aReview(database.app);
  const record = aCleanRecord();
  const handoff = {
    ...record.handoff,
    competitiveContext: 'Rival Ltd was dearer',
    expansion: 'Two more plants',
  };
  const id = await review.receive({ ...record, handoff });
  const [ae, csm] = [(await review.as('ae')).caller, (await review.as('csm')).caller];
  await checkByHand(csm, id);
  for (const point of ['sync_booked', 'intro_booked', 'kickoff_booked'])
    await ae.kickoff.markPoint({ id, list: 'sales_ready', point, done: true });
  const { acceptance } = await ae.reviews.get({ id });
  const ticked = acceptance.points.map(({ key, hash }) => ({ point: key, hash }));
  expect(await ae.reviews.tick({ id, side: 'sales', ticked, accept: true })).toMatchObject({
    accepted: true,
  });
});

test('the way ownership is passed on is read from the seats until somebody chooses it', async () => {
  const { id, ae, csm, opened } = await anAcceptedHandoff(database.app);
  const pattern = async () => (await opened()).ownerPattern;
  expect(await pattern()).toMatchObject({
    pattern: 'relay',
    derived: 'relay',
    chosen: null,
    mayChoose: true,
  });
  expect(await refusal(ae.caller.kickoff.chooseOwnerPattern({ id, pattern: 'pod' }))).toEqual({
    kind: 'forbidden',
  });
  for (const chosen of ['pod', 'overlap'] as const) {
    await csm.caller.kickoff.chooseOwnerPattern({ id, pattern: chosen });
    expect(await pattern()).toMatchObject({
      pattern: chosen,
      derived: 'relay',
      chosen: { by: 'Member csm' },
    });
  }
  await csm.caller.kickoff.chooseOwnerPattern({ id, pattern: null });
  expect(await pattern()).toMatchObject({ pattern: 'relay', chosen: null });
});

test('what the customer said of their goal at the kickoff is evidence from then on', async () => {
  const { id, ae, csm, approve, clock, opened } = await anAcceptedHandoff(database.app);
  const answer = (caller: typeof ae.caller, words: string) =>
    caller.kickoff.answerGoal({ id, answer: 'changed', words });
  expect(await refusal(answer(csm.caller, 'x'))).toMatchObject({
    message: 'The kickoff is not approved yet.',
  });
  await approve();
  expect(await refusal(answer(ae.caller, 'x'))).toEqual({ kind: 'forbidden' });
  expect(await refusal(answer(csm.caller, ''))).toMatchObject({ path: '/words' });
  await answer(csm.caller, 'Half the calls, not fewer.');
  const { view } = await opened();
  const [item] = view.packet.evidence.filter(({ id: own }) => own.startsWith('kickoff-goal-'));
  expect(item).toMatchObject({ kind: 'call_summary', author: 'Member csm', at: clock.now });
  const { text } = await csm.caller.onboardings.evidence({ id, evidenceId: item?.id ?? '' });
  expect(text).toBe(
    'Goal as stated at the kickoff: “Fewer calls at the desk”\nAnswer: it has changed.\nHalf the calls, not fewer.',
  );
});
