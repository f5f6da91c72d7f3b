import { z } from 'zod';
import { findEntries } from '@handrail/db/audit/entries';
import type { AuditFilter } from '@handrail/db/audit/entries';
import { accountNames } from '@handrail/db/onboardings/names';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { actorName, memberIdsOf } from '../people/actor-name.ts';
import type { Page } from '../views.ts';
import type { AuditEntryView } from './views.ts';
import { auditSentence } from './sentences.ts';

const PAGE = 50;

const payload = z.object({ details: z.record(z.string(), z.unknown()) });

/**
 * One page of the audit log, newest first. `cursor` as a page gave it (`<123`: older than entry 123, `>123`: newer);
 * any other text is taken as the first page. Filters of blank text count as none.
 */
export async function listAudit(
  tx: Tx,
  workspaceId: string,
  given: AuditFilter,
  cursor?: string,
): Promise<Page<AuditEntryView>> {
  const [, way, seq] = /^([<>])(\d{1,15})$/.exec(cursor ?? '') ?? [];
  const back = way === '>';
  const place = seq === undefined ? {} : back ? { after: Number(seq) } : { before: Number(seq) };
  const filter = Object.fromEntries(Object.entries(given).filter(([, text]) => text?.trim()));
  // Postgres holds no NUL in a text, so none can be found.
  if (Object.values(filter).some((text) => text?.includes('\u0000')))
    return { items: [], next: null, previous: null };
  const found = await findEntries(tx, workspaceId, filter, { ...place, limit: PAGE });
  const more = found.length > PAGE;
  const entries = back ? found.slice(-PAGE) : found.slice(0, PAGE);
  const names = new Map([
    ...(await namesOf(tx, workspaceId, entries.flatMap(membersNamed))),
    ...(await accountNames(tx, workspaceId, entries.flatMap(onboardingsNamed))),
  ]);
  const [newest, oldest] = [entries.at(0), entries.at(-1)];
  return {
    items: entries.map(({ payload: text, ...entry }) => {
      const { details } = payload.parse(JSON.parse(text));
      const actor = actorName(entry.actor, names);
      return { ...entry, actor, details, sentence: auditSentence({ ...entry, actor, details }, names) };
    }),
    next: oldest !== undefined && (back || more) ? `<${oldest.seq}` : null,
    previous: newest !== undefined && (back ? more : seq !== undefined) ? `>${newest.seq}` : null,
  };
}

function membersNamed(entry: { actor: string; objectType: string; objectId: string }): string[] {
  return [...memberIdsOf([entry.actor]), ...(entry.objectType === 'member' ? [entry.objectId] : [])];
}

function onboardingsNamed(entry: { objectType: string; objectId: string }): string[] {
  return entry.objectType === 'onboarding' && z.uuid().safeParse(entry.objectId).success
    ? [entry.objectId]
    : [];
}
