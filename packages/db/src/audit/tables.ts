import type { MeasurementEvent, Unit } from '@handrail/core/measure/measurement';

export type AuditTables = {
  /** Append-only; written by the function `append_audit` alone. */
  audit_entries: {
    workspace_id: string;
    seq: number;
    at: string;
    actor: string;
    action: string;
    object_type: string;
    object_id: string;
    /** The exact canonical text that is hashed. */
    payload: string;
    /** sha256(hash before + payload), lowercase hex. */
    hash: string;
  };
  /** Insert-only; written by the function `append_audit` alone, with the entries that they count. */
  measurements: {
    workspace_id: string;
    /** The audit entry that it was made of. */
    entry: number;
    /** Its place among those of its entry, from 1. */
    part: number;
    at: string;
    event: MeasurementEvent;
    onboarding_id: string | null;
    row_id: string | null;
    tier: string | null;
    lane: string | null;
    role: string | null;
    kind: string | null;
    outcome: string | null;
    amount: number | null;
    unit: Unit | null;
    codes: string[];
  };
  /** The last entry of each chain, so that a cut-off tail shows. */
  audit_heads: { workspace_id: string; seq: number; hash: string };
};
