import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { acceptFor, anAcceptedHandoff } from '../kickoff/testing/a-kickoff.ts';
import { decideOn, refusal } from './testing/deciding.ts';
import type { Caller } from './testing/deciding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Gives the handoff back to sales with one question; gives the decision's id. */
async function giveBack(caller: Caller, id: string, codes: 'scope_unclear'[] = ['scope_unclear']) {
  const { decisionId } = await decideOn(caller, id, [], {
    kind: 'request_information',
    codes,
    asked: { role: 'ae' },
    questions: [{ question: 'Which regions go first?' }],
  });
  return decisionId;
}

const stateOf = async (caller: Caller, id: string) => (await caller.onboardings.get({ id })).item.state;
const acceptedBy = async (caller: Caller, id: string) =>
  (await caller.reviews.get({ id })).acceptance.sides
    .filter(({ accepted }) => accepted !== null)
    .map(({ side }) => side);
const openReturn = async (caller: Caller, id: string) => {
  const [request] = (await caller.reviews.get({ id })).requests;
  if (request === undefined) throw new Error('Nothing went back');
  return request;
};

test('customer success gives a handoff back with reasons and questions: its yes is gone, and nothing goes on until sales answers', async () => {
  const { id, ae, csm, approve } = await anAcceptedHandoff(database.app);
  expect(await refusal(giveBack(csm.caller, id, []))).toMatchObject({
    message: 'Say why the handoff goes back.',
  });
  await giveBack(csm.caller, id);
  expect(await ae.caller.reviews.get({ id })).toMatchObject({
    returns: 1,
    requests: [{ isReturn: true, mayAnswer: true, undo: null }],
  });
  expect(await stateOf(csm.caller, id)).toBe('needs_information');
  expect(await acceptedBy(csm.caller, id)).toEqual(['sales']);
  const waits = expect.stringContaining('went back to sales');
  expect(await refusal(approve())).toMatchObject({ kind: 'invalid', message: waits });
  expect(await acceptFor(csm.caller, id, 'cs')).toMatchObject({ accepted: false, why: waits });
  const { id: requestId } = await openReturn(ae.caller, id);
  await ae.caller.reviews.answer({ id, requestId, answers: ['North, then south.'] });
  expect(await stateOf(csm.caller, id)).toBe('handoff_received');
  expect((await openReturn(csm.caller, id)).undo).toBeNull();
});

test('a return is taken back while it is not answered, by whoever might have made it; the handoff then waits for their yes again', async () => {
  const { id, ae, csm, as } = await anAcceptedHandoff(database.app);
  const decisionId = await giveBack(csm.caller, id);
  const manager = (await as('onboarding_manager')).caller;
  expect((await openReturn(manager, id)).undo).toBe(decisionId);
  expect(await refusal(ae.caller.reviews.undo({ id, decisionId, reason: 'No.' }))).toEqual({
    kind: 'forbidden',
  });
  await manager.reviews.undo({ id, decisionId, reason: 'It stood in the notes.' });
  expect(await stateOf(csm.caller, id)).toBe('handoff_received');
  expect(await openReturn(csm.caller, id)).toMatchObject({ withdrawn: true, undo: null });
  expect(await refusal(giveBack(ae.caller, id))).toEqual({ kind: 'forbidden' });
});

test('an answered return is not taken back', async () => {
  const { id, ae, csm } = await anAcceptedHandoff(database.app);
  const decisionId = await giveBack(csm.caller, id);
  const { id: requestId } = await openReturn(ae.caller, id);
  await ae.caller.reviews.answer({ id, requestId, answers: ['North.'] });
  expect(await refusal(csm.caller.reviews.undo({ id, decisionId, reason: 'Never mind.' }))).toMatchObject({
    message: 'Sales has answered already.',
  });
});

test('once the kickoff is approved the handoff does not go back', async () => {
  const { id, csm, approve } = await anAcceptedHandoff(database.app);
  await approve();
  expect(await refusal(giveBack(csm.caller, id))).toMatchObject({
    message: 'The kickoff is approved: ask about a finding instead.',
  });
  expect(await stateOf(csm.caller, id)).toBe('accepted');
});
