import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scanned } from '@handrail/connectors/scanner/clamd';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { uploadLimits } from '../people/limits.ts';
import { scanAgain, sweepFiles } from './sweep.ts';
import { aCustomer, BAD, bytes, GOOD } from './testing/a-customer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('bad, then good, then accepted: each time the customer sees how it stands and what to do', async () => {
  const { upload, see, ours, decided, kept } = await aCustomer(database.app);
  const [first] = await see();
  expect(first).toMatchObject({ name: 'user-roster', standing: 'missing', newest: null, yours: true });
  expect(await upload(BAD)).toEqual({ number: 1, state: 'to_fix', same: false });
  const [wrong] = await see();
  expect(wrong?.standing).toBe('to_fix');
  expect(wrong?.newest?.cells).toEqual([{ row: 2, column: 'E-mail', words: '“ada” is no e-mail address' }]);
  expect(await kept()).toEqual([]);
  expect(await upload(GOOD)).toEqual({ number: 2, state: 'checked', same: false });
  expect((await see())[0]).toMatchObject({ standing: 'in_review', newest: { number: 2, toFix: [] } });
  expect(await kept()).toHaveLength(1);
  const csm = await ours('csm');
  await csm.documents.decide({ ...decided, number: 2, decision: 'accepted' });
  expect((await see())[0]).toMatchObject({ standing: 'accepted', earlier: [{ number: 1 }] });
});

test('the same file again adds nothing, whatever its name', async () => {
  const { upload, kept } = await aCustomer(database.app);
  await upload(GOOD);
  expect(await upload(GOOD, 'other.csv')).toEqual({ number: 1, state: 'checked', same: true });
  expect(await kept()).toHaveLength(1);
});

test('a file over the limit is read to its end, and nothing of it is kept', async () => {
  const { portal, onboardingId, kept, see } = await aCustomer(database.app);
  let given = 0;
  async function* large(): AsyncGenerator<Uint8Array> {
    for (; given < 12; given++) yield await Promise.resolve(new Uint8Array(1024 * 1024));
  }
  const sent = { onboardingId, requirement: 'user-roster', fileName: 'a.csv', body: large() };
  expect(await portal.documents.upload(sent)).toMatchObject({ state: 'to_fix' });
  expect(given).toBe(12);
  expect((await see())[0]?.newest?.toFix).toEqual([
    'The file is larger than 10 MB. Save it smaller, or in parts.',
  ]);
  expect(await kept()).toEqual([]);
});

test('an upload that breaks off is no version and leaves nothing', async () => {
  const { portal, onboardingId, kept, see } = await aCustomer(database.app);
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('Name'));
    throw new Error('the line is cut');
  }
  const sent = { onboardingId, requirement: 'user-roster', fileName: 'a.csv', body: broken() };
  await expect(portal.documents.upload(sent)).rejects.toThrow('the line is cut');
  expect((await see())[0]?.newest).toBeNull();
  expect(await kept()).toEqual([]);
});

test('whoever hands in without end is told to wait, before a file is looked into', async () => {
  const { portal, onboardingId, services, see, clock } = await aCustomer(database.app);
  const { contactId } = await portal.me.get();
  for (const limit of uploadLimits(services.secret, contactId))
    for (let time = 0; time < limit.most; time += 1) await takeFromLimits(database.app, [limit], clock.now);
  const sent = { onboardingId, requirement: 'user-roster', fileName: 'users.csv', body: bytes(GOOD) };
  expect(await refusalFrom(portal.documents.upload(sent))).toMatchObject({ kind: 'rate_limited' });
  expect((await see())[0]?.newest).toBeNull();
});

test('what is not asked for, and what is asked of others, is nowhere', async () => {
  const { upload, portal } = await aCustomer(database.app);
  const stranger = await aCustomer(database.app);
  expect(await refusalFrom(upload(GOOD, 'a.csv', 'data-extract'))).toEqual({ kind: 'not_found' });
  const theirs = { onboardingId: stranger.onboardingId, requirement: 'user-roster', fileName: 'a.csv' };
  expect(await refusalFrom(portal.documents.upload({ ...theirs, body: bytes(GOOD) }))).toEqual({
    kind: 'not_found',
  });
  const seen = { onboardingId: stranger.onboardingId, language: 'en' as const };
  expect(await refusalFrom(portal.documents.list(seen))).toEqual({ kind: 'not_found' });
  expect(
    await refusalFrom(portal.documents.cells({ ...seen, requirement: 'user-roster', number: 1 })),
  ).toEqual({ kind: 'not_found' });
});

test('a decision needs the right person, what they saw, and a complete set', async () => {
  const { upload, ours, decided, see } = await aCustomer(database.app);
  const [csm, legal] = [await ours('csm'), await ours('legal')];
  await upload(BAD);
  const accept = { ...decided, decision: 'accepted' as const };
  expect(await refusalFrom(csm.documents.decide({ ...accept, number: 1 }))).toMatchObject({
    kind: 'invalid',
  });
  await upload(GOOD);
  expect(await refusalFrom(legal.documents.decide({ ...accept, number: 2 }))).toEqual({ kind: 'forbidden' });
  expect(await refusalFrom(csm.documents.decide({ ...accept, number: 1 }))).toMatchObject({ kind: 'stale' });
  const reject = { ...decided, number: 2, decision: 'rejected' as const };
  expect(await refusalFrom(csm.documents.decide({ ...reject, reason: ' ' }))).toMatchObject({
    kind: 'invalid',
  });
  await csm.documents.decide({ ...reject, reason: 'It lacks the warehouse.' });
  expect((await see())[0]).toMatchObject({
    standing: 'rejected',
    newest: { reason: 'It lacks the warehouse.' },
  });
  expect(await refusalFrom(csm.documents.decide({ ...accept, number: 2 }))).toMatchObject({
    kind: 'invalid',
  });
});

test('what was accepted can be asked for again; the next version says what it replaces', async () => {
  const { upload, ours, decided, see } = await aCustomer(database.app);
  const csm = await ours('csm');
  await upload(GOOD);
  await csm.documents.decide({ ...decided, number: 1, decision: 'accepted' });
  await csm.documents.decide({ ...decided, number: 1, decision: 'asked_again', reason: 'Two people left.' });
  expect((await see())[0]).toMatchObject({ standing: 'asked_again', askedWords: 'Two people left.' });
  await upload(`${GOOD}Ben,ben@example.com,\n`);
  expect((await see())[0]).toMatchObject({ standing: 'in_review', newest: { number: 2 }, acceptedBefore: 1 });
});

test('a file is given out by a short link of ours alone, and only while it is good', async () => {
  const { upload, ours, onboardingId, clock, kept } = await aCustomer(database.app);
  const csm = await ours('csm');
  await upload(GOOD);
  const { sets } = await csm.documents.list({ id: onboardingId });
  const version = sets[0]?.documents[0]?.versions[0];
  const link = new URL(version?.href ?? '', 'https://handrail.example.com').searchParams;
  const asked = {
    id: onboardingId,
    versionId: version?.id ?? '',
    until: link.get('until') ?? '',
    signature: link.get('signature') ?? '',
  };
  const opened = await csm.documents.open(asked);
  expect(opened).toMatchObject({ fileName: 'users.csv', media: 'text/csv', size: GOOD.length });
  const text: Uint8Array[] = [];
  for await (const part of opened.body) text.push(part);
  expect(Buffer.concat(text).toString()).toBe(GOOD);
  const refuse = async (more: Partial<typeof asked>) =>
    expect(await refusalFrom(csm.documents.open({ ...asked, ...more }))).toEqual({ kind: 'not_found' });
  await refuse({ signature: 'x'.repeat(43) });
  await refuse({ signature: '' });
  await refuse({ until: '2099-01-01T00:00:00.000Z' });
  await refuse({ versionId: onboardingId });
  const stranger = await aCustomer(database.app);
  expect(await refusalFrom((await stranger.ours('csm')).documents.open(asked))).toEqual({
    kind: 'not_found',
  });
  clock.now = '2026-03-04T09:10:01.000Z';
  await refuse({});
  expect(await kept()).toHaveLength(1);
});

test("without the scanner's verdict a file stays in quarantine, is opened by nobody, and is scanned later", async () => {
  let verdict: Scanned = { kind: 'no_verdict', message: 'away' };
  const { upload, see, ours, onboardingId, decided, services, kept } = await aCustomer(
    database.app,
    () => verdict,
  );
  const csm = await ours('csm');
  expect(await upload(GOOD)).toMatchObject({ state: 'quarantine' });
  expect((await see())[0]?.standing).toBe('waiting');
  const { sets } = await csm.documents.list({ id: onboardingId });
  expect(sets[0]).toMatchObject({ ready: false, documents: [{ versions: [{ href: null }] }] });
  expect(
    await refusalFrom(csm.documents.decide({ ...decided, number: 1, decision: 'accepted' })),
  ).toMatchObject({ kind: 'invalid' });
  await scanAgain(services);
  expect((await see())[0]?.standing).toBe('waiting');
  verdict = { kind: 'clean' };
  await scanAgain(services);
  expect((await see())[0]?.standing).toBe('in_review');
  verdict = { kind: 'found', name: 'Eicar' };
  expect(await upload(`${GOOD}Ben,ben@example.com,\n`)).toMatchObject({ state: 'to_fix' });
  expect((await see())[0]?.newest?.toFix[0]).toContain('virus scanner');
  expect(await kept()).toHaveLength(1);
});

test('the sweep removes what belongs to no version once no upload can be under way, and nothing else', async () => {
  const { upload, services, kept, workspaceId, clock } = await aCustomer(database.app);
  await upload(GOOD);
  await services.files.put(`${workspaceId}/01940000-0000-7000-8000-000000000000`, bytes('left over'));
  await sweepFiles(services);
  expect(await kept()).toHaveLength(2);
  clock.now = '2026-03-04T15:00:01.000Z';
  await sweepFiles(services);
  expect(await kept()).toHaveLength(1);
});

test('every step is in the audit log, and says who did it', async () => {
  const { upload, ours, decided, onboardingId } = await aCustomer(database.app);
  const csm = await ours('csm', 'admin');
  await upload(BAD);
  await upload(GOOD);
  await csm.documents.decide({ ...decided, number: 2, decision: 'accepted' });
  const { entries } = await csm.onboardings.history({ id: onboardingId });
  const said = entries.items.map(({ sentence }) => sentence).filter((one) => one.includes('List of users'));
  expect(said).toHaveLength(3);
  expect(said.at(-1)).toContain('handed in version 1 of “List of users”');
  expect(said[0]).toContain('accepted version 2');
});
