import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '@handrail/db/connect';
import { aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { createContext } from '../../context.ts';
import { aRecord } from '../../deals/testing/a-record.ts';
import { aReceivingWorkspace } from '../../deals/testing/receiving.ts';
import { testServices } from '../../testing/services.ts';
import { callerFor } from '../router.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a process that has just started opens more packets at once than it has connections', async () => {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const { onboardingId: id } = await receive(aRecord());
  const { id: memberId } = await aMember(database.app, workspaceId);
  const started = connect(database.appUrl, { max: 2 });
  try {
    const caller = callerFor(createContext(testServices(started), { workspaceId, memberId }));
    const opened = Array.from({ length: 6 }, () => caller.onboardings.open({ id }));
    for (const { view } of await Promise.all(opened)) expect(view.item.id).toBe(id);
  } finally {
    await started.destroy();
  }
});
