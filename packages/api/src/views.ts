import type { OnboardingState } from '@handrail/core/deals/states';
import type { Finding, RowTrace, UnknownRow } from '@handrail/core/rules/outcome';
import type { Hold, InternalRole, Lane, RowId, StakeholderRole, Tier } from '@handrail/core/rules/vocabulary';
import type { Change, Packet } from '@handrail/core/packets/packet';
import type { SecretSource } from './webhooks/sources.ts';

/** What the console's pages receive: plain data, ISO 8601 times in UTC, ids as strings. */

export type MeView = {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly InternalRole[];
  readonly workspace: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly timezone: string;
  };
  /** True in demo mode: the banner, "continue as …" and the local mailbox show. */
  readonly demo: boolean;
  /** Demo mode was forced on an address that others reach: a loud banner on every page. */
  readonly demoForced: boolean;
  /** Actions of core's `authorize` table that this member may do; the interface hides the others. */
  readonly may: readonly string[];
  /** Notices in their inbox that they have not read; 100 means that or more. */
  readonly unread: number;
};

export type OnboardingListItem = {
  readonly id: string;
  readonly accountName: string;
  readonly accountDomain: string | null;
  readonly product: string | null;
  readonly dealName: string;
  readonly source: string;
  readonly sourceId: string;
  readonly state: OnboardingState;
  /** False: "not closed yet". */
  readonly closed: boolean;
  readonly lane: Lane;
  readonly segment: string | null;
  readonly annualValue: { readonly amount: number; readonly currency: string } | null;
  /** Highest tier of the open findings; null where none is open. */
  readonly tier: Tier | null;
  readonly findings: number;
  readonly unknown: number;
  readonly holds: readonly Hold[];
  readonly completeness: number;
  readonly csm: string | null;
  readonly ae: string | null;
  readonly closedAt: string;
  readonly kickoffAt: string | null;
  readonly receivedAt: string;
  readonly updatedAt: string;
};

export type OnboardingFilters = {
  readonly q?: string;
  readonly state?: readonly OnboardingState[];
  readonly lane?: readonly Lane[];
  readonly tier?: readonly (Tier | 'none')[];
  readonly hold?: readonly Hold[];
  readonly row?: readonly RowId[];
  readonly closed?: boolean;
};

export const ONBOARDING_SORTS = ['updated', 'received', 'closed', 'account', 'risk'] as const;
export type OnboardingSort = (typeof ONBOARDING_SORTS)[number];

/** Keyset paging: `next` and `previous` are opaque cursors for the URL; null at either end. */
export type Page<T> = {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly previous: string | null;
};

export type BoardView = {
  readonly columns: readonly {
    readonly state: OnboardingState;
    /** Exact up to 999; 1000 means "999+". */
    readonly count: number;
    readonly items: readonly OnboardingListItem[];
  }[];
};

export type VersionEntry = {
  readonly number: number;
  readonly receivedAt: string;
  readonly via: 'webhook' | 'import' | 'form' | 'cli' | 'seed' | 'reevaluation' | 'correction';
  readonly actor: string;
  readonly registerVersion: number;
  readonly changes: number;
};

export type OnboardingView = {
  readonly item: OnboardingListItem;
  readonly version: number;
  readonly latestVersion: number;
  readonly packet: Packet;
  readonly lane: Lane;
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownRow[];
  readonly holds: readonly Hold[];
  readonly unknownHolds: readonly Hold[];
  /** The time the record was judged at, and whether the record itself brought it (`context.now`). */
  readonly asOf: string;
  readonly asOfFromRecord: boolean;
  readonly registerVersion: number;
  readonly recordHash: string;
  /** Differences to the version before; empty for the first. */
  readonly changes: readonly Change[];
  readonly versions: readonly VersionEntry[];
};

export type EvidenceView = {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly at: string | null;
  readonly text: string;
};

export type RegisterRowView = {
  readonly id: RowId;
  readonly title: string;
  readonly tier: Tier;
  readonly enabled: boolean;
  readonly holds: readonly Hold[];
  readonly owner: InternalRole;
  readonly escalation: InternalRole;
  /** The condition as one English sentence, made from the row's data. */
  readonly sentence: string;
  /** How often it fired: open now, and in all evaluations' latest versions. */
  readonly firedOpen: number;
  readonly firedEver: number;
};

export type RegisterRowDetail = RegisterRowView & {
  readonly requiredEvidence: string;
  readonly aiMay: string;
  readonly failureMode: string;
  readonly decisions: readonly string[];
  readonly systemAction: string;
  readonly auditFields: readonly string[];
  readonly thresholds: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly meaning: string;
  }[];
  /** The row's file text (YAML), as a business owner edits it. */
  readonly yaml: string;
  readonly facts: readonly {
    readonly name: string;
    readonly type: string;
    readonly meaning: string;
    readonly from: string;
  }[];
  readonly examples: readonly { readonly name: string; readonly expect: 'fires' | 'silent' | 'unknown' }[];
  readonly openOnboardings: readonly OnboardingListItem[];
};

/** A line of the lane table; the last, `unknown`, is for records that no condition takes. */
export type LaneView = {
  readonly lane: Lane;
  readonly meaning: string;
  /** The condition as one English sentence. */
  readonly sentence: string;
  /** Beside the billing contact. */
  readonly requiredRoles: readonly StakeholderRole[];
  /** Shortest calendar days from close to go-live. */
  readonly leadTimeDays: number | null;
};

export type ExampleRun = {
  readonly row: RowId;
  readonly ms: number;
  readonly results: readonly {
    readonly name: string;
    readonly expect: 'fires' | 'silent' | 'unknown';
    readonly got: 'fires' | 'silent' | 'unknown';
    readonly passed: boolean;
    readonly because: string;
    readonly trace: RowTrace;
  }[];
};

export type ImportLineView = {
  /** 1-based line of a JSON-lines file; 1-based position in an array. */
  readonly line: number;
  readonly verdict: 'new' | 'update' | 'unchanged' | 'error';
  readonly id: string | null;
  readonly accountName: string | null;
  readonly lane: Lane | null;
  readonly tier: Tier | null;
  readonly findings: readonly {
    readonly row: RowId;
    readonly title: string;
    readonly tier: Tier;
    readonly because: string;
  }[];
  readonly holds: readonly Hold[];
  readonly completeness: number | null;
  readonly error: { readonly path: string; readonly message: string } | null;
  /** Set once stored. */
  readonly onboardingId: string | null;
};

export type ImportView = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly state: 'preview' | 'stored' | 'discarded';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly counts: {
    readonly total: number;
    readonly new: number;
    readonly update: number;
    readonly unchanged: number;
    readonly error: number;
  };
  readonly lines: readonly ImportLineView[];
};

export type DraftView = {
  readonly id: string;
  readonly title: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly version: number;
  /** The form's values as typed, in the shape of a closed-won record; need not fit the schema. */
  readonly values: Record<string, unknown>;
};

export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly InternalRole[];
  readonly active: boolean;
  readonly invitedAt: string;
  readonly lastSeenAt: string | null;
  readonly version: number;
};

export type SessionView = {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
  readonly ip: string;
};

export type WebhookSourceView = {
  readonly source: SecretSource;
  readonly url: string;
  readonly secrets: readonly {
    readonly id: string;
    readonly hint: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
  }[];
};

export type MailView = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
};

/** Expected refusals, mapped once to a tRPC code and once to a sentence. */
export type Refusal =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string }
  | { readonly kind: 'stale'; readonly message: string }
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number }
  /** Something outside does not answer (the mail server); trying again may help. */
  | { readonly kind: 'unavailable'; readonly message: string };
