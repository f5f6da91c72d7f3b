import { afterAll, beforeAll, expect, test } from 'vitest';
import { PICTURES } from '@handrail/core/brand/testing/pictures';
import { newId } from '@handrail/db/ids';
import { aContact } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aConsole } from '../console/testing/a-console.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { consumeLink } from '../people/consume-sign-in.ts';
import { requestSignIn } from '../people/request-sign-in.ts';
import { createPortalContext } from '../portal/context.ts';
import { portalCallerFor } from '../portal/router.ts';
import { aCleanRecord, aReview } from '../reviews/testing/a-review.ts';
import { testServices } from '../testing/services.ts';
import { brandAtDoor, openLogo } from './door.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const file = (bytes: Uint8Array) => ({ kind: 'new', base64: Buffer.from(bytes).toString('base64') }) as const;
const keep = { kind: 'keep' } as const;

/** The logos that a workspace keeps, in use or not. */
const kept = async (workspaceId: string) =>
  (await inWorkspace(database.app, workspaceId, (tx) => tx.selectFrom('logos').select('id').execute())).map(
    ({ id }) => id,
  );

test('what an administrator sets is what the customer’s pages have, and another workspace’s stay as they are', async () => {
  const [place, elsewhere] = [await aReview(database.app), await aReview(database.app)];
  const { caller } = await place.as('admin');
  const set = { name: ' Acme\n Corp ', accent: '#C2410C', logo: file(PICTURES.png), version: 0 };
  expect(await caller.brand.change(set)).toEqual({ version: 1 });
  const brand = await caller.brand.get();
  expect(brand).toMatchObject({ name: 'Acme Corp', accent: '#c2410c', logo: { width: 96, height: 32 } });
  expect(brand.logo?.src).toMatch(/^data:image\/png;base64,/);
  expect((await caller.me.get()).workspace.name).toBe('Acme Corp');

  for (const { of, is } of [
    { of: place, is: { name: 'Acme Corp', accent: '#c2410c', logo: { width: 96 } } },
    { of: elsewhere, is: { accent: null, logo: null } },
  ]) {
    const { workspaceId, services } = of;
    const contact = await aContact(database.app, workspaceId, [await of.receive(aCleanRecord())]);
    const context = createPortalContext(services, { workspaceId, contactId: contact.id });
    expect((await portalCallerFor(context).me.get()).vendor).toMatchObject({ workspaceId, ...is });
  }
});

test('a change is taken back with the logo that stood before; older ones are not kept', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('admin');
  await caller.brand.change({ name: 'One', accent: null, logo: file(PICTURES.png), version: 0 });
  const first = await caller.brand.get();
  await caller.brand.change({ name: 'Two', accent: '#2563eb', logo: file(PICTURES.jpeg), version: 1 });
  const second = await caller.brand.get();
  expect((await kept(place.workspaceId)).sort()).toEqual([first.logo?.id, second.logo?.id].sort());
  const back = { kind: 'back', id: first.logo?.id ?? '' } as const;
  await caller.brand.change({ name: first.name, accent: first.accent, logo: back, version: 2 });
  expect(await caller.brand.get()).toEqual({ ...first, version: 3 });
  await caller.brand.change({ name: 'One', accent: null, logo: { kind: 'none' }, version: 3 });
  await caller.brand.change({ name: 'One', accent: '#2563eb', logo: keep, version: 4 });
  expect(await kept(place.workspaceId)).toEqual([]);
  expect(
    await refusalFrom(caller.brand.change({ name: 'One', accent: null, logo: back, version: 5 })),
  ).toMatchObject({ kind: 'stale' });
  const { items } = await caller.audit.list({ action: 'brand' });
  expect(items.map(({ sentence }) => sentence.replace('Member admin ', '')).reverse()).toEqual([
    expect.stringMatching(/^changed what customers see: the name from ".+" to "One", the logo to another\.$/),
    'changed what customers see: the name from "One" to "Two", the accent colour from our own to #2563eb, the logo to another.',
    'changed what customers see: the name from "Two" to "One", the accent colour from #2563eb to our own, the logo to another.',
    'changed what customers see: the logo to none.',
    'changed what customers see: the accent colour from our own to #2563eb.',
  ]);
});

test('of two who change it at once one is told, and what changes nothing is not written down', async () => {
  const place = await aConsole(database.app);
  const callers = [await place.as('admin'), await place.as('admin')];
  const outcomes = await Promise.all(
    callers.map((caller, at) =>
      refusalFrom(caller.brand.change({ name: `Name ${at}`, accent: null, logo: keep, version: 0 })),
    ),
  );
  expect(outcomes.map((refusal) => refusal?.kind ?? 'done').sort()).toEqual(['done', 'stale']);
  const [caller] = callers;
  const now = await caller?.brand.get();
  if (caller === undefined || now === undefined) throw new Error('Nobody is there');
  expect(
    await caller.brand.change({ name: now.name, accent: null, logo: keep, version: now.version }),
  ).toEqual({ version: 1 });
  expect((await caller.audit.list({ action: 'brand' })).items).toHaveLength(1);
});

test.each([
  [{ name: ' \u200b ' }, '/name'],
  [{ name: 'x'.repeat(201) }, '/name'],
  [{ accent: 'red' }, '/accent'],
  [{ accent: '#12345g' }, '/accent'],
  [{ accent: '#fff;}*{color:red' }, '/accent'],
  [{ logo: file(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')) }, '/logo'],
  [{ logo: file(PICTURES.movingWebp) }, '/logo'],
])('%o is refused at its field, and nothing is kept', async (wrong, path) => {
  const place = await aConsole(database.app);
  const caller = await place.as('admin');
  const change = { name: 'Acme', accent: null, logo: file(PICTURES.png), version: 0, ...wrong };
  expect(await refusalFrom(caller.brand.change(change))).toMatchObject({ kind: 'invalid', path });
  expect(await caller.brand.get()).toMatchObject({ logo: null, version: 0 });
  expect(await kept(place.workspaceId)).toEqual([]);
});

test('a logo is given to who knows its address while it is in use, and by no other workspace’s address', async () => {
  const [place, elsewhere] = [await aConsole(database.app), await aConsole(database.app)];
  const caller = await place.as('admin');
  await caller.brand.change({ name: 'Acme', accent: null, logo: file(PICTURES.jpeg), version: 0 });
  const id = (await caller.brand.get()).logo?.id ?? '';
  const open = (workspaceId: string, logoId = id) => openLogo(place.services, workspaceId, logoId);
  const opened = await open(place.workspaceId);
  expect(opened?.type).toBe('image/jpeg');
  expect(opened?.bytes.toString('latin1')).not.toContain('Secret');
  for (const [workspaceId, logoId] of [
    [elsewhere.workspaceId, id],
    [place.workspaceId, newId()],
    [newId(), id],
    ["'; drop table logos; --", id],
  ] as const)
    expect(await open(workspaceId, logoId)).toBeNull();
  const stranger = await elsewhere.as('admin');
  const theirs = { name: 'Other', accent: null, logo: { kind: 'back', id }, version: 0 } as const;
  expect(await refusalFrom(stranger.brand.change(theirs))).toMatchObject({ kind: 'stale' });
  await caller.brand.change({ name: 'Acme', accent: null, logo: { kind: 'none' }, version: 1 });
  expect(await open(place.workspaceId)).toBeNull();
});

test('at the door a link or a browser says whose it is; an address that is typed says nothing', async () => {
  const [place, elsewhere] = [await aConsole(database.app), await aConsole(database.app)];
  const name = async (...named: (string | null)[]) =>
    (await brandAtDoor(place.services, named))?.name ?? null;
  await (await place.as('admin')).brand.change({ name: 'Acme', accent: null, logo: keep, version: 0 });
  await (await elsewhere.as('admin')).brand.change({ name: 'Other', accent: null, logo: keep, version: 0 });
  expect(await name(place.workspaceId, elsewhere.workspaceId)).toBe('Acme');
  expect(await name(null, elsewhere.workspaceId)).toBe('Other');
  expect(await name('not an id', newId(), place.workspaceId)).toBe('Acme');
  // There are several workspaces here, so nobody is meant.
  expect(await name(null, null)).toBeNull();
  expect(await name(newId())).toBeNull();
});

test('where there is one workspace its brand is at the door', async () => {
  const alone = await testDatabase();
  const place = await aConsole(alone.app);
  await (await place.as('admin')).brand.change({ name: 'Only', accent: null, logo: keep, version: 0 });
  expect((await brandAtDoor(place.services, [null]))?.name).toBe('Only');
  await alone.close();
});

test('the mail that lets a customer in has the new name, and a link that knows whose it is', async () => {
  const place = await aReview(database.app);
  const { workspaceId } = place;
  const { caller } = await place.as('admin');
  await caller.brand.change({ name: 'Nordlicht GmbH', accent: null, logo: keep, version: 0 });
  const contact = await aContact(database.app, workspaceId, [await place.receive(aCleanRecord())]);
  const services = testServices(database.app, { door: 'portal' });
  await requestSignIn(services, { email: contact.email, ip: '10.7.0.1' });
  const [mail] = services.mails;
  expect(mail?.subject).toContain('Nordlicht GmbH');
  const link = new URL(/https:\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  expect(link.searchParams.get('vendor')).toBe(workspaceId);
  const token = link.searchParams.get('token') ?? '';
  expect(await consumeLink(services, { token, ip: '10.7.0.1', userAgent: 'A browser' })).toMatchObject({
    ok: true,
  });
});
