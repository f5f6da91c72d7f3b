import type { Generated } from 'kysely';

export type OnboardingTables = {
  /** One customer's onboarding. What lists show and sort by is kept here beside its record, so that a page is one range of one index. */
  onboardings: {
    workspace_id: string;
    id: string;
    source: string;
    /** The deal's key in its source: source and source id are the idempotency key. */
    source_id: string;
    account_name: string;
    account_domain: string | null;
    account_key: string | null;
    account_order: Generated<number>;
    /** The account's name as lists sort it. */
    account_sort: string;
    product: string | null;
    deal_name: string;
    state: string;
    closed: boolean;
    lane: string;
    segment: string | null;
    annual_value: number | null;
    currency: string | null;
    /** Highest tier of the open findings: 0 none, 1 low, 2 medium, 3 high, 4 hold. */
    tier_rank: number;
    finding_count: number;
    unknown_count: number;
    holds: string[];
    completeness: number;
    csm: string | null;
    ae: string | null;
    closed_at: string;
    kickoff_at: string | null;
    received_at: string;
    updated_at: string;
    record_hash: string;
    /** Newest of `record_versions` and of `outcomes`. */
    record_number: number;
    outcome_number: number;
    /** When it is judged anew without anybody's asking. */
    judge_at: Generated<string>;
    /** What people corrected, judged on top of the record: see core's `Corrections`. */
    corrections: Generated<unknown>;
    version: Generated<number>;
  };
  /** The words an onboarding is found by. */
  onboarding_words: { workspace_id: string; word: string; onboarding_id: string };
};
