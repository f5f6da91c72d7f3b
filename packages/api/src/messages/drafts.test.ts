import { afterAll, beforeAll, expect, test } from 'vitest';
import { decided } from '@handrail/db/testing/decided';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { aCleanRecord } from '../reviews/testing/a-review.ts';
import { refusal } from '../reviews/testing/deciding.ts';
import { aMessaging, UTE } from './testing/messaging.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('nobody but the customer’s own people gets a message, and who is no contact any more gets none', async () => {
  const record = aCleanRecord();
  const { csm, id, draft, ask, approve, receive, effects, caller } = await aMessaging(database.app, record);
  for (const to of ['eve@evil.example', 'priya@vendor.example', 'ute@norrdal.example, eve@evil.example', 'x'])
    expect(await refusal(draft(csm.caller, 'welcome', {}, to)), to).toMatchObject({
      kind: 'invalid',
      path: '/to',
    });
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  await receive({
    ...record,
    stakeholders: (record.stakeholders ?? []).filter(({ email }) => email !== UTE),
  });
  expect((await csm.caller.messages.get({ id, messageId })).obstacles.join(' ')).toContain('no contact');
  expect(await refusal(approve(await caller('admin'), messageId))).toMatchObject({ kind: 'invalid' });
  expect(await effects()).toEqual([]);
});

test('a value that does not stand in the record any more makes a doubt: nobody approves it until it is filled anew', async () => {
  const record = aCleanRecord();
  const { csm, id, draft, ask, approve, receive, caller } = await aMessaging(database.app, record);
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  await receive({ ...record, handoff: { ...record.handoff, businessOutcome: 'More calls at the desk' } });
  const message = await csm.caller.messages.get({ id, messageId });
  expect(message.obstacles).toEqual([expect.stringContaining('does not stand where it came from any more')]);
  expect(message.policy).toMatchObject({ goes: 'draft_first', tier: 'high' });
  expect(await refusal(approve(await caller('admin'), messageId))).toMatchObject({ kind: 'invalid' });
  await csm.caller.messages.refill({ id, messageId, number: 1, given: {} });
  const anew = await csm.caller.messages.get({ id, messageId });
  expect(anew.text).toContain('More calls at the desk');
  expect(anew.obstacles).toEqual([]);
});

test('what is missing is named, and keeps the draft from being handed in and approved', async () => {
  const record = aCleanRecord();
  const { csm, id, draft, ask, approve } = await aMessaging(database.app, {
    ...record,
    handoff: { ...record.handoff, businessOutcome: 'tbd' },
  });
  const messageId = await draft(csm.caller);
  const message = await csm.caller.messages.get({ id, messageId });
  expect(message.missing).toContainEqual(
    expect.objectContaining({ field: 'customer.goal', required: true, why: 'the field holds filler: “tbd”' }),
  );
  expect(message.may).toMatchObject({ ask: false, approve: false });
  expect(await refusal(ask(csm.caller, messageId))).toMatchObject({ kind: 'invalid' });
  expect(await refusal(approve(csm.caller, messageId))).toMatchObject({
    kind: 'invalid',
    message: "Customer's goal is missing: the field holds filler: “tbd”.",
  });
});

test('a video is a real link before anybody may approve its introduction, and the introduction is told once it was sent', async () => {
  const { csm, id, draft, ask, approve, work } = await aMessaging(database.app);
  const messageId = await draft(csm.caller, 'warm-introduction-video', { 'video.url': 'tomorrow' });
  expect(await refusal(ask(csm.caller, messageId))).toMatchObject({
    message: expect.stringContaining('not a full address that begins with https://'),
  });
  await csm.caller.messages.refill({
    id,
    messageId,
    number: 1,
    given: { 'video.url': 'https://video.example/hello' },
  });
  await ask(csm.caller, messageId);
  expect((await csm.caller.messages.ofOnboarding({ id })).introduced).toBeNull();
  await approve(csm.caller, messageId);
  const [mail] = await work();
  expect(mail?.text).toContain('https://video.example/hello');
  expect((await csm.caller.messages.ofOnboarding({ id })).introduced).toMatchObject({
    messageId,
    by: 'Member csm',
  });
});

test.each([
  [
    'unsure of itself',
    { confidence: 0.6, citations: [{ evidence: 'n1', quote: 'two weeks' }] },
    'unsure of itself',
  ],
  ['without a citation', { confidence: 0.9 }, 'traced to a source'],
  [
    'with words that are not there',
    { confidence: 0.9, citations: [{ evidence: 'n1', quote: 'two days' }] },
    'does not stand',
  ],
] as const)('an AI’s draft %s goes nowhere, even rewritten', async (_, draft, why) => {
  const drafts = [
    {
      id: 'd1',
      text: 'You start in two weeks.',
      ...draft,
      citations: [...('citations' in draft ? draft.citations : [])],
    },
  ];
  const { csm, id, ask, approve, caller, workspaceId } = await aMessaging(
    database.app,
    aCleanRecord({ context: { drafts } }),
  );
  const { release } = await decided(database.app, workspaceId, id);
  await release();
  const { id: messageId } = await csm.caller.messages.draft({
    id,
    from: { draft: 'd1' },
    to: UTE,
    given: {},
  });
  await csm.caller.messages.edit({
    id,
    messageId,
    number: 1,
    subject: 'Hello',
    text: 'Hello, you start in two weeks.',
  });
  expect((await csm.caller.messages.get({ id, messageId })).obstacles).toEqual([
    expect.stringContaining(why),
  ]);
  expect(await refusal(ask(csm.caller, messageId))).toMatchObject({ kind: 'invalid' });
  expect(await refusal(approve(await caller('admin'), messageId))).toMatchObject({ kind: 'invalid' });
});

test('a well-cited draft of an AI goes out as a person approved it, and both wordings are kept', async () => {
  const drafts = [
    {
      id: 'd1',
      text: 'You start in two weeks.',
      confidence: 0.9,
      citations: [{ evidence: 'n1', quote: 'two weeks' }],
    },
  ];
  const { csm, id, ask, approve, caller, work, workspaceId } = await aMessaging(
    database.app,
    aCleanRecord({ context: { drafts } }),
  );
  const { release } = await decided(database.app, workspaceId, id);
  await release();
  const { id: messageId } = await csm.caller.messages.draft({
    id,
    from: { draft: 'd1' },
    to: UTE,
    given: {},
  });
  await csm.caller.messages.edit({
    id,
    messageId,
    number: 1,
    subject: 'Start',
    text: 'We start in two weeks.',
  });
  await ask(csm.caller, messageId);
  expect(await refusal(approve(csm.caller, messageId))).toEqual({ kind: 'forbidden' });
  await approve(await caller('cs_leader'), messageId);
  expect(await work()).toMatchObject([{ subject: 'Start', text: 'We start in two weeks.' }]);
  const { versions } = await csm.caller.messages.get({ id, messageId });
  expect(versions.map(({ origin }) => origin)).toEqual(['ai', 'person']);
});

test('draft first means two steps; what may go by itself takes one, as long as the words are the template’s', async () => {
  const { csm, id, draft, ask, approve } = await aMessaging(database.app);
  const welcome = await draft(csm.caller);
  expect(await refusal(approve(csm.caller, welcome))).toMatchObject({
    message: 'It is still a draft: ask for its approval first.',
  });
  const given = { 'task.title': 'Send the team roster' };
  const reminder = await draft(csm.caller, 'task-reminder', given);
  expect((await csm.caller.messages.get({ id, messageId: reminder })).policy.goes).toBe('automatic');
  expect(await approve(csm.caller, reminder)).toMatchObject({ decisionId: expect.any(String) });
  const other = await draft(csm.caller, 'task-reminder', given);
  const { subject, text, number } = await csm.caller.messages.get({ id, messageId: other });
  await csm.caller.messages.edit({ id, messageId: other, number, subject, text: `${text}\nNow!` });
  expect(await refusal(approve(csm.caller, other))).toMatchObject({ kind: 'invalid' });
  await ask(csm.caller, other);
  expect(await approve(csm.caller, other)).toMatchObject({ decisionId: expect.any(String) });
});

test('words of one’s own on dates, money or scope make any message one on dates: held as one, and approved by somebody else', async () => {
  const { csm, id, draft, ask, approve, caller, work, workspaceId } = await aMessaging(database.app);
  const filled = await draft(csm.caller, 'task-reminder', { 'task.title': 'We go live on 12 March' });
  const edited = await draft(csm.caller, 'task-reminder', { 'task.title': 'Send the team roster' });
  const { subject, text, number } = await csm.caller.messages.get({ id, messageId: edited });
  const promise = `${text}\nWe will build the export at no extra cost.`;
  await csm.caller.messages.edit({ id, messageId: edited, number, subject, text: promise });
  const { hold, release } = await decided(database.app, workspaceId, id);
  const leader = await caller('cs_leader');
  for (const messageId of [filled, edited]) {
    const { policy } = await csm.caller.messages.get({ id, messageId });
    expect(policy).toMatchObject({ goes: 'draft_first', holds: ['customer_message', 'customer_timeline'] });
    await ask(csm.caller, messageId);
    expect(await refusal(approve(csm.caller, messageId))).toEqual({ kind: 'forbidden' });
    await hold('customer_timeline');
    expect(await refusal(approve(leader, messageId))).toMatchObject({
      message: expect.stringContaining('On hold'),
    });
    await release();
    await approve(leader, messageId);
  }
  expect((await work()).map((mail) => mail.text)).toEqual([
    expect.stringContaining('We go live on 12 March'),
    promise,
  ]);
});

test('a row that offers it is settled with the message that is approved, by who may decide both', async () => {
  const drafts = [{ id: 'd1', text: 'Welcome!', confidence: 0.9 }];
  const { csm, id, draft, ask, approve, caller, work } = await aMessaging(
    database.app,
    aCleanRecord({ context: { drafts } }),
  );
  const messageId = await draft(csm.caller);
  await ask(csm.caller, messageId);
  const message = await csm.caller.messages.get({ id, messageId });
  expect(message.settles.map(({ row }) => row)).toEqual(['CO-EDGE-006']);
  expect(message.held).toBeNull();
  const item = (await csm.caller.reviews.get({ id })).items.find(({ row }) => row === 'CO-EDGE-006');
  expect(item?.may).not.toContain('approve_customer_message');
  expect(await refusal(approve(await caller('onboarding_manager'), messageId))).toEqual({
    kind: 'forbidden',
  });
  const decision = { kind: 'approve_customer_message', messageId } as const;
  const nothing = csm.caller.reviews.decide({ id, rows: [], seen: message.seen, decision });
  expect(await refusal(nothing)).toMatchObject({ kind: 'stale' });
  await approve(csm.caller, messageId);
  expect(await work()).toHaveLength(1);
});
