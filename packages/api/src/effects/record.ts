import { effectRule } from '@handrail/core/effects/kinds';
import { isWrite } from '@handrail/core/writes/kinds';
import { appendAudits } from '@handrail/db/audit/append';
import { recordEffect } from '@handrail/db/effects/ledger';
import type { Lease } from '@handrail/db/effects/ledger';
import { askForJudging } from '@handrail/db/onboardings/judging';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { afterDone, beforeDone } from './afterwards.ts';
import { effectEntry } from './audit-entries.ts';
import type { EffectAction } from './audit-entries.ts';
import type { Came } from './executors/executor.ts';
import type { Pace } from './pace.ts';
import { tellFailure } from './tell-failure.ts';

/** Records what came of an effect and tells it; of what needs a person, people too. Where another worker has it by now, nothing is written. The last try of its kind fails. */
export async function record(
  tx: Tx,
  services: Pick<Services, 'now'>,
  workspaceId: string,
  lease: Lease,
  came: Came,
  pace: Pace,
): Promise<void> {
  const now = services.now();
  const isLast = lease.attempts >= effectRule(lease.kind).attempts;
  const outcome = came.outcome === 'retry' && isLast ? 'failed' : came.outcome;
  const error = came.outcome === 'done' ? null : came.error;
  const effect = { ...lease, workspaceId };
  const goesNoFurther = outcome === 'failed' || outcome === 'unknown';
  const isFailedWrite = goesNoFurther && isWrite(lease.kind);
  if (outcome === 'done') await beforeDone(tx, effect);
  // In the order in which decisions lock the two.
  if (isFailedWrite) await lockOnboardings(tx, workspaceId, [lease.onboardingId]);
  const recorded = await recordEffect(tx, lease, {
    outcome,
    answer: came.outcome === 'done' ? came.answer : null,
    error,
    at: now,
    nextAt: outcome === 'retry' ? nextAt(came, now, lease, pace) : null,
  });
  if (recorded === null) return;
  await tell(tx, workspaceId, lease, actionOf(outcome), now, {
    ...recorded,
    ...(error === null ? {} : { error }),
  });
  if (outcome === 'done') await afterDone(tx, effect, { actor: 'system', now });
  if (goesNoFurther && error !== null) await tellFailure(tx, workspaceId, lease, { outcome, error, now });
  // A row of the register asks for it, and holds what failed.
  if (isFailedWrite) await askForJudging(tx, workspaceId, lease.onboardingId, now);
}

/** As the pace has it, and not before the other side wants it. */
function nextAt(came: Came, now: string, { attempts }: Lease, pace: Pace): string {
  const ours = pace.retryAt(now, attempts);
  const wait = came.outcome === 'retry' ? (came.afterSeconds ?? 0) : 0;
  const theirs = new Date(Date.parse(now) + wait * 1000).toISOString();
  return theirs > ours ? theirs : ours;
}

/** An entry of the audit log about an effect, by Handrail itself. */
export function tell(
  tx: Tx,
  workspaceId: string,
  lease: Lease,
  action: EffectAction,
  now: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return appendAudits(tx, workspaceId, [effectEntry(action, lease, { actor: 'system', now }, details)]);
}

function actionOf(outcome: Came['outcome']): EffectAction {
  switch (outcome) {
    case 'done':
      return 'effect.finished';
    case 'retry':
      return 'effect.postponed';
    case 'failed':
      return 'effect.failed';
    case 'unknown':
      return 'effect.unanswered';
  }
}
