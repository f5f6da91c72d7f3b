import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AuditAction } from '@handrail/core/audit/actions';
import { canonicalJson } from '@handrail/core/audit/canonical-json';
import { measurementsOf } from '@handrail/core/measure/events';
import { jsonb } from '../json.ts';
import { lastly } from '../transaction.ts';
import type { Tx } from '../transaction.ts';

export type AuditEntry = {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `member:<id>`, `webhook:<source>`, `cli` or `system`. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly objectType: string;
  readonly objectId: string;
  /** JSON; no secrets, as it is kept for good. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** Adds one entry to the chain of the workspace; see `appendAudits`. */
export function appendAudit(tx: Tx, entry: AuditEntry & { readonly workspaceId: string }): Promise<void> {
  const { workspaceId, ...rest } = entry;
  return appendAudits(tx, workspaceId, [rest]);
}

const waiting = new WeakMap<Tx, AuditEntry[]>();

/**
 * Adds entries, in order, to the chain of the transaction's workspace. They are written as its last statement, all at
 * once and in the same round trip as the commit, wherever in the work this is called: the chain is locked only while the
 * server commits. What is hashed is the canonical JSON text of the entry. What an entry counts as (`measurementsOf`) is written
 * by the same call: no step is forgotten, and none counts whose transaction rolled back.
 */
export async function appendAudits(
  tx: Tx,
  workspaceId: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  const kept = waiting.get(tx);
  if (kept !== undefined) {
    kept.push(...entries);
    return;
  }
  const all = [...entries];
  waiting.set(tx, all);
  lastly(tx, () => appending(workspaceId, all));
}

function appending(workspaceId: string, entries: readonly AuditEntry[]): RawBuilder<unknown> {
  const column = (name: 'at' | 'actor' | 'action' | 'objectType' | 'objectId') =>
    entries.map((entry) => entry[name]);
  const payloads = entries.map((entry) => auditPayload(workspaceId, entry));
  const measured = entries.flatMap((entry, index) =>
    measurementsOf(entry).map((measurement, part) => ({ ...measurement, entry: index + 1, part: part + 1 })),
  );
  return sql`
    select append_audit(
      ${column('at')}::timestamptz[], ${column('actor')}::text[], ${column('action')}::text[],
      ${column('objectType')}::text[], ${column('objectId')}::text[], ${payloads}::text[],
      ${jsonb(measured)}
    )`;
}

/** The text that is hashed and stored: everything an entry says, keys sorted, no white space. */
export function auditPayload(workspaceId: string, entry: AuditEntry): string {
  const { at, actor, action, objectType, objectId, details } = entry;
  return canonicalJson({ workspaceId, at, actor, action, objectType, objectId, details });
}
