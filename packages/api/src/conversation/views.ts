import type { ConversationSide, EntryKind, StuckPage } from '@handrail/core/conversation/entry';
import type { HelpView } from '../portal/views.ts';
import type { Page } from '../views.ts';

/** What one of both sides wrote. */
export type EntryView = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly side: ConversationSide;
  readonly author: string;
  readonly isMine: boolean;
  /** Plain text; where somebody is stuck it may be empty. */
  readonly text: string;
  /** Where somebody is stuck; `title`: what the thing is called there. */
  readonly place: { readonly page: StuckPage; readonly title: string | null } | null;
  /** Who was told by name that somebody is stuck. */
  readonly told: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
};

/** Questions to the customer that are not answered yet. */
export type QuestionsView = {
  readonly id: string;
  readonly questions: readonly string[];
  /** Whose they are; null where they are not on the onboarding any more. Each of the customer's people on it may answer. */
  readonly asked: string | null;
  /** The reader was asked, or nobody who is still here. */
  readonly isMine: boolean;
  readonly askedBy: string;
  /** ISO 8601 UTC. */
  readonly askedAt: string;
  readonly dueAt: string | null;
};

/** A page of the conversation, the newest entry first; `next` has older ones. */
export type CustomerConversationView = Page<EntryView> &
  HelpView & { readonly accountName: string; readonly questions: readonly QuestionsView[] };

/** As our own people see it. */
export type TeamConversationView = Page<EntryView & { readonly task: StuckTaskView | null }> & {
  readonly accountName: string;
  /** Names of the customer's people who read it. */
  readonly people: readonly string[];
  /** What holds words to this customer, as one sentence; null where nothing does. */
  readonly held: string | null;
  readonly mayWrite: boolean;
  readonly form: string;
};

/** The task that somebody who is stuck opened; null while it is being made. */
export type StuckTaskView = {
  readonly id: string;
  readonly owner: string | null;
  readonly done: { readonly by: string; readonly at: string } | null;
  readonly version: number;
  readonly maySettle: boolean;
};
