import type { Generated } from 'kysely';

/** Times are ISO 8601 UTC strings; hashes are lowercase hex SHA-256. */
export type PeopleTables = {
  workspaces: {
    id: string;
    /** In addresses and on the command line: lowercase letters, digits, hyphens. */
    slug: string;
    name: string;
    /** IANA name. */
    timezone: string;
    created_at: string;
    version: Generated<number>;
  };
  /** A person's address, once for all workspaces. */
  logins: { id: string; email: string; created_at: string };
  /** Which workspaces a login may choose from, readable before one is chosen. */
  login_workspaces: { login_id: string; workspace_id: string; member_id: string };
  members: {
    workspace_id: string;
    id: string;
    login_id: string;
    email: string;
    name: string;
    /** Of `INTERNAL_ROLES`. */
    roles: string[];
    active: Generated<boolean>;
    invited_at: string;
    last_seen_at: string | null;
    version: Generated<number>;
  };
  sign_in_challenges: {
    id: string;
    /** Null when the address is nobody's: the rows look and cost the same. */
    login_id: string | null;
    token_hash: string;
    code_hash: string;
    wrong_codes: Generated<number>;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  sessions: {
    id: string;
    token_hash: string;
    login_id: string;
    /** Null until the person has chosen one of several workspaces. */
    workspace_id: string | null;
    member_id: string | null;
    created_at: string;
    last_seen_at: string;
    /** The absolute limit; the idle limit follows from `last_seen_at`. */
    ends_at: string;
    user_agent: string;
    ip: string;
  };
  rate_limits: { key: string; window_start: string; count: number };
  local_mail: { id: string; sent_to: string; subject: string; body: string; at: string };
};
