import type { EffectState } from '@handrail/core/effects/states';
import type { Citation, MessageRecipient } from '@handrail/core/messages/fields';
import type { FilledValue, MissingField } from '@handrail/core/messages/fill';
import type { MessageKind, PolicyClass } from '@handrail/core/messages/kinds';
import type { MessageState } from '@handrail/core/messages/states';
import type { Hold, InternalRole, RowId, StakeholderRole, Tier } from '@handrail/core/rules/vocabulary';
import type { MessageList } from '@handrail/core/messages/states';
import type { Page } from '../views.ts';

/** A message as a line of a list. */
export type MessageItem = {
  readonly id: string;
  readonly onboardingId: string;
  readonly accountName: string;
  readonly kind: MessageKind;
  readonly subject: string;
  readonly to: Pick<MessageRecipient, 'name' | 'email'>;
  readonly state: MessageState;
  /** How far the mail has come, once it was approved. */
  readonly effect: EffectState | null;
  /** When the state was reached: drafted, asked, settled, or sent. */
  readonly at: string;
  readonly draftedBy: string;
  /** It awaits an approval that the viewer may give. */
  readonly yours: boolean;
};

/** A page of a list of messages, newest first. 1000 in a count means that or more. */
export type MessageListView = Page<MessageItem> & { readonly counts: Readonly<Record<MessageList, number>> };

/** A piece of a text beside an earlier one. */
export type TextPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** One wording of a message. */
export type MessageVersionView = {
  readonly number: number;
  readonly origin: 'template' | 'ai' | 'person';
  readonly subject: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

/** Where a value came from, as the page links it. */
export type CitationView = Citation & {
  /** It still stands there. */
  readonly found: boolean;
  /** Where in a text of the evidence, UTF-16 units. */
  readonly start?: number;
  readonly end?: number;
};

/** A field that the sender fills in. */
export type GivenField = {
  readonly field: string;
  readonly label: string;
  readonly shape: 'line' | 'lines' | 'link';
  readonly required: boolean;
};

/** A message, whole, for one viewer. */
export type MessageView = {
  readonly item: MessageItem;
  readonly recipient: MessageRecipient;
  readonly template: { readonly name: string; readonly title: string; readonly version: number } | null;
  readonly confidence: number | null;
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  readonly values: readonly (Omit<FilledValue, 'citations'> & {
    readonly citations: readonly CitationView[];
  })[];
  readonly missing: readonly MissingField[];
  /** What the sender fills in. */
  readonly given: readonly (GivenField & { readonly value: string })[];
  /** Something to know about it: the language of its reader, for instance. */
  readonly remarks: readonly string[];
  readonly versions: readonly MessageVersionView[];
  /** From the first draft to the words as they stand; null where nothing was changed. */
  readonly difference: { readonly subject: readonly TextPiece[]; readonly text: readonly TextPiece[] } | null;
  readonly policy: {
    readonly goes: PolicyClass;
    readonly tier: Tier;
    readonly approvers: readonly InternalRole[];
    readonly secondPerson: boolean;
    readonly reasons: readonly string[];
    readonly holds: readonly Hold[];
  };
  readonly obstacles: readonly string[];
  readonly held: string | null;
  /** Rows that an approval settles with it. */
  readonly settles: readonly { readonly row: RowId; readonly title: string; readonly because: string }[];
  /** Hash of what the viewer sees, for their decision. */
  readonly seen: string;
  readonly decision: {
    readonly kind: string;
    readonly by: string;
    readonly as: InternalRole;
    readonly at: string;
    readonly reason: string | null;
  } | null;
  readonly effectId: string | null;
  readonly sentAt: string | null;
  readonly may: {
    readonly edit: boolean;
    readonly ask: boolean;
    readonly approve: boolean;
    readonly reject: boolean;
    readonly discard: boolean;
  };
  /** Why the viewer may not approve it, where others may. */
  readonly notYours: string | null;
};

/** The messages of an onboarding. */
export type OnboardingMessagesView = {
  readonly accountName: string;
  readonly items: readonly MessageItem[];
  /** The warm introduction that was sent; null where none was. */
  readonly introduced: { readonly at: string; readonly messageId: string; readonly by: string } | null;
  readonly mayWrite: boolean;
};

/** What a new message of an onboarding can be made from. */
export type DraftOptionsView = {
  readonly accountName: string;
  readonly templates: readonly {
    readonly name: string;
    readonly title: string;
    readonly purpose: string;
    readonly kind: MessageKind;
    readonly to: readonly StakeholderRole[];
    readonly given: readonly GivenField[];
  }[];
  readonly drafts: readonly {
    readonly id: string;
    readonly text: string;
    readonly confidence: number;
    readonly sure: boolean;
  }[];
  readonly recipients: readonly MessageRecipient[];
};

/** A template as the page shows it. */
export type TemplateView = {
  readonly name: string;
  readonly version: number;
  readonly kind: MessageKind;
  readonly title: string;
  readonly purpose: string;
  readonly language: string;
  readonly to: readonly StakeholderRole[];
  readonly policy: PolicyClass;
  readonly reasons: readonly string[];
  readonly tier: Tier;
  readonly approvers: readonly InternalRole[];
  readonly subject: string;
  readonly body: string;
  readonly fields: readonly {
    readonly name: string;
    readonly title: string;
    readonly from: string;
    readonly required: boolean;
  }[];
  /** Versions that messages were made of, with how many. */
  readonly uses: readonly { readonly version: number; readonly messages: number }[];
};
