import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@handrail/api/database/open';
import { beginSession } from '@handrail/api/people/begin-session';
import { createWorkspace } from '@handrail/api/people/create-workspace';
import { addEndpoint } from '@handrail/api/endpoints/manage';
import { aReceiver } from '@handrail/api/endpoints/testing/a-receiver';
import { makeServices } from '@handrail/api/services';
import { readSettings } from '@handrail/api/settings';
import { addWebhookSecret } from '@handrail/api/webhooks/secrets';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { connect } from '@handrail/db/connect';
import { aMember } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import pg from 'pg';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export type Member = { readonly name: string; readonly email: string; readonly cookie: string };

/** A Handrail of its own in an empty folder, with the built-in Postgres as durable as in production and started again when it ends. */
export type Installation = {
  readonly dataDir: string;
  /** Where the database keeps its files. */
  readonly databaseDir: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly slug: string;
  readonly workspaceId: string;
  readonly webhookSecret: string;
  readonly members: Readonly<Record<'ae' | 'csm', Member>>;
  /** The CRM into which notes are written; it writes down what it receives. */
  readonly crm: Awaited<ReturnType<typeof aReceiver>>;
  readonly close: () => Promise<void>;
};

const SLUG = 'chaos';
/** Somebody for each role that a kickoff's tasks and notices go to. */
const ROLES: readonly InternalRole[] = [
  'ae',
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'product_ops',
];

/** Makes the installation, its workspace, people who are signed in, and a webhook secret. */
export async function openInstallation(log: (line: string) => void): Promise<Installation> {
  const home = path.join(ROOT, '.handrail');
  mkdirSync(home, { recursive: true });
  const dataDir = mkdtempSync(path.join(home, 'chaos-'));
  // Started as root, Postgres runs as another user, who must be able to pass.
  chmodSync(dataDir, 0o755);
  const crm = await aReceiver();
  const read = readSettings({
    ...{ HANDRAIL_DATA_DIR: dataDir, HANDRAIL_DEMO: 'off', HANDRAIL_EGRESS_ALLOW: crm.host },
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const opened = await openDatabase(read.settings, log);
  if (!opened.ok) throw new Error(opened.message);
  const { ownerUrl, appUrl, close, keepUp } = opened.database;
  keepUp();
  const db = connect(appUrl, { applicationName: 'chaos set-up' });
  const quiet = { info: () => undefined, error: () => undefined };
  const services = makeServices({ settings: read.settings, db, publicUrl: 'http://127.0.0.1', log: quiet });
  const admin = { email: 'admin@chaos.example', name: 'The admin' };
  const by = { actor: 'system', now: services.now() };
  const made = await createWorkspace(db, { slug: SLUG, name: SLUG, timezone: 'UTC', admin }, by);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const { workspaceId } = made.value;
  const people: Partial<Record<InternalRole, Member>> = {};
  for (const role of ROLES) {
    const given = { roles: [role], name: `The ${role}`, email: `${role}@chaos.example` };
    const { loginId, name, email } = await aMember(db, workspaceId, given);
    const session = await beginSession(services, loginId, { ip: '127.0.0.1', userAgent: 'chaos' });
    if (!session.ok) throw new Error('Nobody can sign in');
    people[role] = { name, email, cookie: `handrail=${session.value.token}` };
  }
  const sealing = {
    workspaceId,
    source: 'api',
    actor: 'system',
    at: services.now(),
    sealedWith: services.secret,
  } as const;
  const secret = await inWorkspace(db, workspaceId, (tx) => addWebhookSecret(tx, sealing));
  const endpoint = await inWorkspace(db, workspaceId, (tx) =>
    addEndpoint(tx, { ...sealing, egress: services.egress }, 'crm', {
      ...{ url: crm.url, readBackUrl: crm.readBackUrl },
    }),
  );
  if (endpoint.ok) await crm.behave({ secrets: [endpoint.value.secret] });
  const { ae, csm } = people;
  if (!endpoint.ok || !secret.ok || ae === undefined || csm === undefined)
    throw new Error('The set-up is not whole');
  await db.destroy();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ dir: string }>(
    'select setting as dir from pg_settings where name = $1',
    ['data_directory'],
  );
  await owner.end();
  return {
    databaseDir: rows[0]?.dir ?? '',
    ...{ dataDir, ownerUrl, appUrl, workspaceId, slug: SLUG, members: { ae, csm } },
    webhookSecret: secret.value.secret,
    crm,
    close: async () => {
      await close();
      await crm.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
