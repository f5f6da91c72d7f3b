import { HOLDS, LANES, TIERS } from '@handrail/core/rules/vocabulary';
import { namesOf } from '@handrail/db/people/members';
import { shadowCaseAt, shadowCases } from '@handrail/db/shadow/cases';
import type { ListedShadowCase, ShadowFilter } from '@handrail/db/shadow/cases';
import { listShadowRuns, shadowCounts, shadowRunById } from '@handrail/db/shadow/runs';
import type { ShadowCounts, ShadowRun } from '@handrail/db/shadow/runs';
import type { Tx } from '@handrail/db/transaction';
import { pageById } from '../paging/by-id.ts';
import { actorName, personIdsOf } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Page } from '../views.ts';
import type { LabelDifferences } from './differences.ts';
import type { TalliedRow } from './row-tally.ts';
import type { ShadowSummary } from './tally.ts';
import type { ShadowCaseItem, ShadowCaseView, ShadowRunItem, ShadowRunView } from './views.ts';

const RUNS_A_PAGE = 20;
const CASES_A_PAGE = 50;
const NO_CASES: ShadowCounts = { all: 0, findings: 0, held: 0, disagreeing: 0, refused: 0, clean: 0 };

/** The runs, newest first. `cursor` as a page gave it; any other text is taken as the first page. */
export async function pageOfShadowRuns(
  tx: Tx,
  workspaceId: string,
  cursor?: string,
): Promise<Page<ShadowRunItem>> {
  const page = await pageById(cursor, RUNS_A_PAGE, (place, limit) =>
    listShadowRuns(tx, workspaceId, place, limit),
  );
  return { ...page, items: await itemsOf(tx, workspaceId, page.items) };
}

/** A run's report with the page of its cases that is asked for. */
export async function viewShadowRun(
  tx: Tx,
  workspaceId: string,
  asked: { readonly id: string; readonly show: ShadowFilter; readonly page: number },
): Promise<Outcome<ShadowRunView>> {
  const run = await shadowRunById(tx, workspaceId, asked.id);
  if (run === undefined) return refused({ kind: 'not_found' });
  const [item] = await itemsOf(tx, workspaceId, [run]);
  if (item === undefined) throw new Error('One run gives one item');
  const { show } = asked;
  const pages = Math.max(1, Math.ceil(item.counts[show] / CASES_A_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const part = { offset: (page - 1) * CASES_A_PAGE, limit: CASES_A_PAGE };
  const cases = await shadowCases(tx, { workspaceId, id: run.id }, show, part);
  return granted({
    ...item,
    leftOut: run.leftOut,
    // Written by `runShadow` from this very type.
    rows: run.rows as readonly TalliedRow[],
    readiness: run.readiness,
    part: { show, page, pages, cases: cases.map(caseItem) },
  });
}

/** One case of a run, whole. */
export async function viewShadowCase(
  tx: Tx,
  workspaceId: string,
  asked: { readonly id: string; readonly place: number },
): Promise<Outcome<ShadowCaseView>> {
  const run = await shadowRunById(tx, workspaceId, asked.id);
  const found =
    run === undefined ? undefined : await shadowCaseAt(tx, { workspaceId, id: run.id }, asked.place);
  if (run === undefined || found === undefined) return refused({ kind: 'not_found' });
  const { findings, unknown, missing } = found;
  return granted({
    item: caseItem(found),
    findings,
    unknown,
    missing,
    // Written by `runShadow` from this very type.
    differences: found.differences as LabelDifferences | null,
    runName: run.name,
  });
}

async function itemsOf(tx: Tx, workspaceId: string, runs: readonly ShadowRun[]): Promise<ShadowRunItem[]> {
  const ids = runs.map(({ id }) => id);
  const counts = await shadowCounts(tx, workspaceId, ids);
  const names = await namesOf(tx, workspaceId, personIdsOf(runs.map(({ createdBy }) => createdBy)));
  return runs.map(({ id, name, takenFrom, createdAt, createdBy, registerVersion, summary }) => ({
    id,
    name,
    takenFrom,
    createdAt,
    createdBy: actorName(createdBy, names),
    registerVersion,
    counts: counts.get(id) ?? NO_CASES,
    // Written by `runShadow` from this very type.
    summary: summary as ShadowSummary,
  }));
}

function caseItem(found: ListedShadowCase): ShadowCaseItem {
  return {
    place: found.place,
    standsAt: found.fileName === null ? null : `${found.fileName}, no. ${found.line ?? 1}`,
    onboardingId: found.onboardingId,
    id: found.recordId,
    accountName: found.accountName,
    lane: found.lane === null ? null : (LANES.find((lane) => lane === found.lane) ?? 'unknown'),
    tier: TIERS.find((tier) => tier === found.tier) ?? null,
    findings: found.findingCount,
    holds: HOLDS.filter((hold) => found.holds.includes(hold)),
    completeness: found.completeness,
    labelled: found.labelled,
    disagrees: found.disagrees,
    error: found.errorMessage === null ? null : { path: found.errorPath ?? '', message: found.errorMessage },
  };
}
