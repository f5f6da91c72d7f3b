import { afterAll, beforeAll, expect, test } from 'vitest';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { IDENTITY_CHECKS, WRITE_KINDS, WRITE_RULES } from '@handrail/core/writes/kinds';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { listAudit } from '../audit/list.ts';
import { aReceiver } from '../endpoints/testing/a-receiver.ts';
import { acceptFor } from '../kickoff/testing/a-kickoff.ts';
import { aCleanRecord, aReview } from '../reviews/testing/a-review.ts';
import { checkByHand, decideOn, refusal } from '../reviews/testing/deciding.ts';
import { aWriting } from './testing/a-write.ts';

/** Who approves what is written into other systems, and what keeps it from being approved. */

let database: TestDatabase;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
beforeAll(async () => {
  [database, receiver] = await Promise.all([testDatabase(), aReceiver()]);
});
afterAll(async () => {
  await receiver.close();
  await database.close();
});

test('each write is approved in its own roles alone: billing by finance, access by the customer’s owner', async () => {
  for (const kind of WRITE_KINDS)
    for (const role of INTERNAL_ROLES) {
      const writing = await aWriting(database.app, receiver);
      const { caller } = await writing.as(role);
      const may = WRITE_RULES[kind].approvers.some((one) => one === role);
      const name = `${kind} as ${role}`;
      expect((await caller.writes.get({ id: writing.onboardingId, kind })).mayApprove, name).toBe(may);
      if (may) await writing.approve(caller, kind);
      else expect(await refusal(writing.approve(caller, kind)), name).toEqual({ kind: 'forbidden' });
      expect(await writing.effects(), name).toHaveLength(may ? 1 : 0);
    }
}, 60_000);

test('access is granted after every identity check, and to a named administrator alone', async () => {
  const writing = await aWriting(database.app, receiver);
  for (const check of IDENTITY_CHECKS) {
    const checks = IDENTITY_CHECKS.filter((one) => one !== check);
    expect(await refusal(writing.approve(writing.csm.caller, 'provisioning_call', { checks }))).toEqual({
      kind: 'invalid',
      path: '/checks',
      message: 'Confirm each of the checks.',
    });
  }
  expect(await writing.effects()).toEqual([]);
  const { stakeholders = [] } = aCleanRecord();
  const nameless = await aWriting(database.app, receiver, {
    record: aCleanRecord({ stakeholders: stakeholders.filter(({ role }) => role !== 'admin') }),
  });
  expect(await refusal(nameless.approve(nameless.csm.caller, 'provisioning_call'))).toMatchObject({
    message: 'No administrator of the customer is named with an address: nobody knows who would get access.',
  });
});

test('a hold stops the write that it is for, and comes back before it goes out', async () => {
  for (const kind of WRITE_KINDS) {
    const { hold } = WRITE_RULES[kind];
    const writing = await aWriting(database.app, receiver);
    const { caller } = await writing.as('finance', 'csm');
    await writing.hold(hold);
    const { obstacles } = await caller.writes.get({ id: writing.onboardingId, kind });
    expect(obstacles).toEqual([expect.stringMatching(/^On hold: /)]);
    expect(await refusal(writing.approve(caller, kind))).toEqual({ kind: 'stale', message: obstacles[0] });
    await writing.release();
    await writing.approve(caller, kind);
    await writing.hold(hold);
    await writing.work();
    expect((await writing.effects())[0]?.state, kind).toBe('planned');
    await writing.release();
    writing.pass(60);
    await writing.work();
    expect((await writing.effects())[0]?.state, kind).toBe('done');
  }
});

test('who brought the record sends nothing of it into billing or access', async () => {
  const record = aCleanRecord();
  const writing = await aWriting(database.app, receiver, { record });
  const both = await writing.as('finance', 'csm');
  const newer = { ...record, deal: { ...record.deal, useCase: 'A busy desk' } };
  expect(await writing.receive(newer, `member:${both.memberId}`)).toBe(writing.onboardingId);
  await writing.release();
  for (const kind of ['billing_call', 'provisioning_call'] as const)
    expect(await refusal(writing.approve(both.caller, kind))).toEqual({ kind: 'forbidden' });
  await writing.approve(both.caller, 'crm_note');
});

test('what was shown is what is approved: another record or address since is refused as stale', async () => {
  const writing = await aWriting(database.app, receiver);
  const { caller } = writing.finance;
  const id = writing.onboardingId;
  const { shown } = await caller.writes.get({ id, kind: 'billing_call' });
  const endpoint = (await writing.admin.caller.endpoints.list())[1]?.endpoint;
  if (!endpoint) throw new Error('no endpoint');
  const { version } = endpoint;
  const moved = { id: endpoint.id, version, url: `${receiver.url}?moved`, readBackUrl: '' };
  await writing.admin.caller.endpoints.change(moved);
  expect(await refusal(caller.writes.approve({ id, kind: 'billing_call', shown }))).toMatchObject({
    kind: 'stale',
    message: 'What would be sent has changed since you looked. Read it again, and approve it if it is right.',
  });
  expect(await writing.effects()).toEqual([]);
});

test('ten who approve at once make one write, and the same words are not sent again afterwards', async () => {
  const writing = await aWriting(database.app, receiver);
  const people = await Promise.all(Array.from({ length: 10 }, () => writing.as('finance')));
  const tries = await Promise.allSettled(people.map(({ caller }) => writing.approve(caller, 'billing_call')));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await writing.work();
  expect(await writing.effects()).toMatchObject([{ state: 'done' }]);
  expect(await refusal(writing.approve(writing.finance.caller, 'billing_call'))).toEqual({
    kind: 'stale',
    message: 'Exactly this was sent before. Nothing was changed.',
  });
  expect(await writing.effects()).toHaveLength(1);
});

test('where no endpoint is set up, the packet says so and nothing is planned', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord());
  const { caller } = await review.as('csm', 'finance');
  await checkByHand(caller, id);
  const { writes } = await caller.reviews.get({ id });
  expect(writes.map(({ host, obstacles }) => [host, obstacles])).toEqual(
    WRITE_KINDS.map(() => [
      null,
      ['No address is set up for it: RevOps or an administrator does that under Other systems.'],
    ]),
  );
  const { shown } = await caller.writes.get({ id, kind: 'billing_call' });
  expect(await refusal(caller.writes.approve({ id, kind: 'billing_call', shown }))).toMatchObject({
    kind: 'stale',
  });
});

test('the brief goes to the CRM with the kickoff’s approval, once, in words that people read', async () => {
  const writing = await aWriting(database.app, receiver);
  const { onboardingId: id, csm, effects, work } = writing;
  await acceptFor((await writing.as('ae')).caller, id, 'sales');
  await acceptFor(csm.caller, id, 'cs');
  await decideOn(csm.caller, id, [], { kind: 'approve_kickoff' });
  await work();
  expect(await effects()).toMatchObject([{ kind: 'crm_note', state: 'done' }]);
  const [{ id: effectId } = { id: '' }] = await effects();
  const kept = receiver.kept().filter((one) => one.id === effectId);
  expect(kept).toHaveLength(1);
  const { data, approved } = JSON.parse(kept[0]?.body ?? '{}');
  expect(approved).toMatchObject({ by: 'Member csm', as: 'csm' });
  expect(data.text).toContain('Why they bought: Fewer calls at the desk');
  expect(data.text).toContain('Success criteria: 20 % fewer calls by August');
  expect(await refusal(writing.approve(csm.caller, 'crm_note'))).toMatchObject({ kind: 'stale' });
});

test('the approval stands in the onboarding’s history and decisions, and is not taken back but stopped in the outbox', async () => {
  const writing = await aWriting(database.app, receiver);
  const { finance, onboardingId: id, workspaceId, within } = writing;
  await writing.approve(finance.caller, 'billing_call', { reason: 'Checked with the order form' });
  const { items } = await within((tx) => listAudit(tx, workspaceId, { actor: `member:${finance.memberId}` }));
  expect(items.map(({ sentence }) => sentence).reverse()).toEqual([
    'Member finance decided “write billing set-up” on Norrdal Logistik, as Finance: Checked with the order form.',
    'Member finance planned the billing set-up for Norrdal Logistik.',
  ]);
  const [decision] = (await finance.caller.reviews.get({ id })).decisions;
  expect(decision).toMatchObject({ write: 'billing_call', as: 'finance', mayUndo: false });
  expect(
    await refusal(finance.caller.reviews.undo({ id, decisionId: decision?.id ?? '', reason: 'No' })),
  ).toMatchObject({ message: 'Cancel it in the outbox instead, while it has not gone out.' });
});
