import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkTable } from '@handrail/core/documents/table';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { STANDARD_REGISTER, loadRegister } from '../register/load.ts';
import { documentRequirements, loadRequirements, readSample } from './requirements.ts';

test('the requirements that ship fit, and name rows that the register has', async () => {
  const [all, { register }] = await Promise.all([documentRequirements(), loadRegister()]);
  expect(all.map(({ name }) => name)).toContain('user-roster');
  const rows = register.rows.map(({ id }) => id);
  expect(all.flatMap(({ needed }) => needed.findings).filter((row) => !rows.includes(row))).toEqual([]);
});

test('every sample would be taken', async () => {
  for (const { sample, checks, types } of await documentRequirements()) {
    if (sample === undefined || checks.table === undefined) continue;
    expect(types).toContain('csv');
    const sheet = parse(await readSample(sample), { relax_column_count: true });
    expect(checkTable(checks.table, sheet)).toMatchObject({ missing: [], repeated: [], problems: [] });
  }
});

test('what does not fit is named with its file and place', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(path.join(STANDARD_REGISTER, 'documents'), folder, { recursive: true });
  const roster = await loadRequirements(folder).then((all) => all.find(({ name }) => name === 'user-roster'));
  await writeFile(path.join(folder, 'broken.yaml'), 'name: [');
  await writeFile(path.join(folder, 'other.yaml'), 'name: other\nwhy: 1\n');
  await writeFile(
    path.join(folder, 'twin.yaml'),
    JSON.stringify({ ...roster, types: ['pdf'], sample: 'none.csv', needed: {} }),
  );
  const problems = await loadRequirements(folder).catch((error: unknown) => String(error));
  expect(problems).toContain('broken.yaml: ');
  expect(problems).toContain('other.yaml why: ');
  expect(problems).toContain('twin.yaml needed: Nobody would be asked.');
});
