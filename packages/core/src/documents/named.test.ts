import { expect, test } from 'vitest';
import { documentRequirement } from './requirement.ts';
import { documentNamed } from './named.ts';

const asked = (
  [
    ['user-roster', { en: 'List of users', de: 'Liste der Benutzer' }, ['csv', 'xlsx']],
    ['signed-order', { en: 'Signed order', de: 'Unterschriebene Bestellung' }, ['pdf']],
    ['purchase-order', { en: 'Order', de: 'Bestellung' }, ['pdf']],
  ] as const
).map(([name, title, types], place) => ({
  dueAt: '2026-03-02T10:00:00.000Z',
  requirement: documentRequirement.parse({
    ...{ name, title, types, order: place + 1, why: title, format: title, needed: { lanes: 'all' } },
    ...{ megabytes: 1, asks: ['admin'], reviewer: 'csm', dueDays: 7 },
  }),
}));

test.each([
  ['List of users 2026.XLSX', 'user-roster'],
  ['norrdal_user-roster.csv', 'user-roster'],
  ['Liste-der-Benutzer (3).csv', 'user-roster'],
  ['List of users.pdf', null],
  ['photo.png', null],
  ['users.csv', null],
  // Two fit: "order" and "signed order".
  ['Signed order.pdf', null],
  ['.csv', null],
  ['', null],
])('by its name %s is %s', (fileName, name) =>
  expect(documentNamed(fileName, asked)?.requirement.name ?? null).toBe(name),
);
