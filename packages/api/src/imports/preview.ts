import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordLine } from '@handrail/core/deals/lines';
import { newId } from '@handrail/db/ids';
import { insertImport } from '@handrail/db/imports/batches';
import { insertImportLines } from '@handrail/db/imports/lines';
import type { NewImportLine } from '@handrail/db/imports/lines';
import { onboardingsOnFile } from '@handrail/db/onboardings/known';
import { mailDomains } from '@handrail/db/people/mail-domains';
import type { Tx } from '@handrail/db/transaction';
import { accountKey } from '../deals/account-key.ts';
import { readFiles, storableName } from '../records/files.ts';
import type { RecordFile } from '../records/files.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { foresee } from './foresee.ts';
import { shelfOf } from './shelf.ts';

/** Runs work in a transaction of the workspace. */
type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Lines inserted by one statement; with evidence a record has some ten thousand bytes. */
const LINES_AT_ONCE = 200;

/**
 * Reads a file of records (JSON, a list, or JSON lines) and foresees what storing each would do. Keeps the file's records with
 * their verdicts, so that they can be looked at and then stored or discarded; no onboarding is touched.
 */
export async function previewImport(
  transaction: Transaction,
  given: RecordFile & {
    readonly workspaceId: string;
    readonly actor: string;
    readonly now: string;
    readonly register: RegisterInUse;
  },
): Promise<Outcome<{ id: string }>> {
  const { workspaceId, actor, now } = given;
  const read = readFiles([given]);
  if (!read.ok) return refused({ kind: 'invalid', path: '/text', message: read.message });
  const seen = await foreseeAll(transaction, read.lines.flat(), given);
  const id = newId();
  await transaction(async (tx) => {
    await insertImport(tx, {
      workspaceId,
      id,
      fileName: storableName(given.fileName),
      bytes: read.bytes,
      at: now,
      by: actor,
    });
    for (let from = 0; from < seen.length; from += LINES_AT_ONCE)
      await insertImportLines(tx, workspaceId, id, seen.slice(from, from + LINES_AT_ONCE));
  });
  return granted({ id });
}

async function foreseeAll(
  transaction: Transaction,
  lines: readonly RecordLine[],
  given: { readonly workspaceId: string; readonly now: string; readonly register: RegisterInUse },
): Promise<NewImportLine[]> {
  const records = lines.flatMap(({ parsed }) => (parsed.ok ? [parsed.record] : []));
  const deals = records.map(({ source, id }) => ({ source, sourceId: id }));
  const keys = records.flatMap((record) => accountKey(record) ?? []);
  const { filed, colleagueDomains } = await transaction(async (tx) => ({
    filed: await onboardingsOnFile(tx, given.workspaceId, deals, [...new Set(keys)]),
    colleagueDomains: await mailDomains(tx, given.workspaceId),
  }));
  const foresight = {
    register: given.register.compiled,
    now: given.now,
    colleagueDomains,
    shelf: shelfOf(filed),
  };
  const seen: NewImportLine[] = [];
  for (const line of lines) {
    seen.push(foresee(line, foresight));
    // Thousands of records take seconds: the process serves others between them.
    if (seen.length % 20 === 0) await nextTurn();
  }
  return seen;
}
