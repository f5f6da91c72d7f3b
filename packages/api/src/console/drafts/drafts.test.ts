import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { aConsole } from '../testing/a-console.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const values = { account: { name: 'Marrow Bay' }, deal: { name: 'Desk', closedAt: '2026-02-01T10:00:00Z' } };

test('what was typed is kept as it was typed, for everyone in the workspace', async () => {
  const place = await aConsole(database.app);
  const typed = {
    account: { name: ' \u0000\ud800' },
    deal: 'not even an object',
    seats: '1.2oo',
    deep: { a: [null, -0.5] },
  };
  const saved = await (await place.as('ae')).drafts.save({ values: typed });
  expect(saved).toMatchObject({ version: 1, title: 'Untitled deal', createdBy: 'Member ae' });
  const colleague = await place.as('csm');
  expect(await colleague.drafts.list()).toEqual([await colleague.drafts.get({ id: saved.id })]);
  expect((await colleague.drafts.get({ id: saved.id })).values).toEqual(typed);
});

test('of two who change one draft the second is told, and nothing is overwritten', async () => {
  const place = await aConsole(database.app);
  const [one, other] = [await place.as('ae'), await place.as('csm')];
  const { id, version } = await one.drafts.save({ values });
  const changed = await one.drafts.save({
    id,
    version,
    values: { ...values, account: { name: 'Marrow Bay Ferries' } },
  });
  expect(changed).toMatchObject({ version: 2, title: 'Marrow Bay Ferries' });
  expect(await refusalFrom(other.drafts.save({ id, version, values: {} }))).toMatchObject({ kind: 'stale' });
  expect(await refusalFrom(other.drafts.save({ id, values: {} }))).toMatchObject({
    kind: 'invalid',
    path: '/version',
  });
  expect((await other.drafts.get({ id })).version).toBe(2);
});

test('a discarded draft is out of the list, comes back whole, and is not changed meanwhile', async () => {
  const caller = await (await aConsole(database.app)).as('ae');
  const { id, version } = await caller.drafts.save({ values });
  const aside = await caller.drafts.discard({ id });
  expect(await caller.drafts.list()).toEqual([]);
  expect(await refusalFrom(caller.drafts.save({ id, version: aside.version, values }))).toMatchObject({
    kind: 'stale',
  });
  expect(await refusalFrom(caller.drafts.submit({ id, version: aside.version }))).toMatchObject({
    kind: 'stale',
  });
  await caller.drafts.discard({ id });
  const back = await caller.drafts.restore({ id });
  expect(back).toMatchObject({ values, version: version + 2 });
  expect(await caller.drafts.list()).toHaveLength(1);
});

test('a submitted draft is an onboarding, by hand, once', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('ae');
  const { id, version } = await caller.drafts.save({ values });
  const both = await Promise.allSettled([
    caller.drafts.submit({ id, version }),
    caller.drafts.submit({ id, version }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await caller.drafts.list()).toEqual([]);
  const { items } = await caller.onboardings.list({});
  expect(items).toHaveLength(1);
  const view = await caller.onboardings.get({ id: items[0]?.id ?? '' });
  expect(view.item).toMatchObject({ accountName: 'Marrow Bay', source: 'api', sourceId: id, closed: true });
  expect(view.versions[0]).toMatchObject({ via: 'form', actor: 'Member ae' });
});

test('a draft that does not fit says where, and stays a draft', async () => {
  const caller = await (await aConsole(database.app)).as('ae');
  const { id, version } = await caller.drafts.save({
    values: { ...values, terms: { crm: { seats: 'many' } } },
  });
  expect(await refusalFrom(caller.drafts.submit({ id, version }))).toMatchObject({
    kind: 'invalid',
    path: '/terms/crm/seats',
  });
  expect(await caller.drafts.get({ id })).toMatchObject({ version });
  expect((await caller.onboardings.list({})).items).toEqual([]);
});

test('a draft beyond a megabyte is refused, and a stranger finds none', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('ae');
  expect(await refusalFrom(caller.drafts.save({ values: { text: 'x'.repeat(1024 * 1024) } }))).toMatchObject({
    kind: 'invalid',
  });
  const { id, version } = await caller.drafts.save({ values });
  const stranger = await (await aConsole(database.app)).as('ae');
  expect(await refusalFrom(stranger.drafts.get({ id }))).toEqual({ kind: 'not_found' });
  expect(await refusalFrom(stranger.drafts.save({ id, version, values }))).toEqual({ kind: 'not_found' });
  expect(await refusalFrom(stranger.drafts.submit({ id, version }))).toEqual({ kind: 'not_found' });
  expect(await refusalFrom((await place.as('finance')).drafts.list())).toEqual({ kind: 'forbidden' });
});
