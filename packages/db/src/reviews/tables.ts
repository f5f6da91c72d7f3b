import type { Generated } from 'kysely';

export type ReviewTables = {
  /** Business hours and SLAs of a workspace; without a row core's defaults stand. */
  review_settings: {
    workspace_id: string;
    hours: unknown;
    slas: unknown;
    /** Null: as core has it. */
    waiting_minutes: number | null;
    updated_at: string;
    updated_by: string;
    version: Generated<number>;
  };
  /** One item for each row that fired, or that could not be checked and holds something. */
  review_items: {
    workspace_id: string;
    onboarding_id: string;
    row_id: string;
    kind: 'fired' | 'unchecked';
    /** Names the finding by its content; empty for those from before there were items. */
    subject_hash: string;
    tier: string;
    title: string;
    because: string;
    holds: string[];
    state: ItemStateColumn;
    owner_role: string;
    owner_id: string | null;
    escalation_role: string;
    opened_at: string;
    /** Null while the clock stands still, and where none runs. */
    due_at: string | null;
    /** Business minutes left when the clock was stopped. */
    minutes_left: number | null;
    /** Until when the customer is waited for. */
    waits_until: string | null;
    escalated_at: string | null;
    decision_id: string | null;
    version: Generated<number>;
  };
  /** What people decided, never changed afterwards. */
  decisions: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    kind: string;
    row_ids: string[];
    seen_hash: string;
    reason: string | null;
    details: unknown;
    decided_by: string;
    decided_as: string;
    decided_at: string;
    undoes: string | null;
  };
  /** What an approval depends on; unmet when due, its holds are back by themselves. */
  conditions: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    row_id: string;
    decision_id: string;
    condition: string;
    scope: string[];
    owner_id: string;
    due_at: string;
    met_at: string | null;
    met_by: string | null;
    lapse_told_at: string | null;
    in_force: Generated<boolean>;
    version: Generated<number>;
  };
  /** Questions sent back; the answers are evidence. */
  information_requests: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    decision_id: string;
    row_ids: string[];
    /** Null where one of the customer's people is asked. */
    asked_role: string | null;
    asked_id: string | null;
    asked_contact_id: string | null;
    /** What the customer's person was written. */
    entry_id: string | null;
    is_return: boolean;
    questions: unknown;
    answers: unknown;
    asked_at: string;
    due_at: string | null;
    answered_at: string | null;
    answered_by: string | null;
    answered_by_contact_id: string | null;
    withdrawn_at: string | null;
    /** When it was told that the deadline had passed. */
    lapse_told_at: Generated<string | null>;
    version: Generated<number>;
  };
  /** One point of the handoff, ticked by one side as it stood. */
  acceptance_ticks: {
    workspace_id: string;
    onboarding_id: string;
    side: 'sales' | 'cs';
    point: string;
    point_hash: string;
    ticked_by: string;
    ticked_at: string;
  };
  /** One side's yes to the whole handoff. */
  acceptances: {
    workspace_id: string;
    onboarding_id: string;
    side: 'sales' | 'cs';
    points_hash: string;
    accepted_by: string;
    accepted_as: string;
    accepted_at: string;
    /** Points of its own checklist that sales left open, and why. */
    open_points: Generated<string[]>;
    reason: Generated<string | null>;
  };
  review_comments: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    row_id: string | null;
    body: string;
    mentions: string[];
    written_by: string;
    written_at: string;
  };
  /** Who hears of everything that happens to an onboarding. */
  watchers: { workspace_id: string; onboarding_id: string; member_id: string; since: string };
};

type ItemStateColumn = 'open' | 'waiting' | 'conditional' | 'released' | 'rejected' | 'cleared';
