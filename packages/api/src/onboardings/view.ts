import { onboardingById } from '@handrail/db/onboardings/get';
import { outcomeOf, outcomesOf } from '@handrail/db/onboardings/history';
import type { Outcome as Judged, OutcomeEntry } from '@handrail/db/onboardings/history';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { actorName, personIdsOf } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { OnboardingView, VersionEntry } from '../views.ts';
import { listItem } from './list-item.ts';

/**
 * An onboarding with its packet and findings, as they stand or as they stood in a version. `tx` sees one moment; who has asked
 * for the outcome already says so.
 */
export async function viewOnboarding(
  tx: Tx,
  workspaceId: string,
  id: string,
  version?: number,
  asked: Promise<Judged | undefined> = outcomeOf(tx, workspaceId, id, version ?? 'newest'),
): Promise<Outcome<OnboardingView>> {
  const [onboarding, outcome, entries] = await Promise.all([
    onboardingById(tx, workspaceId, id),
    asked,
    outcomesOf(tx, workspaceId, id),
  ]);
  if (onboarding === undefined || outcome === undefined) return refused({ kind: 'not_found' });
  const names = await namesOf(tx, workspaceId, personIdsOf(entries.map(({ actor }) => actor)));
  const { outcomeNumber, recordHash: _hash, version: _version, ...item } = onboarding;
  const { number, evaluation, packet, changes, registerVersion, recordHash, asOfFromRecord } = outcome;
  const entry = entries.find((one) => one.number === number);
  return granted({
    item: listItem(item),
    version: number,
    latestVersion: outcomeNumber,
    packet,
    lane: evaluation.lane,
    findings: evaluation.findings,
    unknown: evaluation.unknown,
    holds: evaluation.holds,
    unknownHolds: evaluation.unknownHolds,
    asOf: evaluation.asOf ?? entry?.at ?? onboarding.updatedAt,
    asOfFromRecord,
    registerVersion,
    recordHash,
    changes,
    versions: entries.map((one) => versionEntry(one, names)),
  });
}

function versionEntry(entry: OutcomeEntry, names: ReadonlyMap<string, string>): VersionEntry {
  const { number, at, via, actor, registerVersion, changes } = entry;
  return {
    number,
    receivedAt: at,
    via: viaOf(via),
    actor: actorName(actor, names),
    registerVersion,
    changes,
  };
}

const VIAS = ['webhook', 'import', 'form', 'cli', 'seed', 'reevaluation', 'correction'] as const;

function viaOf(text: string): VersionEntry['via'] {
  const via = VIAS.find((one) => one === text);
  if (via === undefined) throw new Error(`No such way in: ${text}`);
  return via;
}
