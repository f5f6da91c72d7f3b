import { appendAudits } from '@handrail/db/audit/append';
import { endQuarantine, quarantinedVersions, versionsWithFile } from '@handrail/db/documents/sweep';
import type { QuarantinedVersion } from '@handrail/db/documents/sweep';
import { askForJudging } from '@handrail/db/onboardings/judging';
import { listWorkspaces } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import { documentRequirements } from './requirements.ts';
import { versionKey } from './files.ts';
import { tellReady } from './tell-ready.ts';

/** No upload takes longer, so that what is older and belongs to nothing is left over. */
const UPLOAD_MS = 6 * 60 * 60_000;
const AT_ONCE = 200;

/** Removes from the store what belongs to no version: uploads that broke off, and processes that were killed in their midst. */
export async function sweepFiles({ db, files, now }: Services): Promise<void> {
  const before = Date.parse(now()) - UPLOAD_MS;
  const found = new Map<string, string[]>();
  for await (const { key, at, whole } of files.list()) {
    if (at > before) continue;
    const [workspaceId, versionId] = key.split('/');
    if (!whole || workspaceId === undefined || versionId === undefined) await files.remove(key);
    else found.set(workspaceId, [...(found.get(workspaceId) ?? []), versionId]);
  }
  for (const [workspaceId, ids] of found)
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      const kept = await inWorkspace(db, workspaceId, (tx) => versionsWithFile(tx, workspaceId, some));
      for (const id of some) if (!kept.has(id)) await files.remove(versionKey(workspaceId, id));
    }
}

/** Asks the virus scanner again about what came while it gave no answer. */
export async function scanAgain(services: Services): Promise<void> {
  const { db, scanner } = services;
  if (scanner === null) return;
  for (const { id: workspaceId } of await listWorkspaces(db)) {
    const waiting = await inWorkspace(db, workspaceId, (tx) => quarantinedVersions(tx, workspaceId, AT_ONCE));
    for (const version of waiting) await scanOne(services, scanner, workspaceId, version);
  }
}

async function scanOne(
  { db, files, now }: Services,
  scanner: NonNullable<Services['scanner']>,
  workspaceId: string,
  version: QuarantinedVersion,
): Promise<void> {
  const key = versionKey(workspaceId, version.id);
  const body = await files.get(key);
  const scanned = body === null ? null : await scanner.scan(body);
  if (scanned === null || scanned.kind === 'no_verdict') return;
  const bad = scanned.kind === 'found';
  const requirement = (await documentRequirements()).find(({ name }) => name === version.requirement);
  await inWorkspace(db, workspaceId, async (tx) => {
    const verdict = bad ? { toFix: [{ kind: 'virus' as const }], toLookAt: [] } : null;
    if (!(await endQuarantine(tx, workspaceId, version, verdict))) return;
    const entry = entriesOf({ now: now(), actor: 'system' }, version.onboardingId);
    const details = { title: requirement?.title.en ?? version.requirement, number: version.number };
    await appendAudits(tx, workspaceId, [
      entry('document.scanned', { ...details, state: bad ? 'to_fix' : 'checked' }),
    ]);
    await askForJudging(tx, workspaceId, version.onboardingId, now());
    if (!bad) await tellReady(tx, { ...version, workspaceId }, now());
  });
  if (bad) await files.remove(key);
}
