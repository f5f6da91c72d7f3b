import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '@handrail/db/transaction';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { aDeal, aRecord } from '../../deals/testing/a-record.ts';
import { receiveRecord } from '../../deals/receive.ts';
import { registerInUse } from '../../register/in-use.ts';
import { ONBOARDING_SORTS } from '../../views.ts';
import type { OnboardingListItem, Page } from '../../views.ts';
import { aConsole } from '../testing/a-console.ts';
import type { TestConsole } from '../testing/a-console.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Receives a record a minute later than the one before. */
async function receive(
  { workspaceId, services }: TestConsole,
  record: ReturnType<typeof aRecord>,
): Promise<string> {
  services.pass(60_000);
  const now = services.now();
  const register = await registerInUse(database.app, workspaceId, now);
  const arriving = { workspaceId, record, via: 'cli', actor: 'cli', now, register } as const;
  return (await inWorkspace(database.app, workspaceId, (tx) => receiveRecord(tx, arriving))).onboardingId;
}

const named = (name: string, more: Partial<ReturnType<typeof aRecord>> = {}) =>
  aRecord({ account: { name }, ...more });
const names = ({ items }: { items: readonly OnboardingListItem[] }) =>
  items.map(({ accountName }) => accountName);

test('every sort gives every onboarding once, page by page, there and back', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  for (let number = 0; number < 23; number++) {
    const closedAt = `2026-0${1 + ((number * 7) % 9)}-01T00:00:00Z`;
    await receive(
      place,
      named(`Kunde ${String.fromCharCode(65 + ((number * 5) % 7))}`, { deal: aDeal({ closedAt }) }),
    );
  }
  for (const sort of ONBOARDING_SORTS) {
    const whole = await caller.onboardings.list({ sort, limit: 200 });
    expect(whole.items).toHaveLength(23);
    const forwards: Page<OnboardingListItem>[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = forwards.at(-1)?.next ?? null)
      forwards.push(await caller.onboardings.list({ sort, limit: 5, ...(cursor === '' ? {} : { cursor }) }));
    expect(forwards.map(({ items }) => items.length)).toEqual([5, 5, 5, 5, 3]);
    expect(forwards.flatMap(({ items }) => items)).toEqual(whole.items);
    const backwards: Page<OnboardingListItem>[] = [];
    for (
      let cursor = forwards.at(-1)?.previous ?? null;
      cursor !== null;
      cursor = backwards[0]?.previous ?? null
    )
      backwards.unshift(await caller.onboardings.list({ sort, limit: 5, cursor }));
    expect(backwards.map(({ items }) => items)).toEqual(forwards.slice(0, -1).map(({ items }) => items));
  }
});

test('the sorts are: last changed, last received, last closed, name, worst first', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const complete = { evidence: [{ id: 'e', kind: 'email' as const, text: 'Hello' }] };
  const early = named('Éclair', { deal: aDeal({ closedAt: '2026-05-01T00:00:00Z' }) });
  await receive(place, early);
  await receive(place, named('éa', { ...complete, deal: aDeal({ closedAt: '2026-06-01T00:00:00Z' }) }));
  await receive(place, named('Zoo', { deal: aDeal({ closedAt: '2026-04-01T00:00:00Z' }) }));
  await receive(place, { ...early, team: { ae: { name: 'Priya' } } });
  const by = async (sort: (typeof ONBOARDING_SORTS)[number]) =>
    names(await caller.onboardings.list({ sort }));
  expect(await by('updated')).toEqual(['Éclair', 'Zoo', 'éa']);
  expect(await by('received')).toEqual(['Zoo', 'éa', 'Éclair']);
  expect(await by('closed')).toEqual(['éa', 'Éclair', 'Zoo']);
  expect(await by('account')).toEqual(['éa', 'Éclair', 'Zoo']);
  expect(await by('risk')).toEqual(['Éclair', 'Zoo', 'éa']);
});

test('filters narrow together, and an empty choice narrows nothing', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  await receive(place, named('One', { account: { name: 'One', segment: 'smb' } }));
  await receive(
    place,
    named('Two', { trigger: { kind: 'implementation_requested', at: '2026-01-01T00:00:00Z' } }),
  );
  await receive(place, named('Three', { handoff: { businessOutcome: 'Less paper.' } }));
  const found = async (filters: Parameters<typeof caller.onboardings.list>[0]) =>
    names(await caller.onboardings.list(filters));
  expect(await found({ closed: false })).toEqual(['Two']);
  expect(await found({ lane: ['tech_touch', 'renewal'] })).toEqual(['One']);
  expect(await found({ lane: ['unknown'], closed: true })).toEqual(['Three']);
  expect(await found({ row: ['CO-EDGE-009'] })).toEqual(['Two', 'One']);
  expect(await found({ row: ['CO-EDGE-009'], tier: ['low'] })).toEqual([]);
  expect(await found({ tier: ['none'] })).toEqual([]);
  expect(await found({ hold: ['kickoff'], state: ['needs_information'] })).toEqual(['Three', 'Two', 'One']);
  expect(await found({ hold: ['crm_writeback'] })).toEqual([]);
  expect(await found({ state: [], lane: [], row: [], q: ' ' })).toHaveLength(3);
});

test('search finds by account, domain, deal, key and people, in whatever case and accents', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  await receive(
    place,
    aRecord({
      id: '006QB0000041AVQ',
      account: { name: 'Hälvren Apron', domain: 'halvren-apron.example' },
      deal: aDeal({ name: 'Field for stations' }),
      stakeholders: [{ name: 'Rafael Dorn', email: 'r.dorn@halvren-apron.example', role: 'technical_owner' }],
      team: { csm: { name: 'Hanna Brandt' } },
    }),
  );
  await receive(place, named('Another'));
  for (const q of [
    'halv',
    'HÄLVREN apron',
    '006qb',
    'stations field',
    'r.dorn@',
    'brandt',
    'rafael',
    'halvren-apron.example',
  ])
    expect([q, names(await caller.onboardings.list({ q }))]).toEqual([q, ['Hälvren Apron']]);
  for (const q of ['vren', 'halvren another', "'; drop table", '%', '\u0000'])
    expect([q, (await caller.onboardings.find({ q })).length]).toEqual([q, q === '\u0000' ? 2 : 0]);
});

test('an update moves a deal to its new words', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const record = named('Old Name');
  await receive(place, record);
  await receive(place, { ...record, account: { name: 'New Name' } });
  expect(await caller.onboardings.find({ q: 'old' })).toEqual([]);
  expect(await caller.onboardings.find({ q: 'new' })).toHaveLength(1);
});

test('a cursor that is made up, cut or of another sort is refused', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  for (let number = 0; number < 3; number++) await receive(place, named(`A ${number}`));
  const { next } = await caller.onboardings.list({ sort: 'account', limit: 1 });
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = crypto.randomUUID();
  for (const cursor of [
    'x',
    next?.slice(0, -3) ?? '',
    forged(['updated', 'next', '2026-01-01T00:00:00.000Z', id]),
    forged(['account', 'sideways', 'a', id]),
    forged(['account', 'next', 'a\0', id]),
    forged(['account', 'next', 'a', 'no id']),
    forged(['account', 'next', 7, id]),
    forged(null),
  ])
    expect(await refusalFrom(caller.onboardings.list({ sort: 'account', cursor }))).toMatchObject({
      kind: 'invalid',
      path: '/cursor',
    });
});

test('the board counts each state and shows the newest of each', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  for (let number = 0; number < 22; number++)
    await receive(place, named(`B ${String.fromCharCode(97 + number)}x`));
  const { columns } = await caller.onboardings.board({});
  expect(columns).toHaveLength(11);
  const waiting = columns.find(({ state }) => state === 'needs_information');
  expect([waiting?.count, waiting?.items.length, waiting?.items[0]?.accountName]).toEqual([22, 20, 'B vx']);
  const narrowed = await caller.onboardings.board({ q: 'b dx', state: ['needs_information', 'accepted'] });
  expect(narrowed.columns.map(({ state, count }) => [state, count])).toEqual([
    ['needs_information', 1],
    ['accepted', 0],
  ]);
});

test('a trace is made again exactly as the outcome was, in every version', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const record = named('Trace', {
    account: { name: 'Trace', domain: 'trace.example' },
    deal: aDeal({ product: 'Desk' }),
  });
  await receive(place, { ...record, id: 'the first' });
  const id = await receive(place, record);
  await receive(place, { ...record, handoff: { businessOutcome: 'Less paper.' } });
  for (const version of [1, 2]) {
    const view = await caller.onboardings.get({ id, version });
    const verdicts = await Promise.all(
      ['CO-EDGE-007', 'CO-EDGE-009', 'CO-EDGE-021'].map((row) =>
        caller.onboardings.trace({ id, row, version }),
      ),
    );
    expect(verdicts.map((trace) => trace?.verdict)).toEqual([
      'fired',
      version === 1 ? 'fired' : 'clear',
      expect.any(String),
    ]);
    expect(view.findings.some(({ row }) => row === 'CO-EDGE-007')).toBe(true);
  }
  expect((await caller.onboardings.trace({ id, row: 'CO-EDGE-009' }))?.verdict).toBe('clear');
  expect(await caller.onboardings.trace({ id, row: 'CO-EDGE-999' })).toBeNull();
});

test('evidence is given whole, as it stood in a version', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const item = { id: 'call-1', kind: 'call_summary' as const, text: 'Line one\r\n  „two“ \u{1F6A2}' };
  const record = named('Evidence', { evidence: [item] });
  const id = await receive(place, record);
  await receive(place, { ...record, evidence: [{ ...item, text: 'changed' }] });
  expect((await caller.onboardings.evidence({ id, evidenceId: 'call-1' })).text).toBe('changed');
  const first = await caller.onboardings.evidence({ id, evidenceId: 'call-1', version: 1 });
  expect(first).toEqual({ ...item, title: null, author: null, at: null });
  expect(await refusalFrom(caller.onboardings.evidence({ id, evidenceId: 'call-2' }))).toEqual({
    kind: 'not_found',
  });
});

test('evaluating again makes a version when time has changed the verdict, and none when it has not', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const dueAt = new Date(Date.parse(place.services.now()) + 3_600_000).toISOString();
  const id = await receive(
    place,
    named('Late', {
      context: { tasks: [{ title: 'Send the list', side: 'internal', dueAt, remindersSent: 0 }] },
    }),
  );
  expect(await caller.onboardings.evaluateAgain({ id })).toEqual({ version: 1 });
  place.services.pass(2 * 86_400_000);
  expect(await caller.onboardings.evaluateAgain({ id })).toEqual({ version: 2 });
  expect(await caller.onboardings.evaluateAgain({ id })).toEqual({ version: 2 });
  const view = await caller.onboardings.get({ id });
  expect(view.versions[0]).toMatchObject({ via: 'reevaluation', actor: 'Member csm' });
  expect(view.changes).toContainEqual(
    expect.objectContaining({ kind: 'finding_opened', row: 'CO-EDGE-030' }),
  );
  expect(await refusalFrom((await place.as('ae')).onboardings.evaluateAgain({ id }))).toEqual({
    kind: 'forbidden',
  });
});

test('someone else’s onboarding, a version that is not there and a text that is no id are not found', async () => {
  const place = await aConsole(database.app);
  const id = await receive(place, named('Mine'));
  const [mine, stranger] = [await place.as('admin'), await (await aConsole(database.app)).as('admin')];
  const asks = [
    stranger.onboardings.get({ id }),
    stranger.onboardings.trace({ id, row: 'CO-EDGE-001' }),
    stranger.onboardings.evidence({ id, evidenceId: 'x' }),
    stranger.onboardings.evaluateAgain({ id }),
    mine.onboardings.get({ id, version: 2 }),
    mine.onboardings.get({ id: 'x' }),
    mine.onboardings.get({ id: '\0' }),
  ];
  for (const answer of await Promise.all(asks.map(refusalFrom)))
    expect(answer).toEqual({ kind: 'not_found' });
  expect((await stranger.onboardings.list({})).items).toEqual([]);
});

test('the history says what happened in sentences, newest first, part by part, without the steps between', async () => {
  const place = await aConsole(database.app);
  const csm = await place.as('csm');
  const record = named('Told');
  const id = await receive(place, record);
  await receive(place, { ...record, account: { ...record.account, industry: 'Rail' } });
  const ae = await place.as('ae');
  await ae.reviews.comment({ onboardingId: id, row: null, body: '@Member csm, look' });
  const sentences = async (part?: 'records' | 'decisions' | 'actions') =>
    (await csm.onboardings.history({ id, ...(part && { part }) })).entries.items.map(
      ({ sentence }) => sentence,
    );
  expect(await sentences('decisions')).toEqual(['Member ae wrote about Told, to Member csm.']);
  const records = await sentences('records');
  expect(records[0]).toMatch(/updated Told \(version 2, \d+ changes?\)\.$/);
  expect(records.at(-1)).toMatch(/brought in Told: /);
  // The notice of the mention goes without a word here; the log has it.
  expect(await sentences('actions')).toEqual([]);
  const log = await (await place.as('admin')).audit.list({ objectId: id, action: 'effect' });
  expect(log.items.map(({ action }) => action)).toContain('effect.planned');
  expect(await sentences()).toHaveLength(records.length + 1);
  const stranger = await (await aConsole(database.app)).as('admin');
  expect(await refusalFrom(stranger.onboardings.history({ id }))).toEqual({ kind: 'not_found' });
});
