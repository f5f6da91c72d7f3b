import { sql } from 'kysely';
import { canonicalJson } from '@handrail/core/audit/canonical-json';
import type { Tx } from '../transaction.ts';

export type AuditEntry = {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `member:<id>`, `webhook:<source>`, `cli` or `system`. */
  readonly actor: string;
  /** `<noun>.<past participle>`, e.g. `onboarding.received`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** JSON; no secrets, as it is kept for good. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** Adds one entry to the chain of the workspace; see `appendAudits`. */
export function appendAudit(tx: Tx, entry: AuditEntry & { readonly workspaceId: string }): Promise<number> {
  const { workspaceId, ...rest } = entry;
  return appendAudits(tx, workspaceId, [rest]);
}

/**
 * Adds entries, in order, to the chain of the transaction's workspace, in one round trip. Returns the last `seq`.
 * Call it last: it locks the chain until the transaction ends. What is hashed is the canonical JSON text of the entry.
 */
export async function appendAudits(
  tx: Tx,
  workspaceId: string,
  entries: readonly AuditEntry[],
): Promise<number> {
  const column = (name: 'at' | 'actor' | 'action' | 'objectType' | 'objectId') =>
    entries.map((entry) => entry[name]);
  const payloads = entries.map((entry) => auditPayload(workspaceId, entry));
  const { rows } = await sql<{ seq: number }>`
    select append_audit(
      ${column('at')}::timestamptz[], ${column('actor')}::text[], ${column('action')}::text[],
      ${column('objectType')}::text[], ${column('objectId')}::text[], ${payloads}::text[]
    ) as seq`.execute(tx);
  const [last] = rows;
  if (last === undefined) throw new Error('append_audit returned nothing');
  return last.seq;
}

/** The text that is hashed and stored: everything an entry says, keys sorted, no white space. */
export function auditPayload(workspaceId: string, entry: AuditEntry): string {
  const { at, actor, action, objectType, objectId, details } = entry;
  return canonicalJson({ workspaceId, at, actor, action, objectType, objectId, details });
}
