import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { callerFor } from '../console/router.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { createContext } from '../context.ts';
import { aNotice, anOnboarding, PLANNED_AT } from '../effects/testing/an-onboarding.ts';
import { workOff } from '../effects/work-off.ts';
import { testServices } from '../testing/services.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** An onboarding's CSM and a colleague, with their consoles, and a way to send the CSM so many notices. */
async function anInbox() {
  const onboarding = await anOnboarding(database.app);
  const { workspaceId, csm, plan } = onboarding;
  const services = testServices(database.app, { at: PLANNED_AT });
  const colleague = await aMember(database.app, workspaceId, { name: 'Col League', roles: ['csm'] });
  const as = (memberId: string) => callerFor(createContext(services, { workspaceId, memberId }));
  let sent = 0;
  return {
    ...onboarding,
    me: as(csm.id),
    colleague: as(colleague.id),
    tell: async (times = 1) => {
      for (let time = 0; time < times; time += 1) {
        sent += 1;
        await plan(null, aNotice(csm.id, `notice ${sent}`));
      }
      await workOff(services, workspaceId);
    },
  };
}

test('a notice is unread until its person opens it, and leads to what it is about', async () => {
  const { me, tell, onboardingId } = await anInbox();
  await tell();
  const [notice] = (await me.inbox.list({})).items;
  expect(notice).toMatchObject({
    subject: 'Pellworth Interiors was decided',
    topic: 'decision',
    read: false,
  });
  expect((await me.me.get()).unread).toBe(1);
  const opened = await me.inbox.read({ id: notice?.id ?? '' });
  expect(opened).toEqual({ onboardingId, aboutEffectId: null, topic: 'decision' });
  expect((await me.inbox.list({})).items[0]?.read).toBe(true);
  expect((await me.inbox.list({ unread: true })).items).toEqual([]);
  expect((await me.me.get()).unread).toBe(0);
});

test('nobody sees, counts or opens the notices of a colleague', async () => {
  const { me, colleague, tell } = await anInbox();
  await tell();
  const [notice] = (await me.inbox.list({})).items;
  expect(await colleague.inbox.list({})).toMatchObject({ items: [], unread: 0, newest: null });
  expect((await colleague.me.get()).unread).toBe(0);
  expect(await refusalFrom(colleague.inbox.read({ id: notice?.id ?? '' }))).toEqual({ kind: 'not_found' });
  await colleague.inbox.readAll({ upTo: notice?.id ?? '' });
  expect(await me.inbox.list({})).toMatchObject({ items: [{ read: false }], unread: 1 });
});

test('marking all as read leaves what came after the page was loaded', async () => {
  const { me, tell } = await anInbox();
  await tell(2);
  const { newest } = await me.inbox.list({});
  await tell();
  await me.inbox.readAll({ upTo: newest ?? '' });
  expect((await me.inbox.list({})).items.map(({ read }) => read)).toEqual([false, true, true]);
});

test('pages go on where the last one ended, newest first, and back again', async () => {
  const { me, tell } = await anInbox();
  await tell(31);
  const first = await me.inbox.list({});
  const second = await me.inbox.list({ cursor: first.next ?? '' });
  expect([first.items.length, second.items.length, second.next]).toEqual([30, 1, null]);
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
  expect((await me.inbox.list({ cursor: second.previous ?? '' })).items).toEqual(first.items);
});
