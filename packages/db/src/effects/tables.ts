import type { EffectKind } from '@handrail/core/effects/kinds';
import type { EffectState } from '@handrail/core/effects/states';
import type { NoticeTopic } from '@handrail/core/effects/payloads';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Generated } from 'kysely';

export type EffectTables = {
  /** What a decision approved, by the hash of its payload; written by `approve_effect` alone. */
  effect_approvals: {
    workspace_id: string;
    decision_id: string;
    kind: EffectKind;
    target: string;
    payload_hash: string;
    approved_at: string;
  };
  /** The ledger. Read it; it is written by functions of the database alone (`ledger.ts`). */
  effects: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    decision_id: string | null;
    kind: EffectKind;
    target: string;
    key: string;
    payload: unknown;
    payload_hash: string;
    state: EffectState;
    attempts: number;
    /** When a worker has to look at it: the next try, or the end of a lease. */
    due_at: string | null;
    held_by: string[] | null;
    /** Goes up each time a worker takes it. */
    token: number;
    answer: unknown;
    error: string | null;
    planned_at: string;
    planned_by: string;
    begun_at: string | null;
    settled_at: string | null;
    version: Generated<number>;
  };
  /** A line in one person's inbox. */
  notices: {
    workspace_id: string;
    id: string;
    member_id: string;
    onboarding_id: string;
    effect_id: string;
    topic: NoticeTopic;
    subject: string;
    body: string;
    at: string;
    /** The effect that it tells of, where it tells of one. */
    about_effect_id: string | null;
    read_at: string | null;
    version: Generated<number>;
  };
  /** One an onboarding, made when its kickoff was approved. */
  kickoff_projects: {
    workspace_id: string;
    onboarding_id: string;
    effect_id: string;
    lane: string;
    template: string;
    kickoff_on: string;
    is_proposed: boolean;
    made_at: string;
    /** Set while the plan is as it was agreed on with the customer. */
    plan_agreed_at: string | null;
    plan_agreed_by: string | null;
    version: Generated<number>;
  };
  /** What somebody of ours has to do. */
  tasks: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    effect_id: string;
    kind: 'preparation' | 'information';
    place: number;
    title: string;
    questions: unknown;
    request_id: string | null;
    owner_role: InternalRole;
    owner_id: string | null;
    due_on: string | null;
    state: 'open' | 'done' | 'dropped';
    made_at: string;
    done_at: string | null;
    done_by: string | null;
    version: Generated<number>;
  };
};
