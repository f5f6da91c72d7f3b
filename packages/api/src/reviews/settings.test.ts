import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_REVIEW_SETTINGS, reviewSettingsSchema } from '@handrail/core/reviews/settings';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aRecord } from '../deals/testing/a-record.ts';
import { aQueue } from './testing/a-queue.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const quick = {
  hours: {
    opens: 8 * 60,
    closes: 20 * 60,
    days: [3, 4],
    holidays: ['2026-03-05', '2026-01-01', '2026-03-05'],
  },
  slas: [
    { tier: 'hold', role: null, minutes: 60 },
    { tier: 'high', role: null, minutes: 120 },
    { tier: 'high', role: 'ae', minutes: 720 },
    { tier: 'medium', role: null, minutes: 240 },
  ],
};
type Settings = z.infer<typeof reviewSettingsSchema>;
const given = (): Settings => reviewSettingsSchema.parse(quick);

test('new hours and times count for clocks that begin afterwards; those that run keep theirs', async () => {
  const queue = await aQueue(database.app);
  const admin = await queue.person('Ad Min', 'admin');
  expect(await admin.call.reviews.settings()).toEqual({
    settings: DEFAULT_REVIEW_SETTINGS,
    timezone: 'Europe/Berlin',
    version: 0,
  });
  const before = await queue.item('CO-EDGE-008');
  expect(await admin.call.reviews.changeSettings({ settings: given(), version: 0 })).toEqual({ version: 1 });
  const saved = await admin.call.reviews.settings();
  expect(saved).toMatchObject({
    version: 1,
    settings: { hours: { holidays: ['2026-01-01', '2026-03-05'] } },
  });
  expect(await queue.item('CO-EDGE-008')).toEqual(before);
  const { onboardingId } = await queue.receive(aRecord({ account: { name: 'Later' } }));
  const { items } = await admin.call.reviews.queue({ q: 'later', row: ['CO-EDGE-008'] });
  // Twelve hours from Wednesday at ten in Berlin, open until eight, and Thursday is a holiday: Wednesday of the next week at ten.
  expect(items).toMatchObject([{ onboardingId, ownerRole: 'ae', dueAt: '2026-03-11T09:00:00.000Z' }]);
});

test('of two who change the settings at once one is told to look again, also the first time', async () => {
  const queue = await aQueue(database.app);
  const people = [await queue.person('Ad Min', 'admin'), await queue.person('Rea Voss', 'revops')];
  for (const version of [0, 1]) {
    const answers = await Promise.all(
      people.map(({ call }) => refusalFrom(call.reviews.changeSettings({ settings: given(), version }))),
    );
    expect(answers.map((answer) => answer?.kind ?? 'done').sort()).toEqual(['done', 'stale']);
  }
  expect(await queue.audited()).toHaveLength(2);
});

test('settings that make no sense are refused, and only those who may change them', async () => {
  const queue = await aQueue(database.app);
  const admin = await queue.person('Ad Min', 'admin');
  const csm = await queue.person('Ines Falk', 'csm');
  const refusal = (settings: Settings) =>
    refusalFrom(admin.call.reviews.changeSettings({ settings, version: 0 }));
  const wrong = given();
  expect(await refusal({ ...wrong, hours: { ...wrong.hours, closes: wrong.hours.opens } })).toMatchObject({
    path: '/settings/hours/closes',
  });
  expect(await refusal({ ...wrong, slas: wrong.slas.slice(1) })).toMatchObject({ path: '/settings/slas' });
  expect(await refusalFrom(csm.call.reviews.changeSettings({ settings: given(), version: 0 }))).toEqual({
    kind: 'forbidden',
  });
  expect(await refusalFrom(csm.call.reviews.settings())).toEqual({ kind: 'forbidden' });
});
