import type { Generated } from 'kysely';

export type WebhookTables = {
  /** Every event that was answered, so that the same event gets the same answer. */
  inbox: {
    workspace_id: string;
    source: string;
    event_id: string;
    body_hash: string;
    status: number;
    /** The answer's body, byte for byte. */
    answer: string;
    received_at: string;
  };
  /** What senders sign with. At most two live for each source. */
  webhook_secrets: {
    workspace_id: string;
    id: string;
    source: string;
    slot: number;
    /** Encrypted with the installation's key; the secret itself was shown once. */
    sealed: string;
    /** Its last four characters. */
    hint: string;
    created_at: string;
    created_by: string;
    last_used_at: string | null;
    revoked_at: string | null;
    version: Generated<number>;
  };
};
