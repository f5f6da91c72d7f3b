import { appendAudit } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { insertShadowCases } from '@handrail/db/shadow/cases';
import { onboardingsToJudge } from '@handrail/db/shadow/records';
import { insertShadowRun } from '@handrail/db/shadow/runs';
import type { Tx } from '@handrail/db/transaction';
import { readFiles, storableName } from '../records/files.ts';
import type { RecordFile } from '../records/files.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { casesOfFiles, casesOnFile, judgeAll } from './judge-all.ts';
import type { ReadCase } from './judge-all.ts';

/** What a run is fed with: files, or the onboardings that are here (all, or those closed since a moment). */
export type ShadowSource =
  | { readonly kind: 'files'; readonly files: readonly RecordFile[] }
  | { readonly kind: 'onboardings'; readonly closedSince: string | null };

/** Onboardings judged in one run, newest first. */
export const MOST_ONBOARDINGS = 1000;
/** Cases inserted by one statement. */
const CASES_AT_ONCE = 200;

type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
type Given = {
  readonly workspaceId: string;
  readonly source: ShadowSource;
  /** Blank: named after what it was fed with. */
  readonly name: string;
  readonly actor: string;
  readonly now: string;
  readonly register: RegisterInUse;
};
type Fed = {
  readonly name: string;
  readonly cases: Iterable<ReadCase> | AsyncIterable<ReadCase>;
  readonly leftOut: number;
};

/**
 * Runs past records through the very code that serves live ones, and keeps the report and its cases, but no record. No onboarding
 * is touched. A record that does not fit, or whose labels are wrong, is told with its place and stops no other.
 */
export async function runShadow(transaction: Transaction, given: Given): Promise<Outcome<{ id: string }>> {
  const { workspaceId, source, actor, now, register } = given;
  const fed = await feed(transaction, workspaceId, source);
  if (!fed.ok) return fed;
  const { judged, report } = await judgeAll(fed.value.cases, register.compiled);
  if (judged.length === 0)
    return refused({ kind: 'invalid', path: '/source', message: 'There is no record to judge.' });
  const id = newId();
  const asked = given.name.trim();
  const name = asked === '' ? fed.value.name : storableName(asked);
  await transaction(async (tx) => {
    await insertShadowRun(tx, workspaceId, {
      id,
      name,
      takenFrom: source.kind,
      createdAt: now,
      createdBy: actor,
      registerVersion: register.number,
      leftOut: fed.value.leftOut,
      ...report,
    });
    for (let from = 0; from < judged.length; from += CASES_AT_ONCE)
      await insertShadowCases(tx, workspaceId, id, judged.slice(from, from + CASES_AT_ONCE));
    const { records, errors } = report.summary;
    await appendAudit(tx, {
      workspaceId,
      at: now,
      actor,
      action: 'shadow.ran',
      objectType: 'shadow_run',
      objectId: id,
      details: { name, from: source.kind, records, errors, registerVersion: register.number },
    });
  });
  return granted({ id });
}

async function feed(
  transaction: Transaction,
  workspaceId: string,
  source: ShadowSource,
): Promise<Outcome<Fed>> {
  switch (source.kind) {
    case 'files': {
      const { files } = source;
      const read = readFiles(files);
      if (!read.ok) return refused({ kind: 'invalid', path: '/source/files', message: read.message });
      return granted({ name: nameOf(files), cases: casesOfFiles(files, read.lines), leftOut: 0 });
    }
    case 'onboardings': {
      const { closedSince } = source;
      const { ids, matching } = await transaction((tx) =>
        onboardingsToJudge(tx, workspaceId, closedSince, MOST_ONBOARDINGS),
      );
      const since = closedSince === null ? '' : ` closed since ${closedSince.slice(0, 10)}`;
      return granted({
        name: `Deals here${since}`,
        cases: casesOnFile(transaction, workspaceId, ids),
        leftOut: matching - ids.length,
      });
    }
  }
}

function nameOf(files: readonly RecordFile[]): string {
  const first = storableName(files[0]?.fileName ?? '');
  return files.length <= 1 ? first : `${first} and ${files.length - 1} more`;
}
