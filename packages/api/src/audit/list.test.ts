import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudits } from '@handrail/db/audit/append';
import { aMember, aWorkspace, OTHER_ACTION } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { listAudit } from './list.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function aLog(length: number) {
  const { id } = await aWorkspace(database.app);
  const member = await aMember(database.app, id, { name: 'Mo' });
  const entries = Array.from({ length }, (_, index) => ({
    at: '2026-01-05T09:00:00.000Z',
    actor: index % 2 === 0 ? `member:${member.id}` : 'webhook:hubspot',
    action: OTHER_ACTION,
    objectType: 'thing',
    objectId: `t${index + 1}`,
    details: { n: index + 1 },
  }));
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, entries));
  const list = (filter: Parameters<typeof listAudit>[2] = {}, cursor?: string) =>
    inWorkspace(database.app, id, (tx) => listAudit(tx, id, filter, cursor));
  return { list, member };
}

const seqs = (page: { items: readonly { seq: number }[] }) => [page.items.at(0)?.seq, page.items.at(-1)?.seq];

test('pages lead through the whole log and back, with nothing left out or twice', async () => {
  const { list } = await aLog(120);
  const first = await list();
  expect([seqs(first), first.previous]).toEqual([[120, 71], null]);
  const second = await list({}, first.next ?? '');
  expect(seqs(second)).toEqual([70, 21]);
  const third = await list({}, second.next ?? '');
  expect([seqs(third), third.next]).toEqual([[20, 1], null]);
  const back = await list({}, third.previous ?? '');
  expect(back).toEqual(second);
  const front = await list({}, back.previous ?? '');
  expect([front.items, front.previous]).toEqual([first.items, null]);
});

test('an entry says who did it in words, and an action without words of its own is still said', async () => {
  const { list, member } = await aLog(2);
  const { items } = await list();
  expect(items.map(({ actor, sentence }) => [actor, sentence])).toEqual([
    ['Webhook (hubspot)', 'Webhook (hubspot) did "thing.made" on thing t2.'],
    ['Mo', 'Mo did "thing.made" on thing t1.'],
  ]);
  expect((await list({ actor: `member:${member.id}` })).items).toHaveLength(1);
});

test('a cursor that is none gives the first page, blank filters count as none, a NUL finds nothing', async () => {
  const { list } = await aLog(3);
  for (const cursor of ['', 'x', '<', '>-1', "'; --"]) expect(seqs(await list({}, cursor))).toEqual([3, 1]);
  expect(seqs(await list({ q: '  ', action: '' }))).toEqual([3, 1]);
  for (const filter of [{ q: 'a\u0000' }, { action: '\u0000' }, { actor: '\u0000' }, { objectId: '\u0000' }])
    expect((await list(filter)).items).toEqual([]);
});
