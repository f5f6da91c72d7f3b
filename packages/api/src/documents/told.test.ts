import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { judgeDue } from '../deals/judge-due.ts';
import { workOffAll } from '../effects/work-off.ts';
import { aCustomer, BAD, GOOD } from './testing/a-customer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A customer, and what the register makes of their documents and our work, as workers look at it. */
async function aJudgedCustomer() {
  const customer = await aCustomer(database.app);
  const { services, workspaceId, onboardingId, clock } = customer;
  const findings = async () => {
    await judgeDue(services, () => false);
    return inWorkspace(database.app, workspaceId, (tx) =>
      tx
        .selectFrom('findings')
        .select(['row_id as row', 'because'])
        .where('onboarding_id', '=', onboardingId)
        .where('state', '=', 'open')
        .execute(),
    );
  };
  const versions = async () =>
    (
      await inWorkspace(database.app, workspaceId, (tx) =>
        tx.selectFrom('outcomes').select('number').where('onboarding_id', '=', onboardingId).execute(),
      )
    ).length;
  const later = (days: number) => {
    clock.now = new Date(Date.parse(clock.now) + days * 86_400_000).toISOString();
  };
  return { ...customer, findings, versions, later };
}

test('a list that is rejected raises row 037 for the CSM, and the next version clears it', async () => {
  const { upload, ours, decided, findings, versions } = await aJudgedCustomer();
  await upload(GOOD);
  expect(await findings()).toEqual([]);
  const before = await versions();
  const csm = await ours('csm');
  await csm.documents.decide({ ...decided, number: 1, decision: 'rejected', reason: 'Add Cleo.' });
  expect(await findings()).toEqual([
    { row: 'CO-EDGE-037', because: 'The document “List of users” is rejected.' },
  ]);
  expect(await findings()).toHaveLength(1);
  expect(await versions()).toBe(before + 1);
  await upload(`${GOOD}Cleo,cleo@example.com,user\n`);
  expect(await findings()).toEqual([]);
});

test('a list that is not here, or not right, on its day is missing; nobody has to look for that to be told', async () => {
  const { upload, findings, versions, later } = await aJudgedCustomer();
  await upload(BAD);
  const before = await versions();
  later(13);
  expect(await findings()).toEqual([]);
  expect(await versions()).toBe(before);
  later(1.1);
  expect(await findings()).toMatchObject([
    { row: 'CO-EDGE-037', because: expect.stringMatching(/^The document “List of users” was due on/) },
  ]);
  await upload(GOOD);
  expect(await findings()).toEqual([]);
});

test('what cannot be judged anew is tried again later, and keeps nobody else from their turn', async () => {
  const one = await aJudgedCustomer();
  const other = await aJudgedCustomer();
  await one.upload(GOOD);
  await other.upload(GOOD);
  const csm = await other.ours('csm');
  await csm.documents.decide({ ...other.decided, number: 1, decision: 'rejected', reason: 'Add Cleo.' });
  const { onboardingId, workspaceId, clock } = one;
  await database.owner
    .updateTable('record_versions')
    .set({ record: '{}' })
    .where('onboarding_id', '=', onboardingId)
    .execute();
  clock.now = other.clock.now;
  expect(await other.findings()).toHaveLength(1);
  expect(other.services.errors).toContain('an onboarding could not be judged anew');
  const { judge_at: next } = await inWorkspace(database.app, workspaceId, (tx) =>
    tx.selectFrom('onboardings').select('judge_at').where('id', '=', onboardingId).executeTakeFirstOrThrow(),
  );
  expect(Date.parse(next) - Date.parse(clock.now)).toBe(60 * 60_000);
});

test('a reviewer is told once that a set is complete, and not before', async () => {
  const { upload, ours, services, clock } = await aCustomer(database.app);
  const csm = await ours('csm');
  const notices = async () => {
    clock.now = new Date(Date.parse(clock.now) + 1000).toISOString();
    await workOffAll(services, () => false);
    const { items } = await csm.inbox.list({});
    return items.filter(({ topic }) => topic === 'document').map(({ subject }) => subject);
  };
  await upload(BAD);
  expect(await notices()).toEqual([]);
  await upload(GOOD);
  expect(await notices()).toEqual(['Documents of Norrdal Logistik are complete']);
  await upload(GOOD, 'the same.csv');
  expect(await notices()).toHaveLength(1);
});
