import { afterAll, beforeAll, expect, test } from 'vitest';
import { outboundMessage } from '@handrail/core/writes/message';
import { beginEffect, leaseEffects } from '@handrail/db/effects/ledger';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { aReceiver } from '../endpoints/testing/a-receiver.ts';
import type { Delivery, ReadBack } from '../endpoints/testing/receiver.ts';
import { aWriting } from './testing/a-write.ts';

/** Writes to another system that is a process of its own, and misbehaves. */

let database: TestDatabase;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
beforeAll(async () => {
  [database, receiver] = await Promise.all([testDatabase(), aReceiver()]);
});
afterAll(async () => {
  await receiver.close();
  await database.close();
});

/** What arrived of an effect. */
const keptOf = (id: string | undefined) => receiver.kept().filter((one) => one.id === id);

/** A billing set-up that was approved; then the other side treats it as told, and a worker carries it out. */
async function billed(
  delivery: Delivery,
  { readBack = 'honest', ...given }: { readBack?: ReadBack | 'none'; times?: number } = {},
) {
  const writing = await aWriting(database.app, receiver, { readBack: readBack !== 'none' });
  const { effectId } = await writing.approve(writing.finance.caller, 'billing_call');
  await receiver.behave({ delivery, ...given, ...(readBack === 'none' ? {} : { readBack }) });
  await writing.work();
  return { ...writing, effectId, effect: async () => (await writing.effects())[0] };
}

test('what was approved arrives once, signed, word for word, and its answer is kept', async () => {
  const { effectId, effect, finance, onboardingId } = await billed('take');
  expect(await effect()).toMatchObject({
    state: 'done',
    answer: { status: 201, text: expect.stringContaining('"reference"'), whole: true },
  });
  const [kept, ...more] = keptOf(effectId);
  expect(more).toEqual([]);
  const message = outboundMessage.parse(JSON.parse(kept?.body ?? ''));
  expect(message).toMatchObject({
    id: effectId,
    type: 'billing.setup',
    onboarding: { id: onboardingId },
    approved: { by: 'Member finance', as: 'finance' },
    data: {
      terms: {
        seats: { value: 20, source: 'contract' },
        taxId: { value: 'DE123456789', source: 'contract' },
      },
      conflicts: [],
      contacts: [{ name: 'Eva Lind', email: 'eva@norrdal.example' }],
    },
  });
  const shown = await finance.caller.outbox.get({ id: effectId });
  expect(shown).toMatchObject({ approval: { by: 'Member finance', as: 'finance' }, answer: { status: 201 } });
  expect(await receiver.refused()).toBe(0);
});

test.each<[Delivery, string]>([
  ['refuse_409', 'It refuses (409): “{"error":"There is such an account already."}”'],
  ['refuse_410', 'It refuses (410): “{"error":"Moved away."}”'],
  ['refuse_422', 'It refuses (422): “{"error":"The tax id is not valid."}”'],
  [
    'redirect',
    'It sends us on to http://169.254.169.254/latest/meta-data/ (302); we do not follow: enter the final address',
  ],
])(
  '%s fails with the other side’s own words, and is told to those who can do something',
  async (delivery, error) => {
    const { effectId, effect, admin, work, within } = await billed(delivery);
    expect(await effect()).toMatchObject({ state: 'failed', error });
    expect(keptOf(effectId)).toEqual([]);
    await work();
    const notices = await within((tx) => tx.selectFrom('notices').select(['member_id', 'subject']).execute());
    expect(notices).toContainEqual({
      member_id: admin.memberId,
      subject: 'Billing set-up for Norrdal Logistik failed',
    });
  },
);

test.each<Delivery>(['busy_429', 'busy_503'])(
  '%s is tried again when the other side wants it, not before',
  async (delivery) => {
    const { effectId, effect, work, pass, clock } = await billed(delivery, { times: 1 });
    const begun = Date.parse(clock.now);
    const { state, dueAt, error } = (await effect()) ?? {};
    expect({ state, error }).toEqual({
      state: 'planned',
      error: `It asks us to come again later (${delivery.slice(-3)})`,
    });
    expect(Date.parse(dueAt ?? '') - begun).toBe(120_000);
    pass(119);
    await work();
    expect(keptOf(effectId)).toEqual([]);
    pass(2);
    await work();
    expect(await effect()).toMatchObject({ state: 'done', attempts: 2 });
    expect(keptOf(effectId)).toHaveLength(1);
  },
);

test.each<Delivery>(['take_then_500', 'take_then_hang', 'take_then_break_off'])(
  '%s: the other side has it and says so when asked, so it is done and not sent again',
  async (delivery) => {
    const { effectId, effect } = await billed(delivery);
    expect(await effect()).toMatchObject({ state: 'done', answer: { readBack: true }, attempts: 1 });
    expect(keptOf(effectId)).toHaveLength(1);
  },
);

test('an answer that is cut short is an answer: its status says that it was taken', async () => {
  const { effectId, effect } = await billed('take_then_cut_answer');
  expect(await effect()).toMatchObject({ state: 'done', answer: { status: 200, whole: false } });
  expect(keptOf(effectId)).toHaveLength(1);
});

test.each<Delivery>(['broken_500', 'broken_503', 'hang', 'break_off'])(
  '%s: the other side never received it and says so when asked, so it is sent again',
  async (delivery) => {
    const { effectId, effect, work, pass } = await billed(delivery, { times: 1 });
    expect(await effect()).toMatchObject({
      state: 'planned',
      error: expect.stringContaining('Asked again, it had received nothing'),
    });
    pass(60);
    await work();
    expect(await effect()).toMatchObject({ state: 'done', attempts: 2 });
    expect(keptOf(effectId)).toHaveLength(1);
  },
);

test.each<ReadBack | 'none'>(['another_id', 'page', 'broken', 'hang', 'none'])(
  'a read-back that says nothing to rely on (%s) leaves it to a person',
  async (readBack) => {
    const { effectId, effect, work, within, pass } = await billed('take_then_500', { readBack });
    expect(await effect()).toMatchObject({ state: 'unknown', attempts: 1 });
    pass(3600);
    await work();
    expect(keptOf(effectId)).toHaveLength(1);
    const notices = await within((tx) => tx.selectFrom('notices').select('subject').execute());
    expect(notices).toContainEqual({ subject: 'Billing set-up for Norrdal Logistik: did it happen?' });
  },
);

test('a read-back that lies has it sent again under the same id, word for word: the receiver knows it by that', async () => {
  const { effectId, effect, work, pass } = await billed('take_then_500', { times: 1, readBack: 'always_no' });
  pass(60);
  await work();
  expect(await effect()).toMatchObject({ state: 'done' });
  const [first, second] = keptOf(effectId);
  expect([first?.first, second?.first]).toEqual([true, false]);
  expect(second?.body).toBe(first?.body);
});

test('where nobody listens nothing was sent, and it is tried again up to the last try', async () => {
  const gone = await aReceiver();
  const writing = await aWriting(database.app, gone);
  await writing.approve(writing.finance.caller, 'billing_call');
  await gone.close();
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    expect((await writing.effects())[0]?.state).toBe('planned');
    await writing.work();
    writing.pass(6000);
  }
  expect((await writing.effects())[0]).toMatchObject({
    state: 'failed',
    attempts: 10,
    error: `127.0.0.1:${gone.host.split(':')[1]}: nobody listens there`,
  });
});

test('a worker that fell silent after sending: the next one asks before anything is sent again', async () => {
  for (const [arrived, state] of [
    [true, 'done'],
    [false, 'planned'],
  ] as const) {
    const writing = await aWriting(database.app, receiver);
    const { effectId } = await writing.approve(writing.finance.caller, 'billing_call');
    const at = writing.clock.now;
    const lease = { at, until: later(at, 45), lookAgainAt: later(at, 10), most: 10 };
    const taken = await writing.within((tx) => leaseEffects(tx, lease));
    const own = taken.find(({ id }) => id === effectId);
    if (own === undefined) throw new Error('nothing leased');
    expect(await writing.within((tx) => beginEffect(tx, own, lease))).toBe('begun');
    writing.pass(60);
    // What the silent worker sent.
    if (arrived) await receiver.behave({ keep: { id: effectId, type: 'billing.setup' } });
    await writing.work();
    expect((await writing.effects())[0]).toMatchObject({ state });
    expect(keptOf(effectId)).toHaveLength(arrived ? 1 : 0);
  }
});

test('an endpoint that was changed, switched off or removed since gets nothing that was approved before', async () => {
  const cases = {
    'The endpoint got another address since this was approved: cancel it and approve it anew': (
      caller: Caller,
      seen: Seen,
    ) => caller.endpoints.change({ ...seen, url: `${receiver.url}?other`, readBackUrl: '' }),
    'The endpoint is switched off': (caller: Caller, seen: Seen) =>
      caller.endpoints.switchOnOrOff({ ...seen, isOn: false }),
    'The endpoint was removed': (caller: Caller, seen: Seen) => caller.endpoints.remove(seen),
  };
  for (const [error, change] of Object.entries(cases)) {
    const writing = await aWriting(database.app, receiver);
    const { effectId } = await writing.approve(writing.finance.caller, 'billing_call');
    const { caller } = writing.admin;
    const endpoint = (await caller.endpoints.list()).find(({ purpose }) => purpose === 'billing')?.endpoint;
    if (!endpoint) throw new Error('no endpoint');
    await change(caller, { id: endpoint.id, version: endpoint.version });
    await writing.work();
    expect((await writing.effects())[0]).toMatchObject({ state: 'failed', error });
    expect(keptOf(effectId)).toEqual([]);
  }
});

test('while a secret is changed over, either of the two verifies; the old one no more once it is ended', async () => {
  const writing = await aWriting(database.app, receiver);
  const { caller } = writing.admin;
  const billing = async () => {
    const endpoint = (await caller.endpoints.list()).find(({ purpose }) => purpose === 'billing')?.endpoint;
    if (!endpoint) throw new Error('no endpoint');
    return endpoint;
  };
  const { id, secrets } = await billing();
  const { secret } = await caller.endpoints.addSecret({ id });
  await receiver.behave({ secrets: [secret] });
  await writing.approve(writing.finance.caller, 'billing_call');
  await writing.work();
  expect((await writing.effects())[0]?.state).toBe('done');
  await caller.endpoints.revokeSecret({ id, secretId: secrets[0]?.id ?? '' });
  expect((await billing()).secrets.map(({ hint }) => hint)).toEqual([secret.slice(-5, -1)]);
  expect(await caller.endpoints.ping({ id })).toMatchObject({
    outcome: 'taken',
    sentence: 'It took the test (201).',
    readBack: 'The read-back address knows of the test.',
  });
  await receiver.behave({ secrets: ['whsec_AAAA'] });
  expect(await caller.endpoints.ping({ id })).toMatchObject({
    outcome: 'not_taken',
    sentence: 'It refuses (401): “{"error":"wrong signature"}”.',
  });
});

type Caller = Awaited<ReturnType<typeof aWriting>>['admin']['caller'];
type Seen = { id: string; version: number };

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
