export type AuditTables = {
  /** Append-only; written by the function `append_audit` alone. */
  audit_entries: {
    workspace_id: string;
    seq: number;
    at: string;
    actor: string;
    action: string;
    object_type: string;
    object_id: string;
    /** The exact canonical text that is hashed. */
    payload: string;
    /** sha256(hash before + payload), lowercase hex. */
    hash: string;
  };
  /** The last entry of each chain, so that a cut-off tail shows. */
  audit_heads: { workspace_id: string; seq: number; hash: string };
};
