import { secondsUntilRetry } from '@handrail/core/effects/backoff';

/** How long a worker holds an effect and when it looks again. Times are ISO 8601 UTC. */
export type Pace = {
  /** The end of a lease that begins or goes on now. */
  readonly leaseUntil: (now: string) => string;
  /** When an effect that a hold stops is looked at again. */
  readonly lookAgainAt: (now: string) => string;
  /** When an effect is tried again after so many tries. */
  readonly retryAt: (now: string, attempts: number) => string;
};

/** Longer than any attempt may take: a mail has 15 s. Shorter, so that the work of a dead worker is not left lying. */
const LEASE_SECONDS = 45;
/** The end of a hold wakes nobody by itself where a condition's time runs out or a person acts elsewhere. */
const LOOK_AGAIN_SECONDS = 10;

export const PACE: Pace = {
  leaseUntil: (now) => later(now, LEASE_SECONDS),
  lookAgainAt: (now) => later(now, LOOK_AGAIN_SECONDS),
  retryAt: (now, attempts) => later(now, secondsUntilRetry(attempts, Math.random())),
};

function later(now: string, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}
