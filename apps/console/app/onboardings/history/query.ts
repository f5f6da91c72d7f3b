import { HISTORY_PARTS, type HistoryPart } from '@handrail/api/onboardings/history-views';

/** Which part of a history is asked for, and which page of it. */
type HistoryQuery = { readonly part: HistoryPart | null; readonly cursor: string | null };

/** Reads the address of a history; what it does not know counts as not given. */
export function readHistoryQuery(params: URLSearchParams): HistoryQuery {
  return {
    part: HISTORY_PARTS.find((part) => part === params.get('part')) ?? null,
    cursor: params.get('cursor')?.slice(0, 100) ?? null,
  };
}

/** The address of an onboarding's history, or of a part or page of it. */
export function historyHref(id: string, { part, cursor }: Partial<HistoryQuery> = {}): string {
  const params = new URLSearchParams();
  if (part) params.set('part', part);
  if (cursor) params.set('cursor', cursor);
  return `/onboardings/${encodeURIComponent(id)}/history${params.size > 0 ? `?${params.toString()}` : ''}`;
}
