import { z } from 'zod';
import { canonicalJson } from '../audit/canonical-json.ts';
import { closedWonRecord } from './record.ts';
import type { ClosedWonRecord } from './record.ts';

const { tasks, documents, failedWrites } = closedWonRecord.shape.context.unwrap().shape;

/**
 * What the workspace itself knows of an onboarding and no record can: documents that are not acceptable, work that is late, writes into
 * other systems that went no further. It stands in the record's context beside what the record says there, so that the register's rows read both alike.
 */
export const knownHere = z.strictObject({
  tasks: tasks.unwrap(),
  documents: documents.unwrap(),
  // What was looked up before failed writes were has none.
  failedWrites,
});
export type KnownHere = z.infer<typeof knownHere>;

const LISTS = ['tasks', 'documents', 'failedWrites'] as const;

/** A record with what is known here. The same twice changes nothing. */
export function withKnownHere(record: ClosedWonRecord, known: KnownHere): ClosedWonRecord {
  return LISTS.reduce((so, list) => {
    const own = so.context?.[list] ?? [];
    const there = new Set(own.map(canonicalJson));
    const added = (known[list] ?? []).filter((one) => !there.has(canonicalJson(one)));
    return added.length === 0 ? so : { ...so, context: { ...so.context, [list]: [...own, ...added] } };
  }, record);
}

/** The record without what was known here before. */
export function withoutKnownHere(record: ClosedWonRecord, known: KnownHere): ClosedWonRecord {
  return LISTS.reduce((so, list) => {
    const own = so.context?.[list];
    const gone = new Set((known[list] ?? []).map(canonicalJson));
    if (own === undefined || gone.size === 0) return so;
    return { ...so, context: { ...so.context, [list]: own.filter((one) => !gone.has(canonicalJson(one))) } };
  }, record);
}
