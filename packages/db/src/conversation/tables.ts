import type { EntryKind, EntryMail, StuckPlace } from '@handrail/core/conversation/entry';

export type ConversationTables = {
  /** What a customer's people and ours write to each other about an onboarding; never changed. */
  conversation_entries: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    kind: EntryKind;
    /** The same form sent twice is one entry. */
    key: string;
    contact_id: string | null;
    member_id: string | null;
    author_name: string;
    body: string;
    place: StuckPlace | null;
    told: string | null;
    /** Of one that came by mail. */
    mail: EntryMail | null;
    written_at: string;
  };
  /** How far a contact has read. */
  conversation_reads: {
    workspace_id: string;
    onboarding_id: string;
    contact_id: string;
    entry_id: string;
  };
};
