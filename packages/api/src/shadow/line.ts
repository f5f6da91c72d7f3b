import type { Packet } from '@handrail/core/packets/packet';
import type { Evaluation, SourceRef } from '@handrail/core/rules/outcome';
import type { Hold, InternalRole, Lane, RowId, Tier } from '@handrail/core/rules/vocabulary';

/** One record's line of a shadow run, exactly as the format page has it. */
export type ShadowLine = {
  readonly id: string;
  readonly lane: Lane;
  readonly findings: readonly {
    readonly row: RowId;
    readonly tier: Tier;
    readonly because: string;
    readonly evidence: readonly SourceRef[];
    readonly owner: InternalRole;
    readonly escalation: InternalRole;
  }[];
  /** Of the rows that fired; what only an unknown row would hold stands with it under `unknown`. */
  readonly holds: readonly Hold[];
  readonly unknown: readonly {
    readonly row: RowId;
    readonly because: string;
    readonly holds: readonly Hold[];
  }[];
  readonly packet: { readonly completeness: number; readonly missing: readonly string[] };
  readonly scores: {
    readonly completeness: number;
    readonly promiseRisk: number;
    readonly complexity: number;
    readonly stakeholderCoverage: number;
    readonly firstValueClarity: number;
  };
  /** Empty until texts are read. */
  readonly extracted: {
    readonly promises: readonly never[];
    readonly stakeholders: readonly never[];
    readonly metrics: readonly never[];
  };
  readonly ms: number;
};

/** A record that was refused: a JSON pointer into the record, and why. */
export type ShadowError = {
  readonly id: string;
  readonly error: { readonly path: string; readonly message: string };
};

/** The line of a record that was evaluated; `ms` is what parsing, evaluation and packet took. */
export function shadowLine(id: string, evaluation: Evaluation, packet: Packet, ms: number): ShadowLine {
  const { completeness, promiseRisk, complexity, stakeholderCoverage, firstValueClarity } = packet.scores;
  return {
    id,
    lane: evaluation.lane,
    findings: evaluation.findings.map(({ row, tier, because, evidence, owner, escalation }) => ({
      row,
      tier,
      because,
      evidence,
      owner,
      escalation,
    })),
    holds: evaluation.holds,
    unknown: evaluation.unknown.map(({ row, because, holds }) => ({ row, because, holds })),
    packet: { completeness: completeness.value, missing: packet.gaps.map(({ field }) => field) },
    scores: {
      completeness: completeness.value,
      promiseRisk: promiseRisk.value,
      complexity: complexity.value,
      stakeholderCoverage: stakeholderCoverage.value,
      firstValueClarity: firstValueClarity.value,
    },
    extracted: { promises: [], stakeholders: [], metrics: [] },
    ms: Math.round(ms * 1000) / 1000,
  };
}
