import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRecord } from '@handrail/core/deals/parse';
import { circumstancesFromRecord } from '@handrail/core/rules/circumstances';
import { evaluate } from '@handrail/core/rules/evaluate';
import { expect, test } from 'vitest';
import { standard } from './testing/judge.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const DEMO = path.join(ROOT, 'register/demo');
const files = readdirSync(DEMO).filter((name) => name.endsWith('.json'));

function bytesOf(raw: unknown): string {
  const parsed = parseRecord(raw);
  if (!parsed.ok) throw new Error(parsed.message);
  return JSON.stringify(evaluate(standard, parsed.record, circumstancesFromRecord(parsed.record)));
}

function recordIn(file: string): unknown {
  const data: unknown = JSON.parse(readFileSync(path.join(DEMO, file), 'utf8'));
  return data !== null && typeof data === 'object' && 'record' in data ? data.record : data;
}

/** The same data with every object's keys in the order that `rank` gives them. */
function reordered(value: unknown, rank: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((entry) => reordered(entry, rank));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries.map(([key, entry]) => [key, reordered(entry, rank)]));
}

/** A spread of the keys that differs for each seed. */
function spread(seed: number): (key: string) => number {
  return (key) => [...key].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) * (seed + 7)) % 9973, seed);
}

test.each(files)('%s: any order of keys gives the same bytes', (file) => {
  const record = recordIn(file);
  const bytes = bytesOf(record);
  for (let seed = 0; seed < 20; seed += 1) expect(bytesOf(reordered(record, spread(seed)))).toBe(bytes);
});

test.each(['annualValue', 'seats'])(
  'any order of keys inside a corrected value of %s gives the same bytes',
  (field) => {
    const base = recordIn('c16.json');
    const withValue = (value: unknown) => {
      const copy = structuredClone(base) as { context: { corrections: unknown[] } };
      copy.context.corrections = [{ field, value }];
      return bytesOf(copy);
    };
    expect(withValue({ amount: 1, currency: 'EUR' })).toBe(withValue({ currency: 'EUR', amount: 1 }));
  },
);

test('the time zone and language of the machine do not show', () => {
  const run = (env: Record<string, string>) => {
    const done = spawnSync(
      process.execPath,
      [path.join(ROOT, 'apps/cli/src/main.ts'), 'shadow', DEMO, '--json'],
      { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } },
    );
    expect(done.status, done.stderr).toBe(0);
    return done.stdout.replace(/"ms[^,}]*"?:[\d.]+/g, '');
  };
  const bytes = run({ TZ: 'UTC', LANG: 'C' });
  expect(run({ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' })).toBe(bytes);
  expect(run({ TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' })).toBe(bytes);
});
