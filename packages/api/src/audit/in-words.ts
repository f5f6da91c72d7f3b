import { z } from 'zod';
import type { ChainEntry } from '@handrail/core/audit/chain';
import { accountNames } from '@handrail/db/onboardings/names';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { actorName, personIdsOf } from '../people/actor-name.ts';
import { auditSentence } from './sentences.ts';
import type { AuditEntryView } from './views.ts';

const payload = z.object({ details: z.record(z.string(), z.unknown()) });

/** Entries of the audit log as people read them, with the names that people and customers have now. */
export async function inWords(
  tx: Tx,
  workspaceId: string,
  entries: readonly ChainEntry[],
): Promise<AuditEntryView[]> {
  const [people, accounts] = await Promise.all([
    namesOf(tx, workspaceId, entries.flatMap(peopleNamed)),
    accountNames(tx, workspaceId, entries.flatMap(onboardingsNamed)),
  ]);
  const names = new Map([...people, ...accounts]);
  return entries.map(({ payload: text, ...entry }) => {
    const { details } = payload.parse(JSON.parse(text));
    const actor = actorName(entry.actor, names);
    return { ...entry, actor, details, sentence: auditSentence({ ...entry, actor, details }, names) };
  });
}

function peopleNamed(entry: { actor: string; objectType: string; objectId: string }): string[] {
  return [
    ...personIdsOf([entry.actor]),
    ...(entry.objectType === 'member' || entry.objectType === 'contact' ? [entry.objectId] : []),
  ];
}

function onboardingsNamed(entry: { objectType: string; objectId: string }): string[] {
  return entry.objectType === 'onboarding' && z.uuid().safeParse(entry.objectId).success
    ? [entry.objectId]
    : [];
}
