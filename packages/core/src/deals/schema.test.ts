import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecord } from './parse.ts';
import { exampleCustomers } from './testing/exampleCustomers.ts';

const published = JSON.parse(
  readFileSync(new URL('../../../../docs/formats/closed-won.schema.json', import.meta.url), 'utf8'),
);
const strict = new Ajv2020({ strict: false });
addFormats(strict);
/** With formats asserted: what this accepts, the program must accept. */
const withFormats = strict.compile(published);
/** Without, as JSON Schema has it by default: what the program accepts, this must accept. */
const withoutFormats = new Ajv2020({ strict: false, validateFormats: false }).compile({
  ...published,
  $id: 'without-formats',
});

const customers = exampleCustomers();

test('the example customers fit the published schema', () => {
  for (const { name, raw } of customers) expect(withFormats(raw), name).toBe(true);
});

type Holder = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every place of a value in a record, its own keys and elements. */
function placesIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder['holder'];
  return Object.keys(value).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e300, '', ' ', 'x', [], {}, [1], ['x'], { a: 1 }, [
    null,
  ]),
  fc.constantFrom<unknown>(
    '2026-02-29',
    '2024-02-29',
    '2026-02-28T10:00:00Z',
    '2026-02-28t10:00:00.5z',
    '2026-02-28T10:00:00+02:00',
    '2026-02-28T10:00:00',
    '2016-12-31T23:59:60Z',
    '2026-02-28 10:00:00Z',
    '2026-02-28T10:00:00+02',
    '2026-02-28T24:00:00Z',
  ),
  fc.constantFrom<unknown>(
    'a@b.example',
    'a@b',
    '@b',
    'a b@c.example',
    'a"b@c.example',
    'EUR',
    'eur',
    'EURO',
    'smb',
    'high',
    'open',
    'handrail/closed-won/1',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ minLength: 195, maxLength: 205 }),
);

test('the program and the published schema accept and refuse the same records, whatever is changed in them', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.nat(customers.length - 1),
      fc.array(
        fc.tuple(
          fc.nat(),
          odd,
          fc.constantFrom('set', 'delete', 'add'),
          fc.constantFrom('foo', 'name', 'id', 'seats', 'email', 'text', 'constructor'),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      (which, changes) => {
        const raw = structuredClone(customers[which]?.raw);
        for (const [at, value, how, name] of changes) {
          const places = placesIn(raw);
          const place = places[at % places.length];
          if (place === undefined) continue;
          if (how === 'set') place.holder[place.key] = structuredClone(value);
          else if (how === 'add' && !Array.isArray(place.holder)) place.holder[name] = structuredClone(value);
          else if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
          else delete place.holder[place.key];
        }
        const parsed = parseRecord(raw);
        if (parsed.ok) accepted++;
        else refused++;
        if (parsed.ok) expect(withoutFormats(raw), JSON.stringify(withoutFormats.errors)).toBe(true);
        // The schema sets no bound to whole numbers and knows no NUL; the program refuses what cannot be held exactly or stored.
        else if (!/whole number|cannot be stored|beyond what can be held/.test(parsed.message))
          expect(withFormats(raw), parsed.path).toBe(false);
      },
    ),
    { numRuns: 3000, seed: 20261121 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(300);
});

test('every field of the published schema may be left out or is required by both', () => {
  for (const { raw } of customers) {
    for (const { holder, key } of placesIn(raw)) {
      if (Array.isArray(holder)) continue;
      const value = holder[key];
      delete holder[key];
      expect(parseRecord(raw).ok, key).toBe(withFormats(raw));
      holder[key] = value;
    }
  }
});
