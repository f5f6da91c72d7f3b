import type { StatementKind } from '@handrail/core/intake/statements';

export type IntakeTables = {
  /** Every statement of a customer about a field; the one with the highest version stands. */
  intake_statements: {
    workspace_id: string;
    onboarding_id: string;
    field: string;
    version: number;
    kind: StatementKind;
    value: unknown;
    was: unknown;
    origin: unknown;
    contact_id: string;
    contact_name: string;
    stated_at: string;
  };
  /** What one person has typed into one field and not said yet; `typed` is null once they have. */
  intake_drafts: {
    workspace_id: string;
    onboarding_id: string;
    field: string;
    contact_id: string;
    typed: unknown;
    seen_version: number;
    page: string;
    turn: number;
    saved_at: string;
  };
};
