import type { DocumentFacts } from '@handrail/core/documents/facts';
import { onlyTrouble } from '@handrail/core/documents/facts';
import { keptFacts, keptVerdict } from '@handrail/core/documents/kept';
import { recordNames } from '@handrail/core/documents/recordNames';
import type { DocumentRequirement } from '@handrail/core/documents/requirement';
import { judgeDocument } from '@handrail/core/documents/verdict';
import type { RecordNames } from '@handrail/core/documents/verdict';
import type { VersionState } from '@handrail/core/documents/versions';
import { localDate } from '@handrail/core/time/days';
import { appendAudits } from '@handrail/db/audit/append';
import { lockDocument } from '@handrail/db/documents/documents';
import { documentVersions, insertDocumentVersion } from '@handrail/db/documents/versions';
import { newId } from '@handrail/db/ids';
import { workspaceById } from '@handrail/db/people/workspaces';
import { askForJudging } from '@handrail/db/onboardings/judging';
import { scopedDocuments } from '@handrail/db/portal/documents';
import { isInScope } from '@handrail/db/portal/scope';
import type { Services } from '../context.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import type { ActingContact, CustomerTransaction } from '../portal/customer.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { askedOf } from './asked-of.ts';
import { counted, tidyFileName, versionKey } from './files.ts';
import { inspectDocument } from './inspect-document.ts';
import { tellReady } from './tell-ready.ts';

/** What became of an upload. */
export type Received = {
  readonly number: number;
  readonly state: VersionState;
  /** The very same file was handed in before: nothing was added. */
  readonly same: boolean;
};

type Receiving = Pick<Services, 'files' | 'scanner' | 'now'> & {
  readonly workspaceId: string;
  /** Each step in a transaction of its own: a file takes longer than one may. */
  readonly transaction: CustomerTransaction;
};

type Sent = {
  readonly onboardingId: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly body: AsyncIterable<Uint8Array>;
};

/**
 * Takes a customer's file as it comes: keeps it, looks into it, has it scanned, and judges it at once. It is a version once all of that
 * is done; what breaks off before leaves nothing but bytes that the sweep finds. The same file again adds nothing.
 */
export async function receiveDocument(receiving: Receiving, sent: Sent): Promise<Outcome<Received>> {
  const asked = await receiving.transaction((tx, acting) => whatIsAsked(tx, acting, sent));
  if (asked === null) return refused({ kind: 'not_found' });
  const { files, workspaceId } = receiving;
  const id = newId();
  const key = versionKey(workspaceId, id);
  let kept = false;
  try {
    const most = asked.requirement.megabytes * 1024 * 1024;
    const file = counted(sent.body, most);
    await files.put(key, file.body);
    const [size, sha256, fileName] = [file.size(), file.sha256(), tidyFileName(sent.fileName)];
    const found = await findOut(receiving, key, asked.requirement, size > 0 && size <= most);
    const verdict = judgeDocument(
      asked.requirement,
      { fileName, size },
      found.facts,
      asked.names,
      localDate(receiving.now(), asked.zone) ?? receiving.now().slice(0, 10),
    );
    const judged: VersionState =
      verdict.toFix.length > 0 ? 'to_fix' : found.scan === 'none' ? 'quarantine' : 'checked';
    const received = await receiving.transaction(async (tx, { contact, scope }) => {
      // They may have been taken off the onboarding while the file came.
      if (!isInScope(scope, sent.onboardingId)) return null;
      const of = { workspaceId, onboardingId: sent.onboardingId, requirement: sent.requirement };
      const { number: newest } = await lockDocument(tx, of);
      const versions = await documentVersions(tx, of);
      const same = versions.find(
        (one) => one.requirement === sent.requirement && one.sha256 === sha256 && one.state !== 'to_fix',
      );
      if (same !== undefined) return { number: same.number, state: same.state, same: true };
      const now = receiving.now();
      const number = newest + 1;
      await insertDocumentVersion(tx, of, {
        ...{ id, number, fileName, size, sha256, state: judged, ...keptVerdict(verdict) },
        facts: keptFacts(found.facts, asked.requirement.checks, found.scan === 'clean'),
        ...{ uploadedBy: contact.id, uploaderName: contact.name, uploadedAt: now },
      });
      const entry = entriesOf({ now, actor: `contact:${contact.id}` }, sent.onboardingId);
      const details = { title: asked.requirement.title.en, number, state: judged };
      await appendAudits(tx, workspaceId, [
        entry('document.uploaded', { ...details, problems: verdict.toFix.map(({ kind }) => kind) }),
      ]);
      await askForJudging(tx, workspaceId, sent.onboardingId, now);
      if (judged === 'checked') await tellReady(tx, of, now);
      return { number, state: judged, same: false };
    });
    if (received === null) return refused({ kind: 'not_found' });
    // Nobody opens what is to be put right.
    kept = !received.same && judged !== 'to_fix';
    return granted(received);
  } finally {
    if (!kept) await files.remove(key);
  }
}

type Asked = {
  readonly requirement: DocumentRequirement;
  readonly names: RecordNames;
  readonly zone: string | null;
};

async function whatIsAsked(
  tx: Parameters<typeof lockDocument>[0],
  { contact, scope }: ActingContact,
  { onboardingId, requirement }: Sent,
): Promise<Asked | null> {
  const found = await scopedDocuments(tx, scope, onboardingId);
  if (found === undefined) return null;
  const asked = (await askedOf(found)).find((one) => one.requirement.name === requirement);
  if (asked === undefined) return null;
  const workspace = await workspaceById(tx, scope.workspaceId);
  return {
    requirement: asked.requirement,
    names: recordNames(found.source.record),
    zone: contact.timezone ?? workspace?.timezone ?? null,
  };
}

type Found = {
  readonly facts: DocumentFacts;
  /** `none`: a scanner is set up and gave no verdict. `off`: none is set up. */
  readonly scan: 'clean' | 'none' | 'off';
};

async function findOut(
  { files, scanner }: Receiving,
  key: string,
  { checks }: DocumentRequirement,
  worthIt: boolean,
): Promise<Found> {
  const body = worthIt ? await files.get(key) : null;
  if (body === null) return { facts: onlyTrouble('unreadable'), scan: 'off' };
  const facts = await inspectDocument(body, { table: checks.table });
  if (facts.trouble.length > 0 || scanner === null) return { facts, scan: 'off' };
  const again = await files.get(key);
  const scanned = again === null ? null : await scanner.scan(again);
  if (scanned === null || scanned.kind === 'no_verdict') return { facts, scan: 'none' };
  return scanned.kind === 'clean' ? { facts, scan: 'clean' } : { facts: onlyTrouble('virus'), scan: 'off' };
}
