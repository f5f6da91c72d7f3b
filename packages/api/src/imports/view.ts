import { HOLDS, LANES, TIERS } from '@handrail/core/rules/vocabulary';
import { importById, importCounts, listImports } from '@handrail/db/imports/batches';
import type { ImportBatch, ImportCounts } from '@handrail/db/imports/batches';
import { importLines } from '@handrail/db/imports/lines';
import type { ImportLine } from '@handrail/db/imports/lines';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { pageById } from '../paging/by-id.ts';
import { actorName, personIdsOf } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { ImportLineView, ImportView, Page } from '../views.ts';

export type ImportSummary = Omit<ImportView, 'lines'>;

const PAGE = 20;
const NO_LINES: ImportCounts = { total: 0, new: 0, update: 0, unchanged: 0, error: 0 };

/** An import with every line, as foreseen or as stored. */
export async function viewImport(tx: Tx, workspaceId: string, id: string): Promise<Outcome<ImportView>> {
  const batch = await importById(tx, workspaceId, id);
  if (batch === undefined) return refused({ kind: 'not_found' });
  const [summary] = await summaries(tx, workspaceId, [batch]);
  if (summary === undefined) throw new Error('One import gives one summary');
  return granted({ ...summary, lines: (await importLines(tx, workspaceId, id)).map(lineView) });
}

/** The imports, newest first. `cursor` as a page gave it; any other text is taken as the first page. */
export async function pageOfImports(
  tx: Tx,
  workspaceId: string,
  cursor?: string,
): Promise<Page<ImportSummary>> {
  const page = await pageById(cursor, PAGE, (place, limit) => listImports(tx, workspaceId, place, limit));
  return { ...page, items: await summaries(tx, workspaceId, page.items) };
}

async function summaries(
  tx: Tx,
  workspaceId: string,
  batches: readonly ImportBatch[],
): Promise<ImportSummary[]> {
  const ids = batches.map(({ id }) => id);
  const counts = await importCounts(tx, workspaceId, ids);
  const names = await namesOf(tx, workspaceId, personIdsOf(batches.map(({ createdBy }) => createdBy)));
  return batches.map(({ id, fileName, bytes, state, createdAt, createdBy }) => ({
    id,
    fileName,
    bytes,
    state,
    createdAt,
    createdBy: actorName(createdBy, names),
    counts: counts.get(id) ?? NO_LINES,
  }));
}

function lineView(line: ImportLine): ImportLineView {
  return {
    line: line.line,
    verdict: line.verdict,
    id: line.sourceId,
    accountName: line.accountName,
    lane: line.lane === null ? null : (LANES.find((lane) => lane === line.lane) ?? 'unknown'),
    tier: TIERS.find((tier) => tier === line.tier) ?? null,
    findings: line.findings,
    holds: HOLDS.filter((hold) => line.holds.includes(hold)),
    completeness: line.completeness,
    error: line.errorMessage === null ? null : { path: line.errorPath ?? '', message: line.errorMessage },
    onboardingId: line.onboardingId,
  };
}
