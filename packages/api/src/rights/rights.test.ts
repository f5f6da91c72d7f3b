import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '@handrail/db/audit/verify';
import { aContact } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aCustomer, GOOD } from '../documents/testing/a-customer.ts';
import { readExport } from './testing/read-export.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a person’s export has what they wrote and handed in, and nothing of a colleague’s', async () => {
  const { workspaceId, onboardingId, portal, upload, ours } = await aCustomer(database.app);
  await upload(GOOD);
  await portal.messages.write({ onboardingId, form: 'a-form', text: 'Who gives the training?' });
  const colleague = await aContact(database.app, workspaceId, [onboardingId], { name: 'Bo Blank' });
  const { email, contactId } = await portal.me.get();
  const caller = await ours('product_ops');
  const { fileName, pieces } = await caller.rights.exportPerson({ email: ` ${email.toUpperCase()} ` });
  expect(fileName).toMatch(/^person-\d{4}-\d\d-\d\d\.json$/);
  const { rows, files, ...head } = await readExport(pieces);
  expect(head).toMatchObject({ format: 'handrail/person/1', person: { email, contactIds: [contactId] } });
  const of = (table: string) => rows.filter((one) => one.table === table);
  expect(of('contacts')).toMatchObject([{ row: { id: contactId, email } }]);
  expect(of('conversation_entries')).toMatchObject([{ row: { body: 'Who gives the training?' } }]);
  expect(of('document_versions')).toMatchObject([{ row: { uploaded_by: contactId } }]);
  expect(files.map(({ base64 }) => Buffer.from(base64, 'base64').toString())).toEqual([GOOD]);
  expect(JSON.stringify([rows, head])).not.toMatch(new RegExp(`${colleague.email}|Bo Blank`));
  const other = await readExport((await caller.rights.exportPerson({ email: colleague.email })).pieces);
  expect(JSON.stringify(other)).not.toContain('Who gives the training?');
  expect(other.files).toEqual([]);
});

test('a customer’s export has its people, its records and its documents, and no other customer’s', async () => {
  const { workspaceId, onboardingId, upload, ours } = await aCustomer(database.app);
  const stranger = await aCustomer(database.app);
  await upload(GOOD);
  const colleague = await aContact(database.app, workspaceId, [onboardingId], { name: 'Bo Blank' });
  const caller = await ours('admin');
  const { rows, files } = await readExport((await caller.rights.exportAccount({ onboardingId })).pieces);
  const tables = new Set(rows.map(({ table }) => table));
  for (const table of ['onboardings', 'record_versions', 'outcomes', 'contact_onboardings', 'audit_entries'])
    expect(tables).toContain(table);
  expect(JSON.stringify(rows)).toContain(colleague.id);
  expect(files).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(stranger.onboardingId);
  expect(await refusalFrom(caller.rights.exportAccount({ onboardingId: stranger.onboardingId }))).toEqual({
    kind: 'not_found',
  });
});

test('an export is written down before anything of it goes out, without the address, and the chain stays whole', async () => {
  const { workspaceId, onboardingId, portal, ours } = await aCustomer(database.app);
  const { email } = await portal.me.get();
  const caller = await ours('admin');
  await caller.rights.exportPerson({ email });
  await caller.rights.exportPerson({ email: 'nobody@nowhere.example' });
  await caller.rights.exportAccount({ onboardingId });
  const { items } = await caller.audit.list({ action: 'rights' });
  expect(items.map(({ action }) => action)).toEqual([
    'rights.account_exported',
    'rights.person_exported',
    'rights.person_exported',
  ]);
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`${email}|nobody@nowhere`));
  expect(await verifyAudit(database.app, workspaceId)).toMatchObject({ ok: true });
});
