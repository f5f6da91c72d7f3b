import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { itemsOf, standingHolds } from '@handrail/db/reviews/items';
import type { ReviewItem } from '@handrail/db/reviews/items';
import { aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aRecord } from '../deals/testing/a-record.ts';
import { aReceivingWorkspace, RECEIVED_AT } from '../deals/testing/receiving.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const LATER = '2026-03-06T10:00:00.000Z';
const note = (text: string) => ({ id: 'n1', kind: 'deal_note' as const, text });

async function itemsFor(workspaceId: string, onboardingId: string): Promise<Map<string, ReviewItem>> {
  const items = await inWorkspace(database.app, workspaceId, (tx) =>
    itemsOf(tx, { workspaceId, onboardingId }),
  );
  return new Map(items.map((item) => [item.row, item]));
}

const decided = (workspaceId: string, row: string, state: 'released' | 'rejected') =>
  inWorkspace(database.app, workspaceId, (tx) =>
    tx.updateTable('review_items').set({ state, due_at: null }).where('row_id', '=', row).execute(),
  );

test('every finding, and every row that could not be checked and holds something, becomes one item with owner and clock', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const csm = await aMember(database.app, workspaceId, { roles: ['csm'] });
  const record = aRecord({
    team: { csm: { name: 'Ines', email: csm.email.toUpperCase() } },
    evidence: [note('Call with the sponsor.')],
    handoff: { successCriteria: ['Drivers are happier'] },
  });
  const { onboardingId } = await receive(record);
  const items = await itemsFor(workspaceId, onboardingId);
  // Received on a Wednesday at ten in Berlin, an hour after opening: two working days for medium.
  expect(items.get('CO-EDGE-010')).toMatchObject({
    kind: 'fired',
    state: 'open',
    ownerRole: 'csm',
    ownerId: csm.id,
    escalationRole: 'revops',
    dueAt: '2026-03-06T09:00:00.000Z',
  });
  expect(items.get('CO-EDGE-008')).toMatchObject({
    ownerRole: 'ae',
    ownerId: null,
    dueAt: '2026-03-05T09:00:00.000Z',
  });
  expect(items.get('CO-EDGE-021')).toMatchObject({ kind: 'unchecked', dueAt: '2026-03-04T13:00:00.000Z' });
  expect(items.get('CO-EDGE-040')).toMatchObject({ tier: 'low', dueAt: null });
  const standing = await inWorkspace(database.app, workspaceId, (tx) =>
    standingHolds(tx, { workspaceId, onboardingId }, RECEIVED_AT),
  );
  expect(standing).toContainEqual({ row: 'CO-EDGE-021', hold: 'kickoff' });
  expect(standing).toContainEqual({ row: 'CO-EDGE-008', hold: 'billing_writeback' });
});

test('an item is never doubled: a newer record updates, clears and opens again', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord({ handoff: { businessOutcome: 'Fewer trips' } });
  const { onboardingId } = await receive(record);
  const first = await itemsFor(workspaceId, onboardingId);
  expect(first.get('CO-EDGE-001')).toMatchObject({ state: 'open', openedAt: RECEIVED_AT });
  const better: ClosedWonRecord = { ...record, handoff: { successCriteria: ['Snags closed in 5 days'] } };
  await receive(better, { now: LATER });
  const second = await itemsFor(workspaceId, onboardingId);
  expect(second.get('CO-EDGE-001')).toMatchObject({ state: 'cleared', dueAt: null });
  expect(second.get('CO-EDGE-009')).toMatchObject({ state: 'open', openedAt: LATER });
  expect(second.get('CO-EDGE-008')).toMatchObject({ state: 'open', openedAt: RECEIVED_AT });
  await receive(record, { now: LATER });
  const third = await itemsFor(workspaceId, onboardingId);
  expect(third.get('CO-EDGE-001')).toMatchObject({ state: 'open', openedAt: LATER });
  expect(third.size).toBe(second.size);
});

test('what was decided stays decided until its subject says something else; then it is open again and holds', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord({
    evidence: [note('Call with the sponsor.')],
    team: { ae: { name: 'Priya' } },
    handoff: { successCriteria: ['Drivers are happier'] },
  });
  const { onboardingId } = await receive(record);
  for (const row of ['CO-EDGE-010', 'CO-EDGE-021']) await decided(workspaceId, row, 'released');
  await decided(workspaceId, 'CO-EDGE-014', 'rejected');
  await receive({ ...record, risks: [{ text: 'Late harvest', status: 'open' }] }, { now: LATER });
  const same = await itemsFor(workspaceId, onboardingId);
  expect(same.get('CO-EDGE-010')?.state).toBe('released');
  expect(same.get('CO-EDGE-021')?.state).toBe('released');
  expect(same.get('CO-EDGE-014')?.state).toBe('rejected');
  const other = {
    ...record,
    handoff: { successCriteria: ['Everyone likes it'] },
    evidence: [note('Another call.')],
  };
  await receive(other, { now: LATER });
  const changed = await itemsFor(workspaceId, onboardingId);
  expect(changed.get('CO-EDGE-010')).toMatchObject({ state: 'open', openedAt: LATER });
  expect(changed.get('CO-EDGE-021')).toMatchObject({ state: 'open', openedAt: LATER });
  expect(changed.get('CO-EDGE-014')?.state).toBe('rejected');
});
