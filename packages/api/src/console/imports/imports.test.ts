import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aDeal, aRecord } from '../../deals/testing/a-record.ts';
import { aConsole } from '../testing/a-console.ts';
import type { TestConsole } from '../testing/a-console.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const asLines = (...values: unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

const onboardings = ({ workspaceId }: TestConsole) =>
  inWorkspace(database.app, workspaceId, (tx) => tx.selectFrom('onboardings').select('source_id').execute());

test('a preview says what would become of each line, and stores nothing of it', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('revops');
  const [known, changed] = [aRecord(), aRecord()];
  const before = await caller.imports.preview({ fileName: 'a.json', text: JSON.stringify([known, changed]) });
  await caller.imports.store(before);
  const text = asLines(known, { ...changed, team: { ae: { name: 'Priya' } } }, aRecord(), '{"half":', {
    ...aRecord(),
    deal: {},
  });
  const { id } = await caller.imports.preview({ fileName: 'b.jsonl', text });
  const view = await caller.imports.get({ id });
  expect(view).toMatchObject({
    fileName: 'b.jsonl',
    state: 'preview',
    createdBy: 'Member revops',
    bytes: Buffer.byteLength(text),
  });
  expect(view.counts).toEqual({ total: 5, new: 1, update: 1, unchanged: 1, error: 2 });
  expect(view.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
    [1, 'unchanged'],
    [2, 'update'],
    [3, 'new'],
    [4, 'error'],
    [5, 'error'],
  ]);
  expect(view.lines[4]).toMatchObject({
    error: { path: '/deal/name', message: expect.stringMatching(/^name is missing/) },
  });
  expect(view.lines[2]).toMatchObject({
    lane: 'unknown',
    tier: 'hold',
    holds: expect.arrayContaining(['kickoff']),
    onboardingId: null,
  });
  expect(await onboardings(place)).toHaveLength(2);
});

test('what a preview foresees is what storing does', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const account = { name: 'Halvren', domain: 'halvren.example' };
  const deal = aDeal({ product: 'Desk' });
  const first = aRecord({ account, deal, stakeholders: [{ name: 'Ida', role: 'champion' }] });
  const duplicate = aRecord({ account: { ...account, domain: 'WWW.HALVREN.example' }, deal });
  const text = asLines(first, duplicate, { ...first, team: { csm: { name: 'Joel' } } }, first, first);
  const { id } = await caller.imports.preview({ fileName: 'c.jsonl', text });
  const seen = await caller.imports.get({ id });
  expect(seen.lines.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'update', 'update', 'unchanged']);
  const fires = (line: number) => seen.lines[line]?.findings.some(({ row }) => row === 'CO-EDGE-007');
  expect([fires(0), fires(1), fires(2)]).toEqual([false, true, false]);
  const stored = await caller.imports.store({ id });
  expect(stored.state).toBe('stored');
  for (const line of [1, 4]) {
    const { onboardingId, findings, holds, lane } = stored.lines[line] ?? {};
    const view = await caller.onboardings.get({ id: onboardingId ?? '' });
    expect(view.findings.map(({ row }) => row)).toEqual(findings?.map(({ row }) => row));
    expect([view.holds, view.lane]).toEqual([holds, lane]);
  }
  expect(await onboardings(place)).toHaveLength(2);
});

test('storing twice, at once or after another, changes nothing more', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const text = JSON.stringify(Array.from({ length: 30 }, () => aRecord()));
  const { id } = await caller.imports.preview({ fileName: 'd.json', text });
  const [one, other] = await Promise.all([caller.imports.store({ id }), caller.imports.store({ id })]);
  expect([one.state, other.state]).toEqual(['stored', 'stored']);
  const again = await caller.imports.store({ id });
  expect(again.lines.every(({ onboardingId }) => onboardingId !== null)).toBe(true);
  expect(await onboardings(place)).toHaveLength(30);
  const admin = await place.as('admin');
  const { items } = await admin.audit.list({ action: 'import.stored' });
  expect(items).toHaveLength(1);
});

test('a store that broke off goes on where it stood', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const { id } = await caller.imports.preview({
    fileName: 'e.json',
    text: JSON.stringify([aRecord(), aRecord(), aRecord()]),
  });
  let calls = 0;
  const breaking = new Proxy(place.services.db, {
    get: (target, name) => {
      // The member, the register, the batch, the lines and the first line are through; then the connection is gone.
      if (name === 'transaction' && ++calls > 5) throw new Error('gone');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const { callerFor } = await import('../router.ts');
  const { createContext } = await import('../../context.ts');
  const { aMember } = await import('@handrail/db/testing/builders');
  const member = await aMember(database.app, place.workspaceId);
  const context = createContext(
    { ...place.services, db: breaking },
    { workspaceId: place.workspaceId, memberId: member.id },
  );
  await expect(callerFor(context).imports.store({ id })).rejects.toThrow();
  const half = await caller.imports.get({ id });
  expect(half.state).toBe('preview');
  expect(await caller.imports.progress({ id })).toEqual({ done: 1, of: 3 });
  const whole = await caller.imports.store({ id });
  expect([whole.state, whole.counts.error]).toEqual(['stored', 0]);
  expect(await caller.imports.progress({ id })).toEqual({ done: 3, of: 3 });
  expect(await onboardings(place)).toHaveLength(3);
});

test('a discarded file leaves no record behind and cannot be stored', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const { id } = await caller.imports.preview({ fileName: 'f.json', text: JSON.stringify(aRecord()) });
  await caller.imports.discard({ id });
  await caller.imports.discard({ id });
  expect(await refusalFrom(caller.imports.store({ id }))).toMatchObject({ kind: 'stale' });
  const view = await caller.imports.get({ id });
  expect([view.state, view.lines]).toEqual(['discarded', []]);
  const kept = await inWorkspace(database.app, place.workspaceId, (tx) =>
    tx.selectFrom('import_lines').select('line').execute(),
  );
  expect(kept).toEqual([]);
});

test('the list turns its pages both ways', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  for (let number = 1; number <= 25; number++)
    await caller.imports.preview({ fileName: `${number}`, text: '{}' });
  const names = (page: { items: readonly { fileName: string }[] }) =>
    page.items.map(({ fileName }) => Number(fileName));
  const first = await caller.imports.list();
  expect(names(first)).toEqual([25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
  expect(first.previous).toBeNull();
  const second = await caller.imports.list({ cursor: first.next ?? '' });
  expect([names(second), second.next]).toEqual([[5, 4, 3, 2, 1], null]);
  const back = await caller.imports.list({ cursor: second.previous ?? '' });
  expect([names(back), back.previous]).toEqual([names(first), null]);
  expect(names(await caller.imports.list({ cursor: '<nonsense\0' }))).toEqual(names(first));
});

test('too large a file, too many records, a strange name and someone else’s import are told plainly', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('csm');
  const large = await refusalFrom(
    caller.imports.preview({ fileName: 'g', text: ' '.repeat(20 * 1024 * 1024 + 1) }),
  );
  expect(large).toMatchObject({ kind: 'invalid', message: 'The file is larger than 20 MB.' });
  const many = await refusalFrom(caller.imports.preview({ fileName: 'g', text: '{}\n'.repeat(5001) }));
  expect(many).toMatchObject({ kind: 'invalid', message: expect.stringContaining('5001') });
  const texts = [1, 2, 3].map((number) => ({
    id: `t${number}`,
    kind: 'email' as const,
    text: 'x'.repeat(400_000),
  }));
  const heavy = JSON.stringify([aRecord(), aRecord({ evidence: texts })]);
  const weighed = await caller.imports.get(await caller.imports.preview({ fileName: 'g', text: heavy }));
  expect(weighed.lines.map(({ error }) => error?.message ?? null)).toEqual([
    null,
    'The record is larger than 1 MB.',
  ]);
  const { id } = await caller.imports.preview({ fileName: 'a\0b\ud800', text: '{}' });
  expect((await caller.imports.get({ id })).fileName).toBe('ab\ufffd');
  const stranger = await (await aConsole(database.app)).as('csm');
  for (const asked of [id, 'no id at all', '']) {
    expect(await refusalFrom(stranger.imports.get({ id: asked }))).toEqual({ kind: 'not_found' });
    expect(await refusalFrom(stranger.imports.store({ id: asked }))).toEqual({ kind: 'not_found' });
    expect(await refusalFrom(stranger.imports.discard({ id: asked }))).toEqual({ kind: 'not_found' });
  }
});

test('five hundred records go through a preview and are stored', async () => {
  const caller = await (await aConsole(database.app)).as('csm');
  const text = asLines(...Array.from({ length: 500 }, () => aRecord()));
  const { id } = await caller.imports.preview({ fileName: 'h', text });
  const stored = await caller.imports.store({ id });
  expect(stored.counts.new).toBe(500);
});
