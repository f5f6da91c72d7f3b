import type { EffectKind } from '@handrail/core/effects/kinds';
import type { EffectPayload } from '@handrail/core/effects/payloads';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../../context.ts';

/** One effect that has begun. */
export type Begun<Kind extends EffectKind> = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly effectId: string;
  readonly payload: EffectPayload<Kind>;
  /** ISO 8601 UTC. */
  readonly now: string;
};

/** What came of trying. `answer` is kept with the effect; `error` is a plain sentence for people, without a full stop. */
export type Came =
  | { readonly outcome: 'done'; readonly answer: Readonly<Record<string, unknown>> }
  /** It did not happen; later it may. */
  | { readonly outcome: 'retry'; readonly error: string }
  /** It did not happen, and will not by itself. */
  | { readonly outcome: 'failed'; readonly error: string }
  /** It may have happened: a person has to look. */
  | { readonly outcome: 'unknown'; readonly error: string };

/**
 * How effects of a kind are carried out. `inside`: they are our own rows, written in the transaction that records them, so they
 * happen once whatever dies. `outside`: another system is asked, outside any transaction; `lookUp` asks it what became of an
 * attempt that was begun and never recorded, and is null where nobody can be asked.
 */
export type Executor<Kind extends EffectKind> =
  | {
      readonly where: 'inside';
      readonly carryOut: (tx: Tx, services: Services, begun: Begun<Kind>) => Promise<Came>;
    }
  | {
      readonly where: 'outside';
      readonly carryOut: (services: Services, begun: Begun<Kind>) => Promise<Came>;
      readonly lookUp: ((services: Services, begun: Begun<Kind>) => Promise<Came>) | null;
      /** What follows in our own rows, in the transaction that says it is done; the onboarding is locked. `actor`: who says so. */
      readonly afterwards?: (tx: Tx, begun: Begun<Kind> & { readonly actor: string }) => Promise<void>;
    };
