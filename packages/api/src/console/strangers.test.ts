import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { aMember, aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { createContext } from '../context.ts';
import { refusalOf } from '../refusal.ts';
import { testServices } from '../testing/services.ts';
import { callerFor, consoleRouter } from './router.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const paths = Object.keys(consoleRouter._def.procedures);

/** Calls a procedure by its path, without input: who may not call it must be told before anything else is looked at. */
async function answerTo(caller: ReturnType<typeof callerFor>, path: string): Promise<string> {
  let procedure: unknown = caller;
  for (const part of path.split('.')) procedure = Reflect.get(Object(procedure), part);
  if (typeof procedure !== 'function') throw new Error(`No procedure ${path}`);
  try {
    await procedure();
    return 'an answer';
  } catch (error) {
    return refusalOf(error)?.kind ?? String(error);
  }
}

test('no procedure answers a member who was switched off, one of another workspace, or nobody', async () => {
  const [mine, theirs] = [await aWorkspace(database.app), await aWorkspace(database.app)];
  const [former, stranger] = [await aMember(database.app, mine.id), await aMember(database.app, theirs.id)];
  await inWorkspace(database.app, mine.id, (tx) =>
    tx.updateTable('members').set({ active: false }).where('workspace_id', '=', mine.id).execute(),
  );
  expect(paths.length).toBeGreaterThan(10);
  for (const memberId of [former.id, stranger.id, newId()]) {
    const caller = callerFor(
      createContext(testServices(database.app, { demo: 'on' }), { workspaceId: mine.id, memberId }),
    );
    for (const path of paths) expect([path, await answerTo(caller, path)]).toEqual([path, 'signed_out']);
  }
});

test('a member without a role that allows it is refused before the input is looked at', async () => {
  const workspace = await aWorkspace(database.app);
  const member = await aMember(database.app, workspace.id, { roles: ['support'] });
  const services = testServices(database.app, { demo: 'on' });
  const caller = callerFor(createContext(services, { workspaceId: workspace.id, memberId: member.id }));
  const refused = [];
  for (const path of paths)
    if ((await answerTo(caller, path)) === 'forbidden') refused.push(path.split('.')[0]);
  expect(new Set(refused)).toContain('people');
  expect(new Set(refused)).toContain('audit');
});
