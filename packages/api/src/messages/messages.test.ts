import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '@handrail/db/audit/verify';
import { newId } from '@handrail/db/ids';
import { decided } from '@handrail/db/testing/decided';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusalOf } from '../refusal.ts';
import { aCleanRecord } from '../reviews/testing/a-review.ts';
import { refusal } from '../reviews/testing/deciding.ts';
import { aMessaging, UTE } from './testing/messaging.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a draft is filled from the packet, each value with where it stands, and goes to nobody by itself', async () => {
  const { csm, id, draft, work, effects } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  const message = await csm.caller.messages.get({ id, messageId });
  expect(message).toMatchObject({
    subject: 'Welcome, Norrdal Logistik',
    item: { state: 'draft', kind: 'welcome', to: { name: 'Ute Brandt', email: UTE } },
    policy: { goes: 'draft_first', tier: 'medium' },
    obstacles: [],
    held: null,
    missing: [],
    difference: null,
  });
  expect(message.text).toContain('Fewer calls at the desk');
  expect(message.values.find(({ field }) => field === 'customer.goal')?.citations).toEqual([
    { source: 'handoff.businessOutcome', quote: 'Fewer calls at the desk', found: true },
  ]);
  expect(message.values.every(({ citations }) => citations.every(({ found }) => found))).toBe(true);
  expect(await work()).toEqual([]);
  expect(await effects()).toEqual([]);
});

test('edited, approved and sent: the mail has the approved words once, and both texts are kept with their difference', async () => {
  const { csm, id, draft, ask, approve, work, effects, workspaceId, actions } = await aMessaging(
    database.app,
  );
  const messageId = await draft(csm.caller);
  const { subject, text } = await csm.caller.messages.get({ id, messageId });
  const words = { subject, text: text.replace('Is that still right?', 'Did we get that right?') };
  await csm.caller.messages.edit({ id, messageId, number: 1, ...words });
  await ask(csm.caller, messageId);
  await approve(csm.caller, messageId);
  const [mail, ...more] = await work();
  expect(more).toEqual([]);
  const [effect] = await effects();
  expect(mail).toEqual({ id: effect?.id, to: UTE, ...words });
  expect(await work()).toEqual([]);
  const message = await csm.caller.messages.get({ id, messageId });
  expect(message).toMatchObject({ item: { state: 'approved', effect: 'done' }, subject, text: words.text });
  expect(message.sentAt).not.toBeNull();
  expect(message.versions.map(({ origin, text: said }) => [origin, said])).toEqual([
    ['template', text],
    ['person', words.text],
  ]);
  const changed = message.difference?.text.filter(({ kind }) => kind !== 'same') ?? [];
  expect(changed.map(({ kind, text: piece }) => `${kind}: ${piece}`)).toEqual(
    expect.arrayContaining(['removed: Is', 'added: Did']),
  );
  expect(message.decision).toMatchObject({ kind: 'approve_customer_message', as: 'csm' });
  expect(await actions()).toEqual(['message.drafted', 'message.edited', 'message.approval_asked']);
  expect((await verifyAudit(database.app, workspaceId)).ok).toBe(true);
});

test('what was changed since it was seen is refused as stale, and nothing goes out', async () => {
  const { csm, id, draft, ask, caller, effects } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  const leader = await caller('cs_leader');
  const { seen, number, subject, text } = await leader.messages.get({ id, messageId });
  await csm.caller.messages.edit({ id, messageId, number, subject, text: `${text}\n\nPS: hello` });
  const decision = { kind: 'approve_customer_message', messageId } as const;
  expect(await refusal(leader.reviews.decide({ id, rows: [], seen, decision }))).toMatchObject({
    kind: 'stale',
    message: expect.stringContaining('Member csm has changed this message'),
  });
  expect(await refusal(leader.messages.edit({ id, messageId, number, subject, text: 'x' }))).toMatchObject({
    kind: 'stale',
  });
  expect(await effects()).toEqual([]);
});

test('of several who approve at once one does, the others are told, and one mail goes out', async () => {
  const { csm, id, draft, ask, caller, work } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  const callers = [csm.caller, await caller('cs_leader'), await caller('admin'), await caller('csm')];
  const { seen } = await csm.caller.messages.get({ id, messageId });
  const decision = { kind: 'approve_customer_message', messageId } as const;
  const outcomes = await Promise.all(
    callers.map((one) =>
      one.reviews.decide({ id, rows: [], seen, decision }).then(
        () => 'decided',
        (error: unknown) => refusalOf(error)?.kind ?? String(error),
      ),
    ),
  );
  expect(outcomes.sort()).toEqual(['decided', 'stale', 'stale', 'stale']);
  expect(await work()).toHaveLength(1);
  expect(await work()).toHaveLength(0);
});

test('a hold on customer messages keeps a message from being approved, by any hash and any way', async () => {
  const { csm, id, draft, ask, approve, workspaceId, effects, caller } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  const { hold } = await decided(database.app, workspaceId, id);
  await hold('customer_message');
  const message = await csm.caller.messages.get({ id, messageId });
  expect(message.may.approve).toBe(false);
  expect(message.held).toContain('On hold (Customer message)');
  for (const one of [csm.caller, await caller('admin'), await caller('cs_leader')])
    expect(await refusal(approve(one, messageId))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('On hold (Customer message)'),
    });
  expect(await effects()).toEqual([]);
  expect((await csm.caller.messages.get({ id, messageId })).item.state).toBe('awaiting');
});

test('a hold that comes after the approval stops the mail, which goes once the hold is gone', async () => {
  const { csm, id, draft, ask, approve, workspaceId, work, effects, clock } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  await approve(csm.caller, messageId);
  const { hold, release } = await decided(database.app, workspaceId, id);
  await hold('customer_message');
  expect(await work()).toEqual([]);
  expect(await effects()).toMatchObject([{ state: 'planned', held_by: ['customer_message'] }]);
  await release();
  clock.now = '2026-03-04T09:05:00.000Z';
  expect(await work()).toHaveLength(1);
});

test('a timeline waits for the hold on the timeline, which a welcome does not mind', async () => {
  const record = aCleanRecord();
  const { csm, id, draft, ask, approve, workspaceId, caller } = await aMessaging(database.app, {
    ...record,
    handoff: { ...record.handoff, promisedGoLive: '2026-06-01' },
  });
  const leader = await caller('cs_leader');
  const { hold } = await decided(database.app, workspaceId, id);
  await hold('customer_timeline');
  const timeline = await draft(csm.caller, 'timeline');
  await ask(csm.caller, timeline);
  expect(await refusal(approve(leader, timeline))).toMatchObject({
    message: expect.stringContaining('On hold (Customer timeline)'),
  });
  const welcome = await draft(csm.caller);
  await ask(csm.caller, welcome);
  expect(await approve(csm.caller, welcome)).toMatchObject({ decisionId: expect.any(String) });
});

test('on serious messages nobody approves their own words, whatever their roles', async () => {
  const { id, draft, ask, approve, caller, csm } = await aMessaging(database.app);
  const writer = await caller('cs_leader', 'csm', 'admin');
  const messageId = await draft(writer, 'executive', { 'answer.text': 'We are on time.' });
  await ask(writer, messageId);
  expect(await refusal(approve(writer, messageId))).toEqual({ kind: 'forbidden' });
  // A CSM is not the one who approves what goes to an executive.
  expect(await refusal(approve(csm.caller, messageId))).toEqual({ kind: 'forbidden' });
  const leader = await caller('cs_leader');
  const { number, subject, text } = await leader.messages.get({ id, messageId });
  await leader.messages.edit({ id, messageId, number, subject, text: `${text}\n` + 'PS: thank you' });
  expect(await refusal(approve(leader, messageId))).toEqual({ kind: 'forbidden' });
  expect(await approve(await caller('cs_leader'), messageId)).toMatchObject({
    decisionId: expect.any(String),
  });
});

test('a rejected message goes nowhere, its writer hears why, and a discarded one is gone for everyone', async () => {
  const { csm, id, draft, ask, approve, caller, work, effects } = await aMessaging(database.app);
  const leader = await caller('cs_leader');
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  const { seen } = await leader.messages.get({ id, messageId });
  const decision = { kind: 'reject_action', reason: 'Not now.', messageId } as const;
  await leader.reviews.decide({ id, rows: [], seen, decision });
  expect((await csm.caller.messages.get({ id, messageId })).item.state).toBe('rejected');
  expect(await refusal(approve(csm.caller, messageId))).toMatchObject({ kind: 'invalid' });
  await work();
  const { items } = await csm.caller.inbox.list({});
  expect(items.map(({ subject, text }) => [subject, text])).toContainEqual([
    'Rejected: “Welcome, Norrdal Logistik” (Norrdal Logistik)',
    'Not now.',
  ]);
  const other = await draft(csm.caller);
  await csm.caller.messages.discard({ id, messageId: other, number: 1 });
  expect(await refusal(ask(csm.caller, other))).toMatchObject({ kind: 'stale' });
  expect(await effects()).toEqual([]);
});

test('who must decide is told, and finds it in the list as theirs', async () => {
  const { csm, id, draft, ask, caller, work } = await aMessaging(database.app);
  const leader = await caller('cs_leader');
  const messageId = await draft(csm.caller, 'executive', { 'answer.text': 'We are on time.' });
  await ask(csm.caller, messageId);
  await work();
  const told = await leader.inbox.list({});
  expect(told.items.map(({ subject }) => subject)).toEqual([
    'To approve: “Norrdal Logistik: where we stand” (Norrdal Logistik)',
  ]);
  const lists = await Promise.all([leader, csm.caller].map((one) => one.messages.list({})));
  expect(lists.map(({ items }) => items.map(({ id: one, yours }) => [one, yours]))).toEqual([
    [[messageId, true]],
    [[messageId, false]],
  ]);
  const counts = await Promise.all([leader, csm.caller].map((one) => one.messages.forApproval()));
  expect(counts).toEqual([1, 0]);
  expect(lists[0]?.counts).toEqual({ awaiting: 1, draft: 0, approved: 0, stopped: 0 });
  expect((await csm.caller.messages.ofOnboarding({ id })).items).toHaveLength(1);
});

test('another workspace, another onboarding and a message that is not there are all the same: nothing', async () => {
  const here = await aMessaging(database.app);
  const there = await aMessaging(database.app);
  const messageId = await here.draft(here.csm.caller);
  const other = await here.receive(
    aCleanRecord({ id: 'other', account: { name: 'Other', domain: 'other.example' } }),
  );
  for (const [caller, id, message] of [
    [there.csm.caller, here.id, messageId],
    [there.csm.caller, there.id, messageId],
    [here.csm.caller, other, messageId],
    [here.csm.caller, here.id, newId()],
  ] as const) {
    expect(await refusal(caller.messages.get({ id, messageId: message }))).toEqual({ kind: 'not_found' });
    const seen = { id, messageId: message, number: 1 };
    for (const act of [
      () => caller.messages.edit({ ...seen, subject: 'x', text: 'x' }),
      () => caller.messages.refill({ ...seen, given: {} }),
      () => caller.messages.ask(seen),
      () => caller.messages.discard(seen),
      () =>
        caller.reviews.decide({
          id,
          rows: [],
          seen: '',
          decision: { kind: 'approve_customer_message', messageId: message },
        }),
    ])
      expect(await refusal(act())).toEqual({ kind: 'not_found' });
  }
  expect((await here.csm.caller.messages.get({ id: here.id, messageId })).item.state).toBe('draft');
});

test('who does not write to customers may read and nothing else', async () => {
  const { csm, id, draft, caller } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  const reader = await caller('revops');
  expect((await reader.messages.get({ id, messageId })).may).toEqual({
    edit: false,
    ask: false,
    approve: false,
    reject: false,
    discard: false,
  });
  for (const act of [
    () => reader.messages.edit({ id, messageId, number: 1, subject: 'x', text: 'x' }),
    () => reader.messages.discard({ id, messageId, number: 1 }),
    () => draft(reader),
  ])
    expect(await refusal(act())).toEqual({ kind: 'forbidden' });
});

test('a mail server that falls silent after the mail leaves it unknown, for a person', async () => {
  const { csm, draft, ask, approve, work, effects } = await aMessaging(database.app);
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  await approve(csm.caller, messageId);
  await work(() => ({ ok: false, kind: 'unclear', message: 'No answer.' }));
  expect(await effects()).toMatchObject([{ state: 'unknown' }]);
  expect(await work()).toEqual([]);
});
