import { withCorrections } from '@handrail/core/deals/corrections';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { compareOutcomes } from '@handrail/core/packets/changes';
import type { Change } from '@handrail/core/packets/packet';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { Evaluation } from '@handrail/core/rules/outcome';
import { newId } from '@handrail/db/ids';
import { lookAround } from '@handrail/db/onboardings/arrival';
import type { KnownOnboarding } from '@handrail/db/onboardings/arrival';
import { outcomeOf, recordOf } from '@handrail/db/onboardings/history';
import type { Outcome } from '@handrail/db/onboardings/history';
import type { Tx } from '@handrail/db/transaction';
import { accountKey, productName } from './account-key.ts';
import { asksForColleagues, circumstancesOf } from './circumstances.ts';
import { recordHash } from './hash.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judge.ts';
import type { Arriving, Received } from './receive.ts';
import { stateAfter } from './state.ts';

/** What a record means for the workspace, before anything is written. */
export type Arrival = {
  readonly arriving: Arriving;
  readonly received: Received;
  readonly news: News | null;
};

/** What is to be written down; there is none when the very record is on file. */
export type News = {
  /** Of the record as it came. */
  readonly recordHash: string;
  /** Of the record as it was judged, with what people added. */
  readonly judgedHash: string;
  readonly accountKey: string | null;
  /** The deal comes new to its account and product, as row 007 compares them. */
  readonly movesAccount: boolean;
  readonly circumstances: Circumstances;
  readonly judgement: Judgement;
  readonly changes: readonly Change[];
  readonly closed: boolean;
  readonly state: string;
  /** The onboarding as it was, and what it was judged to be; null where there was none. */
  readonly before: OnFile | null;
};

export type OnFile = {
  readonly onboarding: KnownOnboarding;
  readonly record: ClosedWonRecord;
  readonly outcome: Outcome;
};

/**
 * Decides what a record means: takes its turn among those of its deal and account (until the transaction ends), reads what
 * is on file, and judges. Writes nothing.
 */
export async function decideArrival(tx: Tx, given: Arriving): Promise<Arrival> {
  const { workspaceId, record } = given;
  const deal = { source: record.source, sourceId: record.id, accountKey: accountKey(record) };
  const around = await lookAround(tx, workspaceId, deal, { withMailDomains: asksForColleagues(record) });
  const { own } = around;
  const hash = recordHash(record);
  if (own !== null && own.recordHash === hash) {
    const received = { result: 'unchanged', onboardingId: own.id, version: own.outcomeNumber } as const;
    return { arriving: given, received, news: null };
  }
  const before = own === null ? null : await onFile(tx, workspaceId, own);
  // What people added lies on top of each record that comes.
  const arriving = own === null ? given : { ...given, record: withCorrections(record, own.corrections) };
  const judgedHash = own === null ? hash : recordHash(arriving.record);
  const known = { ...around, hash, judgedHash, accountKey: deal.accountKey, before };
  const news = judgeAnew(arriving, known);
  const received: Received = {
    result: before === null ? 'created' : 'updated',
    onboardingId: own?.id ?? newId(),
    version: (own?.outcomeNumber ?? 0) + 1,
  };
  return { arriving, received, news };
}

/** Judges a record in the workspace as it is now and compares with what it was judged to be before. */
export function judgeAnew(
  given: Pick<Arriving, 'record' | 'now' | 'register'>,
  known: {
    readonly hash: string;
    readonly judgedHash: string;
    readonly accountKey: string | null;
    readonly before: News['before'];
    readonly others: readonly KnownOnboarding[];
    readonly mailDomains: readonly string[];
  },
): News {
  const { record } = given;
  const own = known.before?.onboarding ?? null;
  const movesAccount =
    own === null || own.accountKey !== known.accountKey || own.product !== productName(record);
  const open = own === null || movesAccount ? known.others : earlier(own, known.others);
  const lane = own?.corrections.lane;
  const circumstances = circumstancesOf(record, {
    now: given.now,
    open,
    colleagueDomains: known.mailDomains,
    ...(lane === undefined ? {} : { lane }),
  });
  const judgement = judge(given.register.compiled, record, circumstances, {
    closedBefore: own?.closed === true,
  });
  const after = { record, evaluation: judgement.evaluation };
  return {
    recordHash: known.hash,
    judgedHash: known.judgedHash,
    accountKey: known.accountKey,
    movesAccount,
    circumstances,
    judgement,
    changes: known.before === null ? [] : compareOutcomes(outcomeBefore(known.before), after),
    closed: judgement.packet.deal.closed,
    state: stateAfter(own?.state ?? null, judgement.packet),
    before: known.before,
  };
}

/** Those that came to the account before: so the duplicate is marked, never the one that it repeats. */
function earlier(own: KnownOnboarding, others: readonly KnownOnboarding[]): readonly KnownOnboarding[] {
  return others.filter((other) => other.accountOrder < own.accountOrder);
}

/** The newest record and outcome of an onboarding. */
export async function onFile(tx: Tx, workspaceId: string, onboarding: KnownOnboarding): Promise<OnFile> {
  const { id, outcomeNumber, recordNumber } = onboarding;
  const [outcome, record] = await Promise.all([
    outcomeOf(tx, workspaceId, id, outcomeNumber),
    recordOf(tx, workspaceId, id, recordNumber),
  ]);
  if (outcome === undefined || record === undefined)
    throw new Error(`Onboarding ${id} lacks its newest outcome`);
  return { onboarding, record, outcome };
}

function outcomeBefore({ record, outcome }: OnFile): { record: ClosedWonRecord; evaluation: Evaluation } {
  return { record, evaluation: outcome.evaluation };
}
