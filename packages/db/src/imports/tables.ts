import type { Generated } from 'kysely';

export type ImportTables = {
  import_batches: {
    workspace_id: string;
    id: string;
    file_name: string;
    bytes: number;
    state: 'preview' | 'stored' | 'discarded';
    created_at: string;
    created_by: string;
    version: Generated<number>;
  };
  /** One record of a file: what was foreseen for it, and the onboarding once it is stored. */
  import_lines: {
    workspace_id: string;
    import_id: string;
    /** 1-based. */
    line: number;
    verdict: 'new' | 'update' | 'unchanged' | 'error';
    record: unknown;
    source_id: string | null;
    account_name: string | null;
    lane: string | null;
    tier: string | null;
    findings: unknown;
    holds: string[];
    completeness: number | null;
    error_path: string | null;
    error_message: string | null;
    onboarding_id: string | null;
    stored_at: string | null;
  };
};
