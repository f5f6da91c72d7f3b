import { parseRecord } from '@handrail/core/deals/parse';
import { appendAudit } from '@handrail/db/audit/append';
import { importById, importCounts, moveImport } from '@handrail/db/imports/batches';
import { linesToStore, noteRefused, noteStored } from '@handrail/db/imports/lines';
import type { Tx } from '@handrail/db/transaction';
import type { Log } from '../context.ts';
import { isBulk, receiveRecord } from '../deals/receive.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';

type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export type Storing = {
  readonly workspaceId: string;
  readonly importId: string;
  readonly actor: string;
  readonly now: string;
  readonly register: RegisterInUse;
  readonly log: Log;
};

/** Records held in memory at a time. */
const LINES_AT_ONCE = 20;

/**
 * Stores the records of a previewed file, each in a transaction of its own, by the same use case as every other way in. A line
 * that cannot be stored says why and stops no other. What broke off goes on where it stood when it is called again, and a file
 * that is stored stays as it is.
 */
export async function storeImport(transaction: Transaction, storing: Storing): Promise<Outcome<null>> {
  const { workspaceId, importId, actor, now } = storing;
  const [batch, counts] = await transaction((tx) =>
    Promise.all([importById(tx, workspaceId, importId), importCounts(tx, workspaceId, [importId])]),
  );
  if (batch === undefined) return refused({ kind: 'not_found' });
  if (batch.state === 'stored') return granted(null);
  if (batch.state === 'discarded')
    return refused({ kind: 'stale', message: 'This file has been discarded. Import it again.' });
  const told = { ...storing, isBulk: isBulk(counts.get(importId)?.total ?? 0) };
  for (;;) {
    const lines = await transaction((tx) => linesToStore(tx, workspaceId, importId, LINES_AT_ONCE));
    for (const line of lines) await storeLine(transaction, told, line);
    if (lines.length === 0) break;
  }
  await transaction(async (tx) => {
    const moved = await moveImport(tx, { workspaceId, id: importId, from: 'preview', to: 'stored' });
    if (!moved) return;
    const counts = (await importCounts(tx, workspaceId, [importId])).get(importId);
    await appendAudit(tx, {
      workspaceId,
      at: now,
      actor,
      action: 'import.stored',
      objectType: 'import',
      objectId: importId,
      details: { fileName: batch.fileName, ...counts },
    });
  });
  return granted(null);
}

async function storeLine(
  transaction: Transaction,
  storing: Storing & { readonly isBulk: boolean },
  { line, record }: { line: number; record: unknown },
): Promise<void> {
  const { workspaceId, importId, actor, now, register } = storing;
  const place = { workspaceId, importId, line };
  // It was parsed for the preview; the schema may be a newer one by now.
  const parsed = parseRecord(record);
  if (!parsed.ok) return transaction((tx) => noteRefused(tx, place, parsed));
  try {
    await transaction(async (tx) => {
      const common = { workspaceId, actor, now, register, isBulk: storing.isBulk };
      const arriving = { ...common, record: parsed.record, via: 'import' } as const;
      const { onboardingId } = await receiveRecord(tx, arriving);
      await noteStored(tx, place, { onboardingId, at: now });
    });
  } catch (error) {
    storing.log.error({ err: error, importId, line }, 'A line of an import could not be stored');
    const message = 'This record could not be stored, by a fault of ours. It is noted in the log.';
    await transaction((tx) => noteRefused(tx, place, { path: '', message }));
  }
}
