import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { escalateOverdue, tellLapsedConditions } from '../reviews/sweeps.ts';
import { aQueue } from '../reviews/testing/a-queue.ts';
import { aCleanRecord, aReview } from '../reviews/testing/a-review.ts';
import { decideOn, itemOf } from '../reviews/testing/deciding.ts';
import { line, measured } from './testing/measured.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('an item that waits, goes on, runs out of time and is given away is measured at each', async () => {
  const queue = await aQueue(database.app);
  const { workspaceId, onboardingId, services } = queue;
  const [ae, revops] = [await queue.person('Priya Shah', 'ae'), await queue.person('Lea Roth', 'revops')];
  const row = 'CO-EDGE-008';
  const seen = async () => ({ onboardingId, row, version: (await queue.item(row)).version });
  await ae.call.reviews.pause({ ...(await seen()), reason: 'The sponsor is asked' });
  services.pass(3_600_000);
  await ae.call.reviews.resume({ ...(await seen()), reason: 'She answered' });
  services.pass(24 * 3_600_000);
  await escalateOverdue(services, services.now());
  await revops.call.reviews.reassign({ ...(await seen()), role: 'csm', memberId: null });
  const of = (await measured(database.app, workspaceId)).filter((one) => one.row === row);
  expect(of.map(line)).toEqual([
    'finding.opened CO-EDGE-008 high ae',
    'clock.paused CO-EDGE-008 high',
    'clock.resumed CO-EDGE-008 high',
    'sla.missed CO-EDGE-008 high ae revops 90000 seconds',
    'item.reassigned CO-EDGE-008 high csm',
  ]);
});

test('a condition that lapses, and a late decision that is taken back, are measured', async () => {
  const { receive, as, clock, services, workspaceId } = await aReview(database.app);
  const id = await receive(aCleanRecord());
  const { caller, memberId } = await as('csm');
  const row = 'CO-EDGE-039';
  await decideOn(caller, id, [row], {
    kind: 'approve_with_conditions',
    condition: 'The sponsor joins a call',
    scope: [...((await itemOf(caller, id, row))?.holds ?? [])],
    owner: memberId,
    dueAt: '2026-03-05T09:00:00.000Z',
  });
  clock.now = '2026-03-05T10:00:00.000Z';
  await tellLapsedConditions(services, clock.now);
  clock.now = '2026-03-09T10:00:00.000Z';
  const { decisionId } = await decideOn(caller, id, [row], { kind: 'accept_route', reason: 'I read it.' });
  await caller.reviews.undo({ id, decisionId, reason: 'Too early' });
  const of = (await measured(database.app, workspaceId)).filter((one) => one.row === row);
  expect(of.map(line)).toEqual([
    'item.decided CO-EDGE-039 hold csm approve_with_conditions in_time 0 seconds',
    'condition.lapsed CO-EDGE-039 hold',
    'item.decided CO-EDGE-039 hold csm accept_route late 435600 seconds',
    'decision.undone CO-EDGE-039 accept_route',
  ]);
});
