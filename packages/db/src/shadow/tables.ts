export type ShadowTables = {
  /** A report over records that were judged without side effect. */
  shadow_runs: {
    workspace_id: string;
    id: string;
    name: string;
    taken_from: 'files' | 'onboardings';
    created_at: string;
    created_by: string;
    register_version: number;
    left_out: number;
    summary: unknown;
    row_tally: unknown;
    readiness: unknown;
  };
  /** What became of one record of a run; the record itself is not kept. */
  shadow_cases: {
    workspace_id: string;
    run_id: string;
    /** 1-based, in the order given. */
    place: number;
    file_name: string | null;
    line: number | null;
    onboarding_id: string | null;
    record_id: string | null;
    account_name: string | null;
    lane: string | null;
    tier: string | null;
    findings: unknown;
    unknown: unknown;
    holds: string[];
    completeness: number | null;
    missing: unknown;
    labels: unknown;
    differences: unknown;
    disagrees: boolean;
    error_path: string | null;
    error_message: string | null;
  };
};
