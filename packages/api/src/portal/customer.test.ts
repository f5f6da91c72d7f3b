import { afterAll, beforeAll, expect, test } from 'vitest';
import { sawContact } from '@handrail/db/people/contacts';
import { aContact, aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { newId } from '@handrail/db/ids';
import { aWorld } from '../console/testing/a-world.ts';
import type { World } from '../console/testing/a-world.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { testServices } from '../testing/services.ts';
import { createPortalContext } from './context.ts';
import {
  createPortalCallerFactory,
  customerProcedure,
  onboardingProcedure,
  portalRouterOf,
} from './customer.ts';
import { portalCallerFor } from './router.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await aWorld(database.app);
});
afterAll(() => database.close());

const probe = createPortalCallerFactory(
  portalRouterOf({
    open: onboardingProcedure.query(({ ctx }) => ctx.onboardingId),
    writeInQuery: customerProcedure.query(({ ctx }) =>
      sawContact(ctx.tx, ctx.workspaceId, ctx.contactId, ctx.now()),
    ),
    change: customerProcedure.mutation(() => 'changed'),
  }),
);

async function aCustomer() {
  const { workspaceId, things } = world;
  const contact = await aContact(database.app, workspaceId, [things.onboardingId]);
  const services = testServices(database.app);
  const context = (more: { viewedBy?: string } = {}) =>
    createPortalContext(services, { workspaceId, contactId: contact.id, ...more });
  return { contact, services, context, onboardingId: things.onboardingId, workspaceId };
}

test('a contact is told who they are, and what they may see', async () => {
  const { contact, context, onboardingId } = await aCustomer();
  expect(await portalCallerFor(context()).me.get()).toMatchObject({
    contactId: contact.id,
    name: 'Cara Customer',
    roles: ['champion'],
    onboardingIds: [onboardingId],
    readOnly: false,
  });
});

test("an onboarding that is not the contact's own is as if it were nowhere", async () => {
  const { context, onboardingId } = await aCustomer();
  expect(await probe(context()).open({ onboardingId })).toBe(onboardingId);
  const stranger = await aWorld(database.app);
  for (const other of [stranger.things.onboardingId, newId()])
    expect(await refusalFrom(probe(context()).open({ onboardingId: other }))).toEqual({ kind: 'not_found' });
});

test('a contact of another workspace, one taken off, and nobody are signed out', async () => {
  const { contact, services, workspaceId, onboardingId } = await aCustomer();
  const other = await aWorld(database.app);
  const bare = await aContact(database.app, workspaceId, []);
  const theirs = await aContact(database.app, other.workspaceId, [other.things.onboardingId]);
  for (const contactId of [bare.id, theirs.id, newId(), world.people.csm.memberId]) {
    const call = probe(createPortalContext(services, { workspaceId, contactId }));
    expect(await refusalFrom(call.open({ onboardingId }))).toEqual({ kind: 'signed_out' });
  }
  const crossed = createPortalContext(services, { workspaceId: other.workspaceId, contactId: contact.id });
  expect(await refusalFrom(probe(crossed).open({ onboardingId }))).toEqual({ kind: 'signed_out' });
});

test("a query cannot write: the database refuses, whatever the procedure's code does", async () => {
  const { context } = await aCustomer();
  await expect(probe(context()).writeInQuery()).rejects.toThrow(/read-only transaction/);
});

test('a member who looks on reads as the contact and changes nothing; one who was switched off sees nothing', async () => {
  const { context, workspaceId, onboardingId } = await aCustomer();
  const member = await aMember(database.app, workspaceId);
  const view = probe(context({ viewedBy: member.id }));
  expect(await view.open({ onboardingId })).toBe(onboardingId);
  expect(await refusalFrom(view.change())).toEqual({ kind: 'forbidden' });
  const gone = probe(context({ viewedBy: newId() }));
  expect(await refusalFrom(gone.open({ onboardingId }))).toEqual({ kind: 'signed_out' });
});
