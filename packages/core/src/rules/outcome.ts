import type { Hold, InternalRole, Lane, RowId, StakeholderRole, Tier } from './vocabulary.ts';

/**
 * Where a fact comes from. `source` is a field path of the record without a leading slash
 * (`terms.crm.plan`, `stakeholders[2].name`, `context.tasks[0].dueAt`) or `evidence:<id>` for a text.
 * `value` is the value as the record holds it; absent when the point is that nothing is there.
 * `quote`, `start`, `end` only for texts: UTF-16 offsets, `text.slice(start, end) === quote`.
 */
export type SourceRef = {
  readonly source: string;
  readonly value?: unknown;
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
};

/** A row that fired. */
export type Finding = {
  readonly row: RowId;
  readonly title: string;
  readonly tier: Tier;
  /** One sentence a CSM understands, ending in a full stop. */
  readonly because: string;
  readonly evidence: readonly SourceRef[];
  readonly holds: readonly Hold[];
  readonly owner: InternalRole;
  readonly escalation: InternalRole;
};

/** A row that could not be evaluated; on tier `high` and `hold` it blocks what it would hold. */
export type UnknownRow = {
  readonly row: RowId;
  readonly title: string;
  readonly tier: Tier;
  /** One sentence that names what is missing: "2 texts have not been read yet." */
  readonly because: string;
  /** What it blocks: nothing on tier `low` and `medium`. */
  readonly holds: readonly Hold[];
  readonly owner: InternalRole;
  readonly escalation: InternalRole;
};

export type Verdict = 'fired' | 'clear' | 'unknown';

/** What one condition saw: the condition as text, its verdict, and the facts it read. */
export type TraceStep = {
  readonly condition: string;
  readonly verdict: Verdict;
  readonly read: readonly SourceRef[];
};

export type RowTrace = {
  readonly row: RowId;
  readonly verdict: Verdict;
  readonly steps: readonly TraceStep[];
};

/** The register applied to one record. Deterministic: equal record, register and `asOf` give equal bytes. */
export type Evaluation = {
  readonly lane: Lane;
  /** Why this lane, one sentence. */
  readonly laneBecause: string;
  /** Shortest days from close to go-live, by lane; `null` where none applies. */
  readonly leadTimeDays: number | null;
  /** Roles that the lane asks for, beside the billing contact. */
  readonly requiredRoles: readonly StakeholderRole[];
  /** The time the record was judged at (ISO 8601, UTC), or `null` where none is known. */
  readonly asOf: string | null;
  /** Tier order (hold first), then row id. */
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownRow[];
  /** Union of the findings' holds, in the order of `HOLDS`. */
  readonly holds: readonly Hold[];
  /** Holds that stand only because a high or hold row could not be evaluated. */
  readonly unknownHolds: readonly Hold[];
  readonly trace: readonly RowTrace[];
};
