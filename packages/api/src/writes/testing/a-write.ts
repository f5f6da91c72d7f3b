import { readAllowance } from '@handrail/connectors/egress/allowance';
import { guardedEgress } from '@handrail/connectors/egress/call';
import type { Egress } from '@handrail/connectors/egress/call';
import { PURPOSES } from '@handrail/core/endpoints/purposes';
import { IDENTITY_CHECKS, WRITE_RULES } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Db } from '@handrail/db/connect';
import { decided } from '@handrail/db/testing/decided';
import { inWorkspace } from '@handrail/db/transaction';
import { workOff } from '../../effects/work-off.ts';
import type { aReceiver } from '../../endpoints/testing/a-receiver.ts';
import { aCleanRecord, aReview } from '../../reviews/testing/a-review.ts';
import type { Caller } from '../../reviews/testing/deciding.ts';

/** As an operator lets these hosts through; quick to lose patience. */
export function egressTo(...hosts: string[]): Egress {
  const read = readAllowance(hosts.join(' '));
  if (!read.ok) throw new Error(read.wrong);
  return guardedEgress({
    allowance: read.allowance,
    limits: { connectMs: 1000, totalMs: 1000, answerBytes: 64 * 1024 },
  });
}

type Receiver = Pick<Awaited<ReturnType<typeof aReceiver>>, 'host' | 'url' | 'readBackUrl' | 'behave'>;

/**
 * An onboarding that nothing holds, with one receiver behind all its endpoints, and short ways to approve writes and carry them out.
 * `readBack`: false leaves the endpoints without a read-back address.
 */
export async function aWriting(
  db: Db,
  receiver: Receiver,
  { readBack = true, record = aCleanRecord() }: { readBack?: boolean; record?: ClosedWonRecord } = {},
) {
  const review = await aReview(db, { egress: egressTo(receiver.host) });
  const { workspaceId, services } = review;
  const onboardingId = await review.receive(record);
  const admin = await review.as('admin', 'revops');
  const secrets: string[] = [];
  for (const purpose of PURPOSES) {
    const readBackUrl = readBack ? receiver.readBackUrl : '';
    secrets.push((await admin.caller.endpoints.add({ purpose, url: receiver.url, readBackUrl })).secret);
  }
  await receiver.behave({ secrets, delivery: 'take', readBack: 'honest' });
  const csm = await review.as('csm');
  const finance = await review.as('finance');
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, workspaceId, work);
  const { hold, release } = await decided(db, workspaceId, onboardingId);
  /** Reads what would be sent, and approves it. */
  const approve = async (caller: Caller, kind: WriteKind, change: object = {}) => {
    const { shown } = await caller.writes.get({ id: onboardingId, kind });
    const checks = WRITE_RULES[kind].checks.length > 0 ? [...IDENTITY_CHECKS] : [];
    return caller.writes.approve({ id: onboardingId, kind, shown, checks, ...change });
  };
  return {
    ...review,
    ...{ onboardingId, admin, csm, finance, within, approve, hold, release },
    /** As a worker does, until nothing is due. */
    work: () => workOff(services, workspaceId),
    /** The ledger's writes, oldest first. */
    effects: () =>
      within((tx) =>
        tx
          .selectFrom('effects')
          .select(['id', 'kind', 'state', 'answer', 'error', 'attempts', 'due_at as dueAt'])
          .where('kind', 'in', ['crm_note', 'billing_call', 'provisioning_call'])
          .orderBy('id')
          .execute(),
      ),
    /** The clock goes on. */
    pass: (seconds: number) => {
      review.clock.now = new Date(Date.parse(review.clock.now) + seconds * 1000).toISOString();
    },
  };
}
