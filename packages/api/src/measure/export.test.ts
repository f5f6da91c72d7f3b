import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { exportMeasurements } from './export.ts';
import { measured } from './testing/measured.ts';

const HEADINGS = 'entry,part,at,event,onboarding_id,row,tier,lane,role,kind,outcome,amount,unit,codes';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A workspace with this many handoffs returned, one a day. */
async function returns(length: number): Promise<string> {
  const { id } = await aWorkspace(database.app);
  const onboardingId = newId();
  const decision = { asked: { role: 'ae' }, codes: ['filler', 'other'], questions: [{}] };
  const entries = Array.from({ length }, (_, day) => ({
    at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
    actor: 'system',
    action: 'decision.made' as const,
    objectType: 'onboarding',
    objectId: onboardingId,
    details: { kind: 'request_information', rows: [], decision },
  }));
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, entries));
  return id;
}

async function exported(id: string, format: 'csv' | 'jsonl', since: string | null = null) {
  const pieces = [];
  for await (const piece of exportMeasurements(database.app, id, { format, since })) pieces.push(piece);
  return {
    text: pieces.map(({ text }) => text).join(''),
    counted: pieces.reduce((sum, { entries }) => sum + entries, 0),
  };
}

const parsed = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one));

test('JSON lines hold every measurement as it is kept, however many pieces they are read in', async () => {
  const id = await returns(4100);
  const { text, counted } = await exported(id, 'jsonl');
  expect(counted).toBe(4100);
  const lines = parsed(text);
  expect(lines.map(({ entry }) => entry)).toEqual(Array.from({ length: 4100 }, (_, index) => index + 1));
  const kept = await measured(database.app, id);
  expect(lines.slice(0, kept.length)).toEqual(
    kept.map(({ onboardingId, ...one }) => ({ ...one, onboarding_id: onboardingId })),
  );
  expect(Object.keys(lines[0] ?? {}).join(',')).toBe(HEADINGS);
});

test('CSV says the same, a line each, and what is not known is empty', async () => {
  const id = await returns(2);
  const { text } = await exported(id, 'csv');
  const [{ onboarding_id: onboarding } = {}] = parsed((await exported(id, 'jsonl')).text);
  expect(text.split('\r\n')).toEqual([
    HEADINGS,
    `1,1,2026-01-01T00:00:00.000Z,handoff.returned,${onboarding},,,,ae,,,1,count,filler other`,
    `2,1,2026-01-02T00:00:00.000Z,handoff.returned,${onboarding},,,,ae,,,1,count,filler other`,
    '',
  ]);
});

test('only what happened since a day is written, and of a workspace without steps the headings alone', async () => {
  const id = await returns(5);
  const { text, counted } = await exported(id, 'jsonl', '2026-01-04T00:00:00.000Z');
  expect([counted, parsed(text).map(({ entry }) => entry)]).toEqual([2, [4, 5]]);
  expect(await exported(await returns(0), 'csv')).toEqual({
    text: `${HEADINGS}\r\n`,
    counted: 0,
  });
});
