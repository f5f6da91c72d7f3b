import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { canonicalJson } from '@handrail/core/audit/canonical-json';
import { lastly } from '../transaction.ts';
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
export function appendAudit(tx: Tx, entry: AuditEntry & { readonly workspaceId: string }): Promise<void> {
  const { workspaceId, ...rest } = entry;
  return appendAudits(tx, workspaceId, [rest]);
}

const waiting = new WeakMap<Tx, AuditEntry[]>();

/**
 * Adds entries, in order, to the chain of the transaction's workspace. They are written as its last statement, all at
 * once and in the same round trip as the commit, wherever in the work this is called: the chain is locked only while the
 * server commits. What is hashed is the canonical JSON text of the entry.
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
  return sql`
    select append_audit(
      ${column('at')}::timestamptz[], ${column('actor')}::text[], ${column('action')}::text[],
      ${column('objectType')}::text[], ${column('objectId')}::text[], ${payloads}::text[]
    )`;
}

/** The text that is hashed and stored: everything an entry says, keys sorted, no white space. */
export function auditPayload(workspaceId: string, entry: AuditEntry): string {
  const { at, actor, action, objectType, objectId, details } = entry;
  return canonicalJson({ workspaceId, at, actor, action, objectType, objectId, details });
}
