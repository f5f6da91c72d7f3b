import { EFFECT_KINDS, EFFECT_LABELS, type EffectKind } from '@handrail/core/effects/kinds';
import { EFFECT_LISTS, type EffectList } from '@handrail/core/effects/states';
import { chosen } from '../onboardings/list/query.ts';
import type { FilterChip } from '../shell/filter-chips.tsx';

/** What the outbox reads from its address: everything a colleague needs to see the same list. */
export type OutboxQuery = {
  /** Absent: all states. */
  readonly list?: EffectList | undefined;
  readonly kind?: readonly EffectKind[];
  /** Words of the customer, the deal or its people. */
  readonly q?: string;
  readonly cursor?: string | undefined;
};

/** Reads the outbox's address. Values that mean nothing are left out, so an old link still opens. */
export function readOutboxQuery(params: URLSearchParams): OutboxQuery {
  const list = EFFECT_LISTS.find((one) => one === params.get('list'));
  const kind = chosen(params, 'kind', EFFECT_KINDS);
  const q = params.get('q')?.trim().slice(0, 200);
  const cursor = params.get('cursor')?.slice(0, 200);
  return {
    ...(list ? { list } : {}),
    ...(kind.length > 0 ? { kind } : {}),
    ...(q ? { q } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

/** The address of a list of the outbox. */
export function outboxHref(query: OutboxQuery): string {
  return `/outbox${search(query)}`;
}

/** One effect in the drawer over its list. */
export function effectHref(id: string, query: OutboxQuery): string {
  return `/outbox/${id}${search(query)}`;
}

/** The filters in force, each removable singly; the list is a tab, and no filter. */
export function outboxChips({ list, kind = [], q }: OutboxQuery): FilterChip[] {
  return [
    ...(q ? [{ group: 'Search', text: `“${q}”`, removeHref: outboxHref({ list, kind }) }] : []),
    ...kind.map((one) => ({
      group: 'Kind',
      text: EFFECT_LABELS[one],
      removeHref: outboxHref({ list, kind: kind.filter((other) => other !== one), ...(q ? { q } : {}) }),
    })),
  ];
}

function search({ list, kind = [], q, cursor }: OutboxQuery): string {
  const params = new URLSearchParams();
  if (list) params.set('list', list);
  if (q) params.set('q', q);
  for (const one of kind) params.append('kind', one);
  if (cursor) params.set('cursor', cursor);
  return params.size === 0 ? '' : `?${params}`;
}
