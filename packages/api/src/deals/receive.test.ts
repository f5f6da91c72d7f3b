import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { verifyAudit } from '@handrail/db/audit/verify';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { viewOnboarding } from '../onboardings/view.ts';
import { shippedRegister } from '../register/in-use.ts';
import type { OnboardingView } from '../views.ts';
import { aDeal, aRecord } from './testing/a-record.ts';
import { aReceivingWorkspace } from './testing/receiving.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function viewOf(workspaceId: string, id: string, version?: number): Promise<OnboardingView> {
  const outcome = await inWorkspace(database.app, workspaceId, (tx) =>
    viewOnboarding(tx, workspaceId, id, version),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

const rowsOf = (view: OnboardingView) => view.findings.map(({ row }) => row);

async function actionsOf(workspaceId: string): Promise<string[]> {
  const entries = await inWorkspace(database.app, workspaceId, (tx) =>
    tx.selectFrom('audit_entries').select('action').orderBy('seq').execute(),
  );
  return entries.map(({ action }) => action);
}

async function findingsOf(workspaceId: string, id: string) {
  return inWorkspace(database.app, workspaceId, (tx) =>
    tx
      .selectFrom('findings')
      .select(['row_id as row', 'state', 'opened_in as openedIn', 'cleared_in as clearedIn', 'version'])
      .where('onboarding_id', '=', id)
      .orderBy('row_id')
      .execute(),
  );
}

const onAccount = (product: string, given: Partial<ClosedWonRecord> = {}) =>
  aRecord({ account: { name: 'Halvren', domain: 'halvren.example' }, deal: aDeal({ product }), ...given });

test('a record makes an onboarding with its packet, findings and audit entries', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const received = await receive(aRecord({ account: { name: 'Norrdal', segment: 'smb' } }));
  expect(received).toMatchObject({ result: 'created', version: 1 });
  const view = await viewOf(workspaceId, received.onboardingId);
  expect(view).toMatchObject({
    version: 1,
    latestVersion: 1,
    lane: 'tech_touch',
    asOf: '2026-03-04T09:00:00.000Z',
  });
  expect(view.item).toMatchObject({
    accountName: 'Norrdal',
    state: 'needs_information',
    tier: 'hold',
    closed: true,
  });
  expect(view.item.findings).toBe(view.findings.length);
  expect(rowsOf(view)).toEqual(expect.arrayContaining(['CO-EDGE-001', 'CO-EDGE-008', 'CO-EDGE-035']));
  expect(view.packet.account.name.value).toBe('Norrdal');
  const open = await findingsOf(workspaceId, received.onboardingId);
  expect(open.map(({ row }) => row)).toEqual(rowsOf(view).toSorted());
  expect(await actionsOf(workspaceId)).toEqual([
    'register.published',
    'onboarding.received',
    ...view.findings.map(() => 'finding.opened'),
  ]);
});

test('the same record again writes nothing, in whatever order its keys come', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord({ risks: [{ text: 'Late harvest', status: 'open' }] });
  const first = await receive(record);
  const before = await actionsOf(workspaceId);
  const reversed = Object.fromEntries(Object.entries(record).reverse()) as ClosedWonRecord;
  const again = await receive(reversed, { now: '2026-03-05T09:00:00.000Z' });
  expect(again).toEqual({ ...first, result: 'unchanged' });
  expect(await actionsOf(workspaceId)).toEqual(before);
  expect((await viewOf(workspaceId, first.onboardingId)).versions).toHaveLength(1);
});

test('a newer record keeps history, clears and opens findings, and says what changed', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord({ team: { ae: { name: 'Priya' }, csm: { name: 'Joel' } } });
  const { onboardingId } = await receive(record);
  const newer = {
    ...record,
    handoff: { successCriteria: ['Snag lists closed within five working days'] },
    team: { ae: { name: 'Priya' } },
  };
  const update = await receive(newer, { now: '2026-03-06T10:00:00.000Z' });
  expect(update).toEqual({ result: 'updated', onboardingId, version: 2 });
  const view = await viewOf(workspaceId, onboardingId);
  expect(view.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'finding_cleared', row: 'CO-EDGE-001' }),
      expect.objectContaining({ kind: 'finding_opened', row: 'CO-EDGE-014' }),
    ]),
  );
  expect(view.item).toMatchObject({ csm: null, updatedAt: '2026-03-06T10:00:00.000Z' });
  expect(view.versions.map(({ number, via, actor }) => [number, via, actor])).toEqual([
    [2, 'cli', 'Command line'],
    [1, 'cli', 'Command line'],
  ]);
  const first = await viewOf(workspaceId, onboardingId, 1);
  expect(rowsOf(first)).toContain('CO-EDGE-001');
  expect(first.packet.successCriteria).toEqual([]);
  const findings = await findingsOf(workspaceId, onboardingId);
  expect(findings).toContainEqual({
    row: 'CO-EDGE-001',
    state: 'cleared',
    openedIn: 1,
    clearedIn: 2,
    version: 2,
  });
  expect(findings).toContainEqual({
    row: 'CO-EDGE-014',
    state: 'open',
    openedIn: 2,
    clearedIn: null,
    version: 1,
  });
  expect(await actionsOf(workspaceId)).toEqual(
    expect.arrayContaining(['onboarding.updated', 'finding.cleared']),
  );
});

test('a finding that comes back is open again, from the version that brought it back', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord();
  const { onboardingId } = await receive(record);
  await receive({ ...record, handoff: { businessOutcome: 'Less paper in the yard.' } });
  await receive(record);
  const finding = (await findingsOf(workspaceId, onboardingId)).find(({ row }) => row === 'CO-EDGE-009');
  expect(finding).toEqual({ row: 'CO-EDGE-009', state: 'open', openedIn: 3, clearedIn: null, version: 3 });
});

test('a second deal of the same account and product is marked as its duplicate, and the first is not, not even later', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const deal = onAccount('Quillbrook Desk');
  const first = await receive(deal);
  const second = await receive(
    aRecord({
      account: { name: 'Halvren', domain: 'WWW.Halvren.example' },
      deal: aDeal({ product: 'quillbrook desk' }),
    }),
  );
  expect(second.onboardingId).not.toBe(first.onboardingId);
  expect(rowsOf(await viewOf(workspaceId, second.onboardingId))).toContain('CO-EDGE-007');
  await receive({ ...deal, handoff: { businessOutcome: 'Order.' } });
  expect(rowsOf(await viewOf(workspaceId, first.onboardingId))).not.toContain('CO-EDGE-007');
});

test('another product, another account or a closed onboarding is no duplicate', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const done = await receive(onAccount('Quillbrook Desk'));
  await inWorkspace(database.app, workspaceId, (tx) =>
    tx.updateTable('onboardings').set({ state: 'closed' }).where('id', '=', done.onboardingId).execute(),
  );
  const again = await receive(onAccount('Quillbrook Desk'));
  const other = await receive(onAccount('Quillbrook Field'));
  for (const { onboardingId } of [again, other])
    expect(rowsOf(await viewOf(workspaceId, onboardingId))).not.toContain('CO-EDGE-007');
});

test('a deal that moves to the account of another becomes its duplicate', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const moving = aRecord({
    account: { name: 'Orsino', domain: 'orsino.example' },
    deal: aDeal({ product: 'Desk' }),
  });
  const { onboardingId } = await receive(moving);
  const settled = await receive(onAccount('Desk'));
  const moved = { ...moving, account: { name: 'Orsino', domain: 'halvren.example' } };
  await receive(moved);
  expect(rowsOf(await viewOf(workspaceId, onboardingId))).toContain('CO-EDGE-007');
  await receive({ ...moved, handoff: { businessOutcome: 'Order.' } });
  expect(rowsOf(await viewOf(workspaceId, onboardingId))).toContain('CO-EDGE-007');
  expect(rowsOf(await viewOf(workspaceId, settled.onboardingId))).not.toContain('CO-EDGE-007');
});

test('a record before the close fills the packet and is not closed; the close flips it, and nothing flips it back', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const early = aRecord({ trigger: { kind: 'implementation_requested', at: '2026-02-20T10:00:00Z' } });
  const { onboardingId } = await receive(early);
  const before = await viewOf(workspaceId, onboardingId);
  expect([before.item.closed, before.packet.deal.closed]).toEqual([false, false]);
  expect(before.packet.deal.name.value).toBe(early.deal.name);
  await receive({ ...early, trigger: { kind: 'closed_won', at: '2026-03-03T14:20:00Z' } });
  expect((await viewOf(workspaceId, onboardingId)).item.closed).toBe(true);
  expect(await actionsOf(workspaceId)).toContain('onboarding.deal_closed');
  await receive({ ...early, trigger: { kind: 'kickoff_scheduled', at: '2026-03-05T10:00:00Z' } });
  const after = await viewOf(workspaceId, onboardingId);
  expect([after.item.closed, after.packet.deal.closed]).toEqual([true, true]);
});

test('the time is now, unless the record brings its own, and then it says so', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const live = await viewOf(workspaceId, (await receive(aRecord())).onboardingId);
  expect([live.asOf, live.asOfFromRecord]).toEqual(['2026-03-04T09:00:00.000Z', false]);
  const past = aRecord({ context: { now: '2025-01-02T03:04:05+01:00' } });
  const told = await viewOf(workspaceId, (await receive(past)).onboardingId);
  expect([told.asOf, told.asOfFromRecord]).toEqual(['2025-01-02T02:04:05.000Z', true]);
});

test('twenty events of one deal at once make one onboarding', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord({ account: { name: 'Halvren', domain: 'halvren.example' } });
  const received = await Promise.all(Array.from({ length: 20 }, () => receive(record)));
  expect(new Set(received.map(({ onboardingId }) => onboardingId)).size).toBe(1);
  expect(received.filter(({ result }) => result === 'created')).toHaveLength(1);
  expect((await actionsOf(workspaceId)).filter((action) => action === 'onboarding.received')).toHaveLength(1);
});

test('twenty changes of one deal at once are twenty versions, none lost', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const record = aRecord();
  const received = await Promise.all(
    Array.from({ length: 20 }, (_, seats) => receive({ ...record, terms: { crm: { seats } } })),
  );
  expect(received.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const [first] = received;
  expect((await viewOf(workspaceId, first?.onboardingId ?? '')).versions).toHaveLength(20);
});

test('of ten deals of one account and product at once all but the first know of another', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const received = await Promise.all(Array.from({ length: 10 }, () => receive(onAccount('Quillbrook Desk'))));
  const views = await Promise.all(received.map(({ onboardingId }) => viewOf(workspaceId, onboardingId)));
  expect(views.filter((view) => rowsOf(view).includes('CO-EDGE-007'))).toHaveLength(9);
});

test('after all of it the audit chain is whole', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  await Promise.all(Array.from({ length: 30 }, () => receive(aRecord())));
  expect(await verifyAudit(database.app, workspaceId)).toMatchObject({ ok: true });
});

test('nothing of a record that could not be stored whole stays behind', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const { compiled } = await shippedRegister();
  const unpublished = { number: 99, compiled };
  await expect(receive(aRecord(), { register: unpublished })).rejects.toThrow(/register_version/);
  const left = await inWorkspace(database.app, workspaceId, (tx) =>
    tx.selectFrom('onboardings').select('id').execute(),
  );
  expect(left).toEqual([]);
  expect(await actionsOf(workspaceId)).toEqual(['register.published']);
});

test('times and names at the edge of what may be said are stored and listed', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  for (const closedAt of ['0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00Z']) {
    const record = aRecord({
      account: { name: '\u{1F469}\u200D\u{1F680}'.repeat(2000), domain: 'x'.repeat(20_000) },
      deal: aDeal({ closedAt, product: 'p'.repeat(20_000) }),
    });
    const { onboardingId } = await receive(record);
    expect((await viewOf(workspaceId, onboardingId)).item.accountName).toBe(record.account.name);
  }
});
