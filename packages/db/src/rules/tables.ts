/** Times are ISO 8601 UTC strings; hashes are lowercase hex SHA-256. */
export type RulesTables = {
  /** The register as it stood each time it was published, so that an outcome can be had again as it was. Never changed. */
  register_versions: {
    workspace_id: string;
    /** 1, 2, 3 …, one more at each change. */
    number: number;
    hash: string;
    /** The register and the text of each row's file. */
    register: unknown;
    published_at: string;
    published_by: string;
  };
  /** What the register says of an onboarding now, one line a row that ever fired on it. */
  findings: {
    workspace_id: string;
    onboarding_id: string;
    row_id: string;
    state: 'open' | 'cleared';
    tier: string;
    title: string;
    because: string;
    holds: string[];
    owner: string;
    escalation: string;
    opened_at: string;
    /** Number of the outcome that opened it. */
    opened_in: number;
    cleared_at: string | null;
    cleared_in: number | null;
    version: number;
  };
};
