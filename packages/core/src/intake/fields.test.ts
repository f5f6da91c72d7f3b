import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INTAKE_FIELDS } from './fields.ts';

test('the documentation names every field that a customer may see, each once, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/formats/intake.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('## Fields'), page.indexOf('## The file'));
  const told = [...table.matchAll(/`((?:terms|account|deal|handoff|requirements|people)\.[A-Za-z._]+)`/g)];
  expect(told.map(([, field]) => field).sort()).toEqual(INTAKE_FIELDS.map(({ field }) => field).sort());
});
