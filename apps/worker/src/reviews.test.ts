import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aQueue } from '@handrail/api/reviews/testing/a-queue';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';

let database: TestDatabase;
const dataDir = mkdtempSync(path.join(tmpdir(), 'handrail-worker-'));
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const ROW = 'CO-EDGE-008';

test('a real worker process escalates what is over time, and the new owner finds a notice', async () => {
  const queue = await aQueue(database.app);
  const revops = await queue.person('Rea Voss', 'revops');
  await inWorkspace(database.app, queue.workspaceId, (tx) =>
    // Long ago by any clock that the process may have.
    tx
      .updateTable('review_items')
      .set({ due_at: '2020-01-06T09:00:00.000Z' })
      .where('row_id', '=', ROW)
      .execute(),
  );
  const worker = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      HANDRAIL_APP_DATABASE_URL: database.appUrl,
      HANDRAIL_DATA_DIR: dataDir,
      HANDRAIL_DEMO: 'off',
      HANDRAIL_LOG: 'silent',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(worker, 'exit');
  try {
    const noticesOf = () =>
      inWorkspace(database.app, queue.workspaceId, (tx) =>
        tx.selectFrom('notices').select(['subject']).where('member_id', '=', revops.id).execute(),
      );
    const told = { subject: `${ROW} of Pellworth Interiors is over time` };
    await expect.poll(noticesOf, { timeout: 30_000, interval: 100 }).toContainEqual(told);
    expect(await queue.item(ROW)).toMatchObject({ state: 'open', ownerRole: 'revops', ownerId: null });
    expect((await noticesOf()).filter(({ subject }) => subject === told.subject)).toHaveLength(1);
  } finally {
    worker.kill('SIGTERM');
    await exited;
  }
});
