export type PacketTables = {
  /** What the register made of a record: one line each time an onboarding was evaluated. Never changed. */
  outcomes: {
    workspace_id: string;
    onboarding_id: string;
    /** 1, 2, 3 … within the onboarding. */
    number: number;
    /** The record it was made from. */
    record_number: number;
    register_version: number;
    /** Core's `Circumstances`: with record and register version they give the same bytes again. */
    circumstances: unknown;
    /** Whether the record itself said what time it is (`context.now`). */
    as_of_from_record: boolean;
    /** Of record and circumstances. */
    facts_hash: string;
    /** Core's `Evaluation` with an empty trace: the trace is made again when someone asks. */
    evaluation: unknown;
    packet: unknown;
    /** Core's `Change[]` against the outcome before. */
    changes: unknown;
    change_count: number;
    via: string;
    actor: string;
    at: string;
  };
};
