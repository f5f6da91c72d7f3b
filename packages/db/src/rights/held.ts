import type { Tables } from '../tables.ts';

/** What a table's rows of one customer are found by. */
export type Tie =
  | { readonly of: 'onboarding' | 'account' | 'contact' | 'message' | 'decision'; readonly column: string }
  /** Found by what their words name: ids of the customer's onboardings and people. */
  | { readonly of: 'words'; readonly columns: readonly string[] };

export type Holding = {
  /** Null: nothing here is about one customer. */
  readonly account: Tie | null;
  /** Columns that let somebody in, or are no words: never given out. */
  readonly withheld?: readonly string[];
};

const onboarding = { account: { of: 'onboarding', column: 'onboarding_id' } } as const;
const ofNobody = { account: null } as const;

/**
 * Every table of a workspace, with what of it is about one customer. What is about one person is looked for in all of them. A new
 * table must be given its place here.
 */
export const HELD: Readonly<Record<Exclude<keyof Tables, OutsideWorkspaces>, Holding>> = {
  workspaces: ofNobody,
  members: ofNobody,
  accounts: { account: { of: 'account', column: 'id' } },
  contacts: { account: { of: 'account', column: 'account_id' } },
  contact_onboardings: onboarding,
  calendar_keys: { account: { of: 'contact', column: 'contact_id' }, withheld: ['key_hash'] },
  audit_entries: { account: { of: 'words', columns: ['object_id', 'actor', 'payload'] } },
  audit_heads: ofNobody,
  measurements: onboarding,
  register_versions: ofNobody,
  onboardings: { account: { of: 'onboarding', column: 'id' } },
  onboarding_words: onboarding,
  record_versions: onboarding,
  outcomes: onboarding,
  findings: onboarding,
  inbox: { account: { of: 'words', columns: ['answer'] } },
  webhook_secrets: { ...ofNobody, withheld: ['sealed'] },
  import_batches: ofNobody,
  import_lines: onboarding,
  shadow_runs: ofNobody,
  shadow_cases: onboarding,
  deal_drafts: onboarding,
  review_settings: ofNobody,
  review_items: onboarding,
  decisions: onboarding,
  conditions: onboarding,
  information_requests: onboarding,
  acceptance_ticks: onboarding,
  acceptances: onboarding,
  review_comments: onboarding,
  watchers: onboarding,
  effect_approvals: { account: { of: 'decision', column: 'decision_id' } },
  effects: onboarding,
  notices: onboarding,
  kickoff_projects: onboarding,
  tasks: onboarding,
  plan_steps: onboarding,
  kickoff_meetings: onboarding,
  checklist_marks: onboarding,
  owner_patterns: onboarding,
  intake_statements: onboarding,
  intake_drafts: onboarding,
  endpoints: ofNobody,
  messages: onboarding,
  message_versions: { account: { of: 'message', column: 'message_id' } },
  documents: onboarding,
  document_versions: onboarding,
  logos: { ...ofNobody, withheld: ['bytes'] },
  brands: ofNobody,
  conversation_entries: onboarding,
  conversation_reads: onboarding,
};

/** They belong to no workspace: `docs/security.md` says why. What they hold of a person is read by itself (`ways-in.ts`). */
export type OutsideWorkspaces =
  | 'logins'
  | 'login_workspaces'
  | 'login_contacts'
  | 'sign_in_challenges'
  | 'sessions'
  | 'rate_limits'
  | 'local_mail';

export type HeldTable = keyof typeof HELD;

export const HELD_TABLES = Object.keys(HELD) as readonly HeldTable[];
