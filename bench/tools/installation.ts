import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Services } from '@handrail/api/context';
import { openDatabase } from '@handrail/api/database/open';
import { beginSession } from '@handrail/api/people/begin-session';
import { createWorkspace } from '@handrail/api/people/create-workspace';
import { makeServices } from '@handrail/api/services';
import { readSettings } from '@handrail/api/settings';
import { addWebhookSecret } from '@handrail/api/webhooks/secrets';
import { connect } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import pg from 'pg';
import { ROOT, startServer, type Server } from './processes.ts';
import { tell } from './report.ts';

export type Workspace = { readonly id: string; readonly slug: string; readonly memberId: string };

/** A Handrail of its own in an empty folder, with the built-in Postgres as durable as in production. */
export type Installation = {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly services: Services;
  /** As the owner, for filling tables; row-level security does not hold it. */
  readonly owner: pg.Client;
  readonly newWorkspace: (slug: string) => Promise<Workspace>;
  /** The `Cookie` header of somebody who is signed in. */
  readonly signIn: (workspace: Workspace) => Promise<string>;
  /** A secret that webhooks of source `api` may be signed with. */
  readonly webhookSecret: (workspace: Workspace) => Promise<string>;
  /** The console as it runs in production; its log goes nowhere. */
  readonly startConsole: () => Promise<Server>;
  readonly close: () => Promise<void>;
};

export async function openInstallation(): Promise<Installation> {
  const dataDir = mkdtempSync(path.join(ROOT, '.handrail', 'bench-'));
  // Started as root, Postgres runs as another user, who must be able to pass.
  chmodSync(dataDir, 0o755);
  const read = readSettings({ HANDRAIL_DATA_DIR: dataDir, HANDRAIL_DEMO: 'off' });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const opened = await openDatabase(read.settings, tell);
  if (!opened.ok) throw new Error(opened.message);
  const { ownerUrl, appUrl, close } = opened.database;
  const db = connect(appUrl, { applicationName: 'bench' });
  const log = { info: () => undefined, error: (details: object) => tell(JSON.stringify(details)) };
  const services = makeServices({ settings: read.settings, db, publicUrl: 'http://127.0.0.1', log });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const actor = 'system';
  return {
    dataDir,
    ownerUrl,
    services,
    owner,
    async newWorkspace(slug) {
      const admin = { email: `admin@${slug}.example`, name: 'Bench Admin' };
      const made = await createWorkspace(
        db,
        { slug, name: slug, timezone: 'UTC', admin },
        { actor, now: services.now() },
      );
      if (!made.ok) throw new Error(`No workspace ${slug}: ${JSON.stringify(made)}`);
      return { id: made.value.workspaceId, slug, memberId: made.value.memberId };
    },
    async signIn({ id }) {
      const { rows } = await owner.query<{ login_id: string }>(
        'select login_id from members where workspace_id = $1',
        [id],
      );
      const session = await beginSession(services, rows[0]?.login_id ?? '', {
        ip: '127.0.0.1',
        userAgent: 'bench',
      });
      if (!session.ok) throw new Error('Nobody can sign in');
      return `handrail=${session.value.token}`;
    },
    async webhookSecret({ id }) {
      const sealedWith = services.secret;
      const added = await inWorkspace(db, id, (tx) =>
        addWebhookSecret(tx, { workspaceId: id, source: 'api', actor, at: services.now(), sealedWith }),
      );
      if (!added.ok) throw new Error('No webhook secret');
      return added.value.secret;
    },
    startConsole: () =>
      startServer({
        program: 'apps/console/server/main.ts',
        env: {
          HANDRAIL_APP_DATABASE_URL: appUrl,
          HANDRAIL_DATA_DIR: dataDir,
          HANDRAIL_DEMO: 'off',
        },
        health: '/healthz',
      }),
    async close() {
      await owner.end();
      await db.destroy();
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
