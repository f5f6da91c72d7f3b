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
  /** A customer whose people come to the portal. */
  accounts: {
    workspace_id: string;
    id: string;
    /** The account key of its onboardings; one without a key is an account by itself, under its own id. */
    key: string;
    name: string;
    created_at: string;
    version: Generated<number>;
  };
  /** A customer's person on one account. */
  contacts: {
    workspace_id: string;
    id: string;
    account_id: string;
    login_id: string;
    email: string;
    name: string;
    /** Of `CONTACT_ROLES`. */
    roles: string[];
    /** What they chose; null: what their browser says. */
    language: string | null;
    timezone: string | null;
    invited_at: string;
    last_seen_at: string | null;
    version: Generated<number>;
    /** Of `CUSTOMER_MAILS`: those that they do not want. */
    unwanted_mails: Generated<string[]>;
  };
  /** The onboardings that a contact may see. */
  contact_onboardings: {
    workspace_id: string;
    contact_id: string;
    onboarding_id: string;
    invited_by: string;
    invited_at: string;
    /** When the newest invitation was mailed; null: none could be. */
    mailed_at: string | null;
    taken_off_at: string | null;
    version: Generated<number>;
  };
  /** Whose contact a login may be, readable before a workspace is chosen. */
  login_contacts: { login_id: string; workspace_id: string; contact_id: string };
  sign_in_challenges: {
    id: string;
    /** Which app it opens: of `DOORS`. */
    door: Generated<string>;
    /** All three set for a member's look at the portal as one contact. */
    view_workspace_id: string | null;
    view_contact_id: string | null;
    view_member_id: string | null;
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
    /** In the portal: the member who looks on as the contact. */
    member_id: string | null;
    /** Which app it is a session of: of `DOORS`. */
    door: Generated<string>;
    contact_id: string | null;
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
