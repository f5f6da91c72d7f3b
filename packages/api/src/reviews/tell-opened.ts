import { isOneAddress } from '@handrail/core/people/address';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { openedNotice } from '@handrail/core/reviews/openedNotice';
import { cut } from '@handrail/core/text/cut';
import type { OpenedItem } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { noticeEffect, planLowRisk } from '../effects/low-risk.ts';
import { emailOf } from './named-person.ts';

/** More of a customer's name is not needed to know it. */
const LONGEST_NAME = 100;

/** Who hears of every arrival that is told, where the deal names them. */
const NAMED = ['csm', 'onboarding_manager'] as const;

/**
 * Tells of an arrival in its transaction, by one notice for all of it: the owners of what it opened, the customer's CSM and onboarding
 * manager, and who watches it. What opens nothing is told only when it is new.
 */
export async function tellOpened(
  tx: Tx,
  arrival: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    /** Number of the outcome: each is told once. */
    readonly version: number;
    readonly record: ClosedWonRecord;
    readonly actor: string;
    readonly now: string;
    readonly isNew: boolean;
  },
  opened: readonly OpenedItem[],
): Promise<void> {
  const { workspaceId, onboardingId, version, record, isNew, actor, now } = arrival;
  if (opened.length === 0 && !isNew) return;
  const emails = NAMED.flatMap((role) => emailOf(record, role) ?? []).filter(isOneAddress);
  const except = actor.startsWith('member:') ? actor.slice('member:'.length) : null;
  const notice = noticeEffect(`opened:${version}`, {
    to: { kind: 'concerned', rows: opened.map(({ row }) => row), emails, except },
    topic: isNew ? 'handoff' : 'review',
    ...openedNotice(cut(record.account.name, LONGEST_NAME), { isNew, opened }),
  });
  await planLowRisk(tx, {
    workspaceId,
    onboardingId,
    decisionId: null,
    by: { actor, now },
    effects: [notice],
    // The workers' own look finds it within seconds; waking one would have every arrival wait for every other's commit.
    wakes: false,
  });
}
