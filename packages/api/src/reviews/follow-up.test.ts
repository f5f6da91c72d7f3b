import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { aCleanRecord, aReview } from './testing/a-review.ts';
import { decideOn, itemOf, refusal } from './testing/deciding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a corrected lane and a named colleague are judged at once, and outlast the next record from the CRM', async () => {
  const review = await aReview(database.app);
  const { segment: _segment, ...account } = aCleanRecord().account;
  const record = aCleanRecord({ account, team: { ae: { name: 'Priya Shah' } } });
  const id = await review.receive(record);
  const revops = await review.as('revops');
  await decideOn(revops.caller, id, ['CO-EDGE-016'], {
    kind: 'correct_route',
    reason: 'A small firm.',
    lane: 'tech_touch',
  });
  const leader = await review.as('cs_leader');
  const csm = await review.as('csm');
  const seat = { seat: 'csm', id: csm.memberId } as const;
  await decideOn(leader.caller, id, ['CO-EDGE-014'], { kind: 'correct_route', reason: 'Hers.', seat });
  const check = async () => {
    const view = await revops.caller.onboardings.get({ id });
    expect(view.lane).toBe('tech_touch');
    expect(view.findings.map(({ row }) => row)).not.toEqual(expect.arrayContaining(['CO-EDGE-016']));
    expect(view.item.csm).toBe('Member csm');
  };
  await check();
  await review.receive({ ...record, risks: [{ text: 'Late harvest', status: 'open', owner: 'Ines' }] });
  await check();
});

test('questions stop the clock; answers are evidence, fill their fields and start it again where it stood', async () => {
  const review = await aReview(database.app);
  const { successCriteria: _criteria, ...handoff } = aCleanRecord().handoff ?? {};
  const record = aCleanRecord({ handoff });
  const id = await review.receive(record);
  const revops = await review.as('revops');
  const ae = await review.as('ae');
  review.clock.now = '2026-03-04T11:00:00.000Z';
  await decideOn(revops.caller, id, ['CO-EDGE-001'], {
    kind: 'request_information',
    asked: { role: 'ae', id: ae.memberId },
    questions: [
      { question: 'What will they measure?', field: 'handoff.successCriteria' },
      { question: 'Who said so?' },
    ],
  });
  expect(await itemOf(ae.caller, id, 'CO-EDGE-001')).toMatchObject({
    state: 'waiting',
    dueAt: null,
    standing: ['kickoff'],
  });
  const [request] = (await ae.caller.reviews.get({ id })).requests;
  expect(request).toMatchObject({ askedRole: 'ae', asked: 'Member ae', mayAnswer: true, isReturn: false });
  const requestId = request?.id ?? '';
  const finance = await review.as('finance');
  const answers = ['- 20 % fewer calls\n- Lists closed within 5 days', 'The head of operations'];
  expect(await refusal(finance.caller.reviews.answer({ id, requestId, answers }))).toEqual({
    kind: 'forbidden',
  });
  expect(await refusal(ae.caller.reviews.answer({ id, requestId, answers: ['x', ' '] }))).toMatchObject({
    kind: 'invalid',
    path: '/answers/1',
  });
  await ae.caller.reviews.answer({ id, requestId, answers });
  const { packet } = await ae.caller.onboardings.get({ id });
  expect(packet.successCriteria.map(({ text }) => text)).toEqual([
    '20 % fewer calls',
    'Lists closed within 5 days',
  ]);
  expect(packet.evidence.at(-1)).toMatchObject({
    title: 'Who said so?',
    author: 'Member ae',
    at: review.clock.now,
  });
  expect(await itemOf(ae.caller, id, 'CO-EDGE-001')).toBeUndefined();
  expect(await refusal(ae.caller.reviews.answer({ id, requestId, answers }))).toMatchObject({
    kind: 'stale',
  });
  await review.receive({ ...record, risks: [{ text: 'Late harvest', status: 'open', owner: 'Ines' }] });
  expect((await ae.caller.onboardings.get({ id })).packet.successCriteria).toHaveLength(2);
});
