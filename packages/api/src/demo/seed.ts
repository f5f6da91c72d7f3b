import { connect } from '@handrail/db/connect';
import type { Db } from '@handrail/db/connect';
import { takeTurn } from '@handrail/db/onboardings/arrival';
import { hasOnboardings } from '@handrail/db/onboardings/get';
import { workspaceBySlug } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import { receiveRecord } from '../deals/receive.ts';
import { DEMO_SLUG } from '../people/continue-as.ts';
import { createWorkspace } from '../people/create-workspace.ts';
import { invite } from '../people/invite.ts';
import { registerInUse } from '../register/in-use.ts';
import { inviteDemoContacts } from './contacts.ts';
import { DEMO_ADMIN, DEMO_PEOPLE, demoEmail } from './people.ts';
import { demoRecords } from './records.ts';

/**
 * Makes the demo workspace: the firm Quillbrook, its team, the sixteen example customers with their people, and one deal that is still open,
 * received by the same use case as every record. Does nothing where it stands; where a run was killed half-way, completes it. Safe in several processes at once.
 * @param log receives one line when there is something to do
 */
export async function seedDemo(given: {
  readonly appUrl: string;
  readonly log: (line: string) => void;
  readonly now?: () => string;
}): Promise<void> {
  const db = connect(given.appUrl, { max: 2, applicationName: 'handrail demo' });
  try {
    await seed(db, given.now ?? (() => new Date().toISOString()), given.log);
  } finally {
    await db.destroy();
  }
}

async function seed(db: Db, now: () => string, log: (line: string) => void): Promise<void> {
  const workspaceId = await demoWorkspace(db, now());
  if (await inWorkspace(db, workspaceId, (tx) => hasOnboardings(tx, workspaceId))) return;
  const records = await demoRecords();
  const register = await registerInUse(db, workspaceId, now());
  // In one transaction, so that customers tell whether the demo stands: there are all of them or none.
  await inWorkspace(db, workspaceId, async (tx) => {
    await takeTurn(tx, workspaceId, { source: 'demo', sourceId: 'seed', accountKey: null });
    if (await hasOnboardings(tx, workspaceId)) return;
    log('Filling the demo workspace with its team, sixteen customers and an open deal');
    await inviteAll(tx, workspaceId, now());
    for (const record of records) {
      const common = { workspaceId, actor: 'system', now: now(), register, isBulk: true };
      const arriving = { ...common, record, via: 'seed' } as const;
      const { onboardingId } = await receiveRecord(tx, arriving);
      if (record !== records.at(-1)) await inviteDemoContacts(tx, { workspaceId, onboardingId, now: now() });
    }
  });
}

async function demoWorkspace(db: Db, now: string): Promise<string> {
  const existing = await workspaceBySlug(db, DEMO_SLUG);
  if (existing !== undefined) return existing.id;
  const admin = { name: DEMO_ADMIN, email: demoEmail(DEMO_ADMIN) };
  const workspace = { slug: DEMO_SLUG, name: 'Quillbrook', timezone: 'Europe/London', admin };
  const by = { actor: 'system', now };
  // Refused, or a broken unique key: another process made it just now.
  const made = await createWorkspace(db, workspace, by).catch((error: unknown) => ({
    ok: false as const,
    error,
  }));
  if (made.ok) return made.value.workspaceId;
  const others = await workspaceBySlug(db, DEMO_SLUG);
  if (others === undefined) throw new Error('The demo workspace could not be made', { cause: made });
  return others.id;
}

async function inviteAll(tx: Tx, workspaceId: string, now: string): Promise<void> {
  const by = { actor: 'system', name: 'Handrail' };
  for (const { name, role } of DEMO_PEOPLE) {
    const member = { email: demoEmail(name), name, roles: [role] };
    await invite(tx, { ...member, workspaceId, by, publicUrl: '', now });
  }
}
