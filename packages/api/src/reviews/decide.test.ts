import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { verifyAudit } from '@handrail/db/audit/verify';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { refusalOf } from '../refusal.ts';
import { aCleanRecord, aReview } from './testing/a-review.ts';
import { checkByHand, decideOn, itemOf, refusal } from './testing/deciding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const VAGUE = { handoff: { ...aCleanRecord().handoff, successCriteria: ['Drivers are happier'] } };

test('a clean record waits for nothing but texts to be read, and one look by hand lets everything go', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord());
  const csm = await review.as('csm');
  const before = await csm.caller.reviews.get({ id });
  expect(before.items.filter(({ kind }) => kind === 'fired')).toEqual([]);
  expect(before.holds).toContain('kickoff');
  await checkByHand(csm.caller, id);
  expect((await csm.caller.reviews.get({ id })).holds).toEqual([]);
});

test('accepting a route ends its holds, names who and why, and stands in the audit log', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord(VAGUE));
  const { caller, memberId } = await review.as('csm');
  const item = await itemOf(caller, id, 'CO-EDGE-010');
  expect(item).toMatchObject({ state: 'open', standing: ['kickoff'] });
  expect(item?.may).toContain('accept_route');
  const { decisionId } = await decideOn(caller, id, ['CO-EDGE-010'], {
    kind: 'accept_route',
    reason: 'Agreed by mail.',
  });
  expect(await itemOf(caller, id, 'CO-EDGE-010')).toMatchObject({
    state: 'released',
    standing: [],
    dueAt: null,
    decision: { id: decisionId, by: 'Member csm', as: 'csm', reason: 'Agreed by mail.' },
  });
  const entries = await inWorkspace(database.app, review.workspaceId, (tx) =>
    tx
      .selectFrom('audit_entries')
      .select(['action', 'actor'])
      .where('action', '=', 'decision.made')
      .execute(),
  );
  expect(entries).toEqual([{ action: 'decision.made', actor: `member:${memberId}` }]);
  expect((await verifyAudit(database.app, review.workspaceId)).ok).toBe(true);
});

test('who neither owns a row nor is its escalation owner may not decide it, and nothing changes', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord(VAGUE));
  for (const role of ['ae', 'finance', 'support', 'security'] as const) {
    const { caller } = await review.as(role);
    const kinds: DecisionInput[] = [
      { kind: 'accept_route', reason: 'x' },
      { kind: 'reject_action', reason: 'x' },
      { kind: 'escalate', reason: 'x' },
    ];
    for (const decision of kinds)
      expect(await refusal(decideOn(caller, id, ['CO-EDGE-010'], decision))).toEqual({ kind: 'forbidden' });
    expect((await itemOf(caller, id, 'CO-EDGE-010'))?.state).toBe('open');
  }
});

test('what has changed since it was seen is refused as stale, and the winner is named', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord(VAGUE));
  const [one, other] = [await review.as('csm'), await review.as('csm')];
  const { seen } = await one.caller.reviews.toDecide({ id, rows: ['CO-EDGE-010'] });
  await decideOn(other.caller, id, ['CO-EDGE-010'], { kind: 'escalate', reason: 'Not mine.' });
  const late = one.caller.reviews.decide({
    id,
    rows: ['CO-EDGE-010'],
    seen,
    decision: { kind: 'accept_route', reason: 'Fine.' },
  });
  expect(await refusal(late)).toMatchObject({
    kind: 'stale',
    message: expect.stringContaining('Member csm'),
  });
  expect(await itemOf(one.caller, id, 'CO-EDGE-010')).toMatchObject({ state: 'open', ownerRole: 'revops' });
});

test('the same decision sent twice is made once, and the second answer says so', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord(VAGUE));
  const { caller } = await review.as('csm');
  const { seen } = await caller.reviews.toDecide({ id, rows: ['CO-EDGE-010'] });
  const decision: DecisionInput = { kind: 'accept_route', reason: 'Agreed.' };
  const once = { id, rows: ['CO-EDGE-010'], seen, decision };
  await caller.reviews.decide(once);
  expect(await refusal(caller.reviews.decide(once))).toMatchObject({
    kind: 'stale',
    message: expect.stringContaining('You have decided already'),
  });
  expect((await caller.reviews.get({ id })).decisions).toHaveLength(1);
});

test('other facts make a look stale, and open again what was decided about the old ones', async () => {
  const review = await aReview(database.app);
  const record = aCleanRecord(VAGUE);
  const id = await review.receive(record);
  const { caller } = await review.as('csm');
  const { seen } = await caller.reviews.toDecide({ id, rows: ['CO-EDGE-010'] });
  await review.receive({ ...record, handoff: { ...record.handoff, successCriteria: ['Everyone likes it'] } });
  const late = caller.reviews.decide({
    id,
    rows: ['CO-EDGE-010'],
    seen,
    decision: { kind: 'accept_route', reason: 'Fine.' },
  });
  expect(await refusal(late)).toMatchObject({ kind: 'stale' });
  await decideOn(caller, id, ['CO-EDGE-010'], { kind: 'accept_route', reason: 'Fine.' });
  await review.receive(record);
  expect(await itemOf(caller, id, 'CO-EDGE-010')).toMatchObject({ state: 'open', decision: null });
});

test('of many who decide at once exactly one decides', async () => {
  const review = await aReview(database.app);
  for (const deciders of [2, 5, 10]) {
    const id = await review.receive(
      aCleanRecord({ ...VAGUE, account: { name: 'Norrdal', domain: `n${deciders}.example` } }),
    );
    const members = await Promise.all(Array.from({ length: deciders }, () => review.as('csm')));
    const [first] = members;
    const { seen } = (await first?.caller.reviews.toDecide({ id, rows: ['CO-EDGE-010'] })) ?? { seen: '' };
    const kinds: DecisionInput[] = [
      { kind: 'accept_route', reason: 'x' },
      { kind: 'escalate', reason: 'x' },
    ];
    const outcomes = await Promise.allSettled(
      members.map(({ caller }, index) =>
        caller.reviews.decide({
          id,
          rows: ['CO-EDGE-010'],
          seen,
          decision: kinds[index % 2] ?? { kind: 'escalate', reason: 'x' },
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(refusalOf(outcome.reason)).toMatchObject({ kind: 'stale' });
    expect((await first?.caller.reviews.get({ id }))?.decisions).toHaveLength(1);
  }
});

test('on a serious finding nobody decides about a record that they brought', async () => {
  const review = await aReview(database.app);
  const revops = await review.as('revops');
  const clean = aCleanRecord();
  const terms = { crm: { ...clean.terms?.crm, plan: 'Business' }, contract: { ...clean.terms?.contract } };
  const id = await review.receive(aCleanRecord({ terms }), `member:${revops.memberId}`);
  const conditions: DecisionInput = {
    kind: 'approve_with_conditions',
    condition: 'CRM corrected',
    scope: ['provisioning'],
    owner: revops.memberId,
    dueAt: '2026-03-06T09:00:00.000Z',
  };
  expect(await refusal(decideOn(revops.caller, id, ['CO-EDGE-002'], conditions))).toEqual({
    kind: 'forbidden',
  });
  const other = await review.as('revops');
  await decideOn(other.caller, id, ['CO-EDGE-002'], conditions);
});

test('a condition lets only its scope go, is met by its owner, and unmet at its deadline holds again by itself', async () => {
  const review = await aReview(database.app);
  const revops = await review.as('revops');
  const clean = aCleanRecord();
  const terms = { crm: { ...clean.terms?.crm, plan: 'Business' }, contract: { ...clean.terms?.contract } };
  const decision: DecisionInput = {
    kind: 'approve_with_conditions',
    condition: 'The CRM is corrected.',
    scope: ['provisioning'],
    owner: revops.memberId,
    dueAt: '2026-03-06T09:00:00.000Z',
  };
  const first = await review.receive(aCleanRecord({ terms }));
  const second = await review.receive(
    aCleanRecord({ terms, account: { name: 'Other', domain: 'other.example' } }),
  );
  for (const id of [first, second]) await decideOn(revops.caller, id, ['CO-EDGE-002'], decision);
  const standing = async (id: string) => (await itemOf(revops.caller, id, 'CO-EDGE-002'))?.standing;
  expect(await standing(first)).toEqual(['billing_writeback']);
  const { condition } = (await itemOf(revops.caller, first, 'CO-EDGE-002')) ?? {};
  expect(condition).toMatchObject({ lapsed: false, mayMeet: true, owner: 'Member revops' });
  const stranger = await review.as('finance');
  const meeting = { id: first, conditionId: condition?.id ?? '' };
  expect(await refusal(stranger.caller.reviews.meetCondition(meeting))).toEqual({ kind: 'forbidden' });
  await revops.caller.reviews.meetCondition(meeting);
  review.clock.now = '2026-03-06T09:00:00.000Z';
  expect(await standing(first)).toEqual(['billing_writeback']);
  expect(await standing(second)).toEqual(['provisioning', 'billing_writeback']);
  const lapsed = (await itemOf(revops.caller, second, 'CO-EDGE-002'))?.condition;
  expect(lapsed).toMatchObject({ lapsed: true, mayMeet: false });
  const tooLate = revops.caller.reviews.meetCondition({ id: second, conditionId: lapsed?.id ?? '' });
  expect(await refusal(tooLate)).toMatchObject({ kind: 'stale' });
});

test('a condition names a member, a deadline to come and only what is held', async () => {
  const review = await aReview(database.app);
  const { caller, memberId } = await review.as('csm');
  const id = await review.receive(aCleanRecord(VAGUE));
  const good = {
    kind: 'approve_with_conditions',
    condition: 'Made measurable with the customer.',
    scope: ['kickoff'],
    owner: memberId,
    dueAt: '2026-03-06T09:00:00.000Z',
  } as const;
  const bad: [Partial<DecisionInput>, string][] = [
    [{ dueAt: review.clock.now }, '/decision/dueAt'],
    [{ owner: '019a0000-0000-7000-8000-000000000000' }, '/decision/owner'],
    [{ scope: ['provisioning'] }, '/decision/scope'],
    [{ scope: ['kickoff', 'provisioning'] }, '/decision/scope'],
  ];
  for (const [change, path] of bad) {
    const decision = { ...good, ...change } as DecisionInput;
    expect(await refusal(decideOn(caller, id, ['CO-EDGE-010'], decision))).toMatchObject({
      kind: 'invalid',
      path,
    });
  }
  expect((await itemOf(caller, id, 'CO-EDGE-010'))?.state).toBe('open');
});

test('rejecting keeps the hold for good; undoing it is a new decision that opens the item again', async () => {
  const review = await aReview(database.app);
  const { caller } = await review.as('implementation_lead');
  const id = await review.receive(
    aCleanRecord({ promises: [{ text: 'A custom export to SAP by June', kind: 'integration' }] }),
  );
  const row = 'CO-EDGE-003';
  const { decisionId } = await decideOn(caller, id, [row], {
    kind: 'reject_action',
    reason: 'We do not build it.',
  });
  expect(await itemOf(caller, id, row)).toMatchObject({ state: 'rejected', standing: ['customer_timeline'] });
  await caller.reviews.undo({ id, decisionId, reason: 'Talked to the customer.' });
  expect(await itemOf(caller, id, row)).toMatchObject({ state: 'open', decision: { kind: 'undo' } });
  const { decisions } = await caller.reviews.get({ id });
  expect(decisions.map(({ kind, undone }) => [kind, undone])).toEqual([
    ['undo', false],
    ['reject_action', true],
  ]);
  expect(await refusal(caller.reviews.undo({ id, decisionId, reason: 'Again.' }))).toMatchObject({
    kind: 'invalid',
  });
});

test('an override takes the escalation owner or a leader, a reason and someone who answers for it', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord(VAGUE));
  const csm = await review.as('csm');
  const decision: DecisionInput = { kind: 'override', reason: 'The customer insists.', owner: csm.memberId };
  expect(await refusal(decideOn(csm.caller, id, ['CO-EDGE-010'], decision))).toEqual({ kind: 'forbidden' });
  const { caller } = await review.as('revops');
  await decideOn(caller, id, ['CO-EDGE-010'], decision);
  expect(await itemOf(caller, id, 'CO-EDGE-010')).toMatchObject({
    state: 'released',
    decision: { kind: 'override' },
  });
});
