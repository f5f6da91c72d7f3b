import type { ContactRole } from '@handrail/core/people/contacts';
import type { Generated } from 'kysely';

export type PlanTables = {
  /** What a customer's plan shows: their own steps, and those of our tasks that they see. */
  plan_steps: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    effect_id: string | null;
    place: number;
    side: 'customer' | 'vendor';
    task_id: string | null;
    title: unknown;
    why: unknown;
    role: ContactRole | null;
    due_on: string | null;
    state: Generated<'open' | 'done' | 'dropped'>;
    ticked_by: string | null;
    ticked_at: string | null;
    made_at: string;
    changed_at: string;
    version: Generated<number>;
  };
  /** Under which key a contact's calendars follow their plans. */
  calendar_keys: {
    workspace_id: string;
    contact_id: string;
    key_hash: string;
    made_at: string;
    version: Generated<number>;
  };
};
