import type { EffectKind } from '@handrail/core/effects/kinds';
import type { EffectContent } from '@handrail/core/effects/payloads';
import type { EffectAct, EffectList, EffectState } from '@handrail/core/effects/states';
import type { Hold, InternalRole } from '@handrail/core/rules/vocabulary';
import type { Page } from '../views.ts';

/** A line of the outbox. */
export type EffectItem = {
  readonly id: string;
  readonly onboardingId: string;
  readonly accountName: string;
  readonly kind: EffectKind;
  /** What it does, in one line. */
  readonly summary: string;
  readonly state: EffectState;
  /** Waits for these holds; empty where it waits for none. */
  readonly heldBy: readonly Hold[];
  readonly attempts: number;
  readonly error: string | null;
  readonly plannedAt: string;
  readonly settledAt: string | null;
};

/** A page of the outbox, newest first. 1000 in a count means that or more. */
export type OutboxView = Page<EffectItem> & { readonly counts: Readonly<Record<EffectList, number>> };

/** One effect, whole. */
export type EffectView = {
  readonly item: EffectItem;
  readonly version: number;
  /** What it does; null where it was stored in a shape that is not today's. */
  readonly content: EffectContent | null;
  /** Names of the people whom the content speaks of, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Tries before a person must look. */
  readonly mostAttempts: number;
  /** When it is tried next, or until when a worker has it. */
  readonly dueAt: string | null;
  readonly plannedBy: string;
  readonly begunAt: string | null;
  /** What the other side answered, or what was made. */
  readonly answer: Readonly<Record<string, unknown>> | null;
  /** Null: reaches our own people alone, so nobody had to approve it. */
  readonly approval: {
    readonly kind: string;
    readonly by: string;
    readonly as: InternalRole;
    readonly at: string;
    readonly reason: string | null;
    readonly undone: boolean;
  } | null;
  /** What stops it now, if it has not gone yet. */
  readonly stoppedBy: readonly Hold[];
  /** What the viewer may do with it now. */
  readonly acts: readonly EffectAct[];
  /** What happened to it, newest first. */
  readonly history: readonly { readonly at: string; readonly sentence: string }[];
};
