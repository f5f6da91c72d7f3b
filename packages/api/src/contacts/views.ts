import type { ContactRole } from '@handrail/core/people/contacts';

export type ContactView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ContactRole[];
  readonly invitedAt: string;
  /** When the newest invitation was mailed; null: none could be. */
  readonly mailedAt: string | null;
  readonly lastSeenAt: string | null;
  readonly takenOffAt: string | null;
  /** For changes of their roles. */
  readonly version: number;
  /** For taking them off and putting them back. */
  readonly placeVersion: number;
};

/** Somebody whom the packet names and who is not invited. */
export type ContactSuggestion = {
  readonly name: string;
  /** Null: the packet has none, or none that a mail can go to. */
  readonly email: string | null;
  readonly title: string | null;
  readonly roles: readonly ContactRole[];
};

/** The customer's people on an onboarding. */
export type ContactsView = {
  readonly accountName: string;
  readonly contacts: readonly ContactView[];
  readonly suggestions: readonly ContactSuggestion[];
  /** Whether the reader may change anything here. */
  readonly mayManage: boolean;
};
