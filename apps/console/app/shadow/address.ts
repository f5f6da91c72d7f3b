import { SHADOW_FILTERS } from '@handrail/api/shadow/views';

export type CasesShown = (typeof SHADOW_FILTERS)[number];

/** The part of a run's cases that an address asks for. */
export type CasesQuery = { readonly show: CasesShown; readonly page: number };

/** The element id of the cases on the report. */
export const CASES_ID = 'cases';

/** Reads the report's address; what means nothing is the first page of all. */
export function readCasesQuery(params: URLSearchParams): CasesQuery {
  const page = Number(params.get('page') ?? 1);
  return {
    show: SHADOW_FILTERS.find((filter) => filter === params.get('show')) ?? 'all',
    page: Number.isSafeInteger(page) ? Math.max(1, page) : 1,
  };
}

/** A run's report, at its cases where `at` says so. */
export function reportHref(id: string, query: CasesQuery, at?: typeof CASES_ID): string {
  return `/shadow/${id}${search(query)}${at === undefined ? '' : `#${at}`}`;
}

/** One case, in a drawer over the report as it stands. */
export function caseHref(id: string, place: number, query: CasesQuery): string {
  return `/shadow/${id}/cases/${place}${search(query)}`;
}

function search({ show, page }: CasesQuery): string {
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `?${params.toString()}` : '';
}
