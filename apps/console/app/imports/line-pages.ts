import type { ImportLineView } from '@handrail/api/views';

export const VERDICT_FILTERS = ['all', 'error', 'new', 'update', 'unchanged'] as const;
export type VerdictFilter = (typeof VERDICT_FILTERS)[number];

/** Records on one page of a preview; more would make the page slow to read and to render. */
const PAGE = 100;

/** The part of a file's records that the address asks for. `page` counts from 1; a page beyond the last is the last. */
export function linePage(lines: readonly ImportLineView[], params: URLSearchParams) {
  const show = VERDICT_FILTERS.find((filter) => filter === params.get('show')) ?? 'all';
  const matching = show === 'all' ? lines : lines.filter((line) => line.verdict === show);
  const pages = Math.max(1, Math.ceil(matching.length / PAGE));
  const asked = Number(params.get('page') ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return {
    show,
    page,
    pages,
    matching: matching.length,
    lines: matching.slice((page - 1) * PAGE, page * PAGE),
  };
}
