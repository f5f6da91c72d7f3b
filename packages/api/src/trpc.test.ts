import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { consoleRouter } from './console/router.ts';
import { createContext } from './context.ts';
import { testServices } from './testing/services.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('over HTTP, bad input is answered with one plain sentence and the path of the field', async () => {
  const { id: workspaceId } = await aWorkspace(database.app);
  const { id: memberId } = await aMember(database.app, workspaceId, { roles: ['admin'] });
  const services = testServices(database.app);
  const asked = encodeURIComponent(JSON.stringify({ format: 'xml' }));
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req: new Request(`http://127.0.0.1/trpc/audit.export?input=${asked}`),
    router: consoleRouter,
    createContext: () => createContext(services, { workspaceId, memberId }),
  });
  const message = 'Invalid option: expected one of "jsonl"|"csv"';
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { message, data: { refusal: { kind: 'invalid', path: '/format', message } } },
  });
});
