import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { escalateOverdue } from './sweeps.ts';
import { aQueue } from './testing/a-queue.ts';
import type { TestQueue } from './testing/a-queue.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ROW = 'CO-EDGE-008';

/** Whom the planned notices are for, with their subjects: names of members, or roles. */
async function told(queue: TestQueue): Promise<string[]> {
  const effects = await inWorkspace(database.app, queue.workspaceId, (tx) =>
    tx.selectFrom('effects').select('payload').where('kind', '=', 'internal_notice').orderBy('id').execute(),
  );
  const members = await inWorkspace(database.app, queue.workspaceId, (tx) =>
    tx.selectFrom('members').select(['id', 'name']).execute(),
  );
  return effects.map(({ payload }) => {
    const to: unknown = Reflect.get(Object(payload), 'to');
    const [role, id] = [Reflect.get(Object(to), 'role'), Reflect.get(Object(to), 'memberId')];
    const whom = String(role ?? members.find((member) => member.id === id)?.name);
    return `${whom}: ${String(Reflect.get(Object(payload), 'subject'))}`;
  });
}

test('a comment stands as it was typed, and tells whom it names and who watches, each once, not the writer', async () => {
  const queue = await aQueue(database.app);
  const { onboardingId } = queue;
  const [ines, ada, bo] = [
    await queue.person('Ines Falk', 'csm'),
    await queue.person('Ada Ernst', 'ae'),
    await queue.person('Bo Berg', 'legal'),
  ];
  for (const { call } of [ines, ada, ada]) await call.reviews.watch({ onboardingId, watching: true });
  const body = '  <b>@Ada Ernst</b> and @bo: \u202Elook\u0000\nhere  ';
  await ines.call.reviews.comment({ onboardingId, row: ROW, body });
  const { comments, watchers, watching, people } = await bo.call.reviews.discussion({ onboardingId });
  expect(comments.items).toMatchObject([
    {
      row: ROW,
      body: '<b>@Ada Ernst</b> and @bo: \u202Elook\nhere',
      mentions: ['Ada Ernst', 'Bo Berg'],
      writtenBy: 'Ines Falk',
    },
  ]);
  expect([watchers, watching, people]).toEqual([
    ['Ada Ernst', 'Ines Falk'],
    false,
    ['Ada Ernst', 'Bo Berg', 'Ines Falk'],
  ]);
  const subject = 'Ines Falk wrote about CO-EDGE-008 of Pellworth Interiors';
  expect((await told(queue)).sort()).toEqual([`Ada Ernst: ${subject}`, `Bo Berg: ${subject}`]);
  await ada.call.reviews.watch({ onboardingId, watching: false });
  expect(await queue.audited()).toEqual([
    'Ines Falk began to watch Pellworth Interiors.',
    'Ada Ernst began to watch Pellworth Interiors.',
    'Ines Falk wrote about CO-EDGE-008 of Pellworth Interiors, to Ada Ernst, Bo Berg.',
    'Ada Ernst watches Pellworth Interiors no longer.',
  ]);
});

test('a comment needs words, an onboarding of the workspace, and a finding that is there', async () => {
  const queue = await aQueue(database.app);
  const { onboardingId } = queue;
  const { call } = await queue.person('Ines Falk', 'csm');
  const other = await aQueue(database.app);
  const write = (given: object) =>
    refusalFrom(call.reviews.comment({ onboardingId, row: null, body: 'Hello', ...given }));
  expect(await write({ body: ' \n\u0000' })).toMatchObject({ path: '/body' });
  expect(await write({ body: 'x'.repeat(4001) })).toMatchObject({ path: '/body' });
  expect(await write({ row: 'CO-EDGE-999' })).toMatchObject({ path: '/row' });
  expect(await write({ onboardingId: other.onboardingId })).toEqual({ kind: 'not_found' });
  for (const ask of [
    () => call.reviews.discussion({ onboardingId: other.onboardingId }),
    () => call.reviews.watch({ onboardingId: other.onboardingId, watching: true }),
  ])
    expect(await refusalFrom(ask())).toEqual({ kind: 'not_found' });
  expect(await queue.audited()).toEqual([]);
});

test('a long discussion comes in pages, newest first', async () => {
  const queue = await aQueue(database.app);
  const { onboardingId } = queue;
  const { call } = await queue.person('Ines Falk', 'csm');
  for (let number = 1; number <= 23; number += 1)
    await call.reviews.comment({ onboardingId, row: null, body: `Comment ${number}` });
  const first = (await call.reviews.discussion({ onboardingId })).comments;
  expect(first.items.map(({ body }) => body)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Comment ${23 - index}`),
  );
  const second = (await call.reviews.discussion({ onboardingId, cursor: first.next ?? '' })).comments;
  expect(second.items.map(({ body }) => body)).toEqual(['Comment 3', 'Comment 2', 'Comment 1']);
  const back = (await call.reviews.discussion({ onboardingId, cursor: second.previous ?? '' })).comments;
  expect(back.items).toEqual(first.items);
});

test('an escalation tells the new owner, the one before and who watches; a new owner is told that it is theirs', async () => {
  const queue = await aQueue(database.app);
  const [ada, ines] = [await queue.person('Ada Ernst', 'ae'), await queue.person('Ines Falk', 'csm')];
  await ines.call.reviews.watch({ onboardingId: queue.onboardingId, watching: true });
  const { version } = await queue.item(ROW);
  const item = { onboardingId: queue.onboardingId, row: ROW, version };
  await ada.call.reviews.reassign({ ...item, role: 'ae', memberId: ada.id });
  expect(await told(queue)).toEqual(['Ines Falk: CO-EDGE-008 of Pellworth Interiors is yours now']);
  await escalateOverdue(queue.services, '2026-03-05T09:00:00.000Z');
  const escalated = (await told(queue)).filter((one) =>
    one.includes(`${ROW} of Pellworth Interiors is over time`),
  );
  expect(escalated.map((one) => one.split(':')[0]).sort()).toEqual(['Ada Ernst', 'Ines Falk', 'revops']);
});
