/** What the audit page receives. */

export type AuditEntryView = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** e.g. `onboarding.received`, `finding.opened`, `member.roles_changed`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** The entry as one sentence. */
  readonly sentence: string;
  readonly details: Record<string, unknown>;
  readonly hash: string;
};

export type AuditVerifyView =
  | { readonly ok: true; readonly entries: number; readonly headHash: string }
  | { readonly ok: false; readonly entries: number; readonly firstBadSeq: number; readonly reason: string };
