import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '../audit/actions.ts';
import type { AuditAction } from '../audit/actions.ts';
import { MEASURED, measurementsOf } from './events.ts';
import { MEASUREMENT_EVENTS } from './measurement.ts';
import { AT, CASES } from './testing/cases.ts';

const of = (action: AuditAction, details: Record<string, unknown> = {}) =>
  measurementsOf({ at: AT, action, details });

/** What the measurements of an entry say, without what they do not know. */
const known = (action: AuditAction, details: Record<string, unknown> = {}) =>
  of(action, details).map((one) =>
    Object.fromEntries(
      Object.entries(one).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );

test.each(CASES)('%s counts as what its entry says (%#)', (action, details, expected) => {
  expect(known(action, details)).toEqual(expected);
});

test('every action that is measured is among the cases, and every event comes of one', () => {
  const measured = AUDIT_ACTIONS.filter((action) => MEASURED[action] !== null);
  expect(new Set(CASES.map(([action]) => action))).toEqual(new Set(measured));
  const events = CASES.flatMap(([action, details]) => of(action, details)).map(({ event }) => event);
  expect(new Set(events)).toEqual(new Set(MEASUREMENT_EVENTS));
});

test('whatever stands in the details, a measurement holds no text of it', () => {
  const text = 'Ada Lovelace <ada@example.com>';
  const shapes = [
    {},
    ...[text, [text], { role: text, name: text }, [{ row: text, kind: text }], 7, null, true].map((value) =>
      Object.fromEntries(CASES.flatMap(([, details]) => Object.keys(details)).map((key) => [key, value])),
    ),
  ];
  for (const action of AUDIT_ACTIONS)
    for (const details of shapes)
      for (const said of of(action, details)) expect(JSON.stringify(said), action).not.toMatch(/Ada|@|NaN/);
});

test('an action that this version does not know is not measured, nor one that is a name of every object', () => {
  for (const action of ['thing.made', 'constructor', '__proto__'])
    expect(measurementsOf({ at: AT, action, details: {} })).toEqual([]);
});

test('the documentation tells every event, in the order of the list', () => {
  const page = readFileSync(new URL('../../../../docs/formats/measurements.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/^\| `([a-z_]+\.[a-z_]+)` \|/gm)].map(([, event]) => event);
  expect(told).toEqual([...MEASUREMENT_EVENTS]);
});
