import type { FieldGap } from '@handrail/core/packets/packet';
import type { ReadinessAnswer } from '@handrail/core/readiness/readiness';
import type { Finding, UnknownRow } from '@handrail/core/rules/outcome';
import type { Hold, Lane, Tier } from '@handrail/core/rules/vocabulary';
import type { ShadowFilter } from '@handrail/db/shadow/cases';
import type { ShadowCounts } from '@handrail/db/shadow/runs';
import type { LabelDifferences } from './differences.ts';
import type { TalliedRow } from './row-tally.ts';
import type { ShadowSummary } from './tally.ts';

/** Which cases of a run are shown. */
export const SHADOW_FILTERS = [
  'all',
  'findings',
  'held',
  'disagreeing',
  'refused',
] as const satisfies readonly ShadowFilter[];

/** A run as the list shows it. */
export type ShadowRunItem = {
  readonly id: string;
  readonly name: string;
  readonly takenFrom: 'files' | 'onboardings';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly registerVersion: number;
  readonly counts: ShadowCounts;
  readonly summary: ShadowSummary;
};

/** One record of a run as lists show it. */
export type ShadowCaseItem = {
  readonly place: number;
  /** "deals.jsonl, no. 3"; null for a record that is stored here. */
  readonly standsAt: string | null;
  readonly onboardingId: string | null;
  readonly id: string | null;
  readonly accountName: string | null;
  readonly lane: Lane | null;
  readonly tier: Tier | null;
  readonly findings: number;
  readonly holds: readonly Hold[];
  readonly completeness: number | null;
  readonly labelled: boolean;
  readonly disagrees: boolean;
  readonly error: { readonly path: string; readonly message: string } | null;
};

/** One record of a run, whole. */
export type ShadowCaseView = {
  readonly item: ShadowCaseItem;
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownRow[];
  readonly missing: readonly FieldGap[];
  /** Null where it brought no labels. */
  readonly differences: LabelDifferences | null;
  readonly runName: string;
};

/** A run's report with one page of its cases. */
export type ShadowRunView = ShadowRunItem & {
  /** Onboardings that matched and were not taken: the run takes so many at most. */
  readonly leftOut: number;
  readonly rows: readonly TalliedRow[];
  readonly readiness: readonly ReadinessAnswer[];
  readonly part: {
    readonly show: ShadowFilter;
    /** From 1; a page beyond the last is the last. */
    readonly page: number;
    readonly pages: number;
    readonly cases: readonly ShadowCaseItem[];
  };
};
