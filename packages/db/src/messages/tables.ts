import type { Generated } from 'kysely';
import type { MessageContent } from '@handrail/core/messages/fill';
import type { MessageRecipient } from '@handrail/core/messages/fields';
import type { MessageKind } from '@handrail/core/messages/kinds';
import type { MessageState } from '@handrail/core/messages/states';
import type { MessageTemplate } from '@handrail/core/messages/template';

export type MessageTables = {
  /** A mail to one of the customer's people, from its first draft until it is settled. */
  messages: {
    workspace_id: string;
    id: string;
    onboarding_id: string;
    kind: MessageKind;
    /** The template as it was when the message was made; null for an AI's draft. */
    template: MessageTemplate | null;
    /** The draft on the record that it began with. */
    draft_id: string | null;
    confidence: number | null;
    recipient: MessageRecipient;
    state: MessageState;
    /** The newest of its versions. */
    number: number;
    drafted_by: string;
    drafted_at: string;
    asked_by: string | null;
    asked_at: string | null;
    decision_id: string | null;
    effect_id: string | null;
    settled_by: string | null;
    settled_at: string | null;
    version: Generated<number>;
  };
  /** Each wording of a message; never changed. */
  message_versions: {
    workspace_id: string;
    message_id: string;
    number: number;
    origin: 'template' | 'ai' | 'person';
    subject: string;
    body: string;
    filled: Pick<MessageContent, 'values' | 'missing' | 'given'>;
    written_by: string;
    written_at: string;
  };
};
