import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNotice, anOnboarding } from '@handrail/api/effects/testing/an-onboarding';
import { testServices } from '@handrail/api/testing/services';
import type { Sent } from '@handrail/connectors/mail/message';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { SWEEPS } from './sweeps.ts';
import { startWorker } from './worker.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const services = () => testServices(database.app, { at: '2026-03-05T09:00:00.000Z' });
const states = async (onboarding: Awaited<ReturnType<typeof anOnboarding>>) =>
  (await onboarding.effects()).map(({ state }) => state);
const soon = { timeout: 20_000, interval: 20 };

test('a worker is woken by the plan itself, as the application’s role, without any sweep', async () => {
  const onboarding = await anOnboarding(database.app);
  const worker = services();
  const running = await startWorker(worker, database.appUrl, []);
  try {
    await onboarding.plan(null, aNotice(onboarding.csm.id));
    await expect.poll(() => states(onboarding), soon).toEqual(['done', 'done']);
  } finally {
    await running.stop();
  }
  expect(worker.errors).toEqual([]);
});

test('a second try, of which no wake tells, is found by the sweep', async () => {
  const onboarding = await anOnboarding(database.app);
  const away = { ok: false, kind: 'unreachable', message: 'No answer.' } as const;
  let answer: Sent = away;
  const worker = testServices(database.app, { at: '2026-03-05T09:00:00.000Z', mail: () => answer });
  await onboarding.plan(null, aNotice(onboarding.csm.id));
  const running = await startWorker(worker, database.appUrl, SWEEPS);
  try {
    await expect.poll(() => states(onboarding), soon).toEqual(['done', 'planned']);
    answer = { ok: true };
    worker.pass(60_000);
    await expect.poll(() => states(onboarding), soon).toEqual(['done', 'done']);
  } finally {
    await running.stop();
  }
});

test('a sweep that fails is told and does not stop the others, nor its own next run', async () => {
  const worker = services();
  const runs = { broken: 0, whole: 0 };
  const sweep = (name: 'broken' | 'whole', run: () => Promise<void>) => ({ name, everySeconds: 0, run });
  const running = await startWorker(worker, database.appUrl, [
    sweep('broken', () => {
      runs.broken += 1;
      return Promise.reject(new Error('broken'));
    }),
    sweep('whole', () => {
      runs.whole += 1;
      return Promise.resolve();
    }),
  ]);
  await expect.poll(() => Math.min(runs.broken, runs.whole), soon).toBeGreaterThan(2);
  await running.stop();
  const after = { ...runs };
  await new Promise(setImmediate);
  expect(runs).toEqual(after);
  expect(new Set(worker.errors)).toEqual(new Set(['a sweep failed']));
});
