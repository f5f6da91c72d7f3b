import type { Generated } from 'kysely';
import type { ChecklistName } from '@handrail/core/kickoff/checklists';
import type { OwnerPattern } from '@handrail/core/kickoff/ownerPattern';

export type KickoffTables = {
  /** A meeting to which people were invited; its id is the UID in their calendars. */
  kickoff_meetings: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    sequence: number;
    starts_at: string;
    minutes: number;
    timezone: string;
    place: string;
    goal: string;
    organizer: unknown;
    attendees: unknown;
    called_off_at: string | null;
    decision_id: string;
    version: Generated<number>;
  };
  /** One point of a list ticked by somebody. */
  checklist_marks: {
    workspace_id: string;
    onboarding_id: string;
    list: ChecklistName;
    point: string;
    note: string | null;
    marked_by: string;
    marked_at: string;
  };
  /** How ownership is passed on, where somebody has chosen it. */
  owner_patterns: {
    workspace_id: string;
    onboarding_id: string;
    pattern: OwnerPattern;
    chosen_by: string;
    chosen_at: string;
    version: Generated<number>;
  };
};
