import type { RegisterRowView } from '@handrail/api/views';
import {
  HOLDS,
  INTERNAL_ROLES,
  TIERS,
  type Hold,
  type InternalRole,
  type Tier,
} from '@handrail/core/rules/vocabulary';

/** What the register page reads from its address. */
export type RegisterQuery = {
  readonly view: 'sentences' | 'table';
  readonly q: string;
  readonly tier: Tier | null;
  readonly owner: InternalRole | null;
  readonly hold: Hold | null;
  readonly enabled: 'yes' | 'no' | null;
};

/** Reads the register's address; values that mean nothing are left out. */
export function readRegisterQuery(params: URLSearchParams): RegisterQuery {
  const enabled = params.get('enabled');
  return {
    view: params.get('view') === 'table' ? 'table' : 'sentences',
    q: params.get('q')?.trim().slice(0, 200) ?? '',
    tier: one(TIERS, params.get('tier')),
    owner: one(INTERNAL_ROLES, params.get('owner')),
    hold: one(HOLDS, params.get('hold')),
    enabled: enabled === 'yes' || enabled === 'no' ? enabled : null,
  };
}

/** The address of a view of the register, without defaults. */
export function registerHref(query: RegisterQuery): string {
  const params = new URLSearchParams();
  if (query.view === 'table') params.set('view', 'table');
  for (const name of ['q', 'tier', 'owner', 'hold', 'enabled'] as const) {
    const value = query[name];
    if (value) params.set(name, value);
  }
  return params.size > 0 ? `/register?${params.toString()}` : '/register';
}

/** The rows that the filters leave. Search looks into id, title and sentence; every word must be found. */
export function matchingRows(rows: readonly RegisterRowView[], query: RegisterQuery): RegisterRowView[] {
  const words = query.q.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.id} ${row.title} ${row.sentence}`.toLowerCase();
    return (
      (query.tier === null || row.tier === query.tier) &&
      (query.owner === null || row.owner === query.owner) &&
      (query.hold === null || row.holds.includes(query.hold)) &&
      (query.enabled === null || row.enabled === (query.enabled === 'yes')) &&
      words.every((word) => text.includes(word))
    );
  });
}

function one<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((item) => item === value) ?? null;
}
