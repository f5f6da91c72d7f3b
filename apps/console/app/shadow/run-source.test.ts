import { expect, test } from 'vitest';
import { readRunSource } from './run-source.ts';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('the deals that are here are taken since a day, or all', async () => {
  expect(await readRunSource(form({ from: 'onboardings', since: '2026-02-01', name: 'Spring' }))).toEqual({
    ok: true,
    name: 'Spring',
    source: { kind: 'onboardings', closedSince: '2026-02-01T00:00:00.000Z' },
  });
  expect(await readRunSource(form({ from: 'onboardings', since: ' ' }))).toMatchObject({
    source: { closedSince: null },
  });
});

test.each(['2026-02-30', '2026-13-01', 'yesterday', '0'])('%s is no day of the calendar', async (since) => {
  expect(await readRunSource(form({ from: 'onboardings', since }))).toMatchObject({ ok: false });
});

test('files or a paste are taken otherwise', async () => {
  expect(await readRunSource(form({ from: 'files', text: '{}' }))).toEqual({
    ok: true,
    name: '',
    source: { kind: 'files', files: [{ fileName: 'pasted.json', text: '{}' }] },
  });
  expect(await readRunSource(form({ from: 'files' }))).toMatchObject({ ok: false });
});
