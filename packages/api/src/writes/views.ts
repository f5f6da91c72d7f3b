import type { EffectState } from '@handrail/core/effects/states';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { IdentityCheck, WriteKind } from '@handrail/core/writes/kinds';

/** What can be written into another system, and how far it is. */
export type WriteItem = {
  readonly kind: WriteKind;
  /** Null: no endpoint is set up for it. */
  readonly host: string | null;
  /** The newest that was approved, until somebody cancels it. */
  readonly latest: {
    readonly id: string;
    readonly state: EffectState;
    readonly settledAt: string | null;
  } | null;
  /** Why it cannot be approved now, one plain sentence each; empty where it can. */
  readonly obstacles: readonly string[];
  /** In one of these roles it is approved. */
  readonly approvers: readonly InternalRole[];
  readonly mayApprove: boolean;
};

/** A write with what would be sent. */
export type WriteView = WriteItem & {
  readonly accountName: string;
  readonly url: string | null;
  /** Word for word but for id, approver and time: JSON as people read it. Null where nothing can be composed. */
  readonly draft: string | null;
  /** Names what is shown; goes back with the approval. */
  readonly shown: string;
  readonly checks: readonly IdentityCheck[];
};
