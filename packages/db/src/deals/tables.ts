import type { Generated } from 'kysely';

export type DealTables = {
  /** Every closed-won record as it came, append-only. */
  record_versions: {
    workspace_id: string;
    onboarding_id: string;
    /** 1, 2, 3 … within the onboarding. */
    number: number;
    record: unknown;
    /** Of the record's canonical JSON. */
    record_hash: string;
    via: string;
    actor: string;
    /** The webhook's event id. */
    event_id: string | null;
    received_at: string;
  };
  /** A deal being entered by hand, shared in the workspace. */
  deal_drafts: {
    workspace_id: string;
    id: string;
    title: string;
    /** The form's values as typed; they need not fit the record's schema. */
    draft_values: unknown;
    state: 'open' | 'discarded' | 'submitted';
    /** A member's id. */
    created_by: string;
    created_at: string;
    updated_at: string;
    onboarding_id: string | null;
    version: Generated<number>;
  };
};
