import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { readMailbox } from './people/mailbox.ts';
import { makeServices } from './services.ts';
import { readSettings } from './settings.ts';

let database: TestDatabase;
const dataDir = mkdtempSync(path.join(tmpdir(), 'handrail-services-'));
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true });
});

function services(env: Record<string, string>) {
  const read = readSettings({ HANDRAIL_DATA_DIR: dataDir, ...env });
  if (!read.ok) throw new Error(read.problems.join(' '));
  const log = { info: () => {}, error: () => {} };
  return makeServices({ settings: read.settings, db: database.app, publicUrl: 'https://x.example/', log });
}

const mail = { to: 'mo@example.com', subject: 'Hello', text: 'Mo' };

test('in demo mode without a mail server mails are in the local mailbox, newest first, at most 200', async () => {
  const demo = services({});
  for (let n = 1; n <= 205; n += 1) await demo.mailer.sendMail({ ...mail, subject: `Mail ${n}` });
  const box = await readMailbox(demo);
  if (!box.ok) throw new Error(box.refusal.kind);
  expect(box.value).toHaveLength(200);
  expect(box.value.at(0)).toMatchObject({ to: 'mo@example.com', subject: 'Mail 205', text: 'Mo' });
  expect(box.value.at(-1)).toMatchObject({ subject: 'Mail 6' });
});

test('outside demo mode without a mail server a mail is not swallowed: it fails and names the setting', async () => {
  const { mailer, demo } = services({ HANDRAIL_DEMO: 'off' });
  expect(demo).toBe('off');
  const failed = { ok: false, kind: 'unreachable', message: expect.stringContaining('HANDRAIL_SMTP_URL') };
  expect(await mailer.sendMail(mail)).toEqual(failed);
  expect(await mailer.check()).toEqual(failed);
});

test('with a mail server mails go there, not into the mailbox, also in demo mode', async () => {
  const { mailer } = services({ HANDRAIL_SMTP_URL: 'smtp://127.0.0.1:1' });
  expect(await mailer.sendMail(mail)).toMatchObject({ ok: false, kind: 'unreachable' });
});

test('links have one slash between address and path', () => {
  expect(services({}).publicUrl).toBe('https://x.example');
});
