import { validate } from 'uuid';
import type { RawBuilder, Transaction } from 'kysely';
import type { Db } from './connect.ts';
import { framed, unframed } from './driver.ts';
import type { Tables } from './tables.ts';

declare const scoped: unique symbol;

/** A transaction that sees one workspace. Only `inWorkspace` makes one; a function that locks or writes asks for it. */
export type Tx = Transaction<Tables> & { readonly [scoped]: 'workspace' };

type Statement = RawBuilder<unknown>;
const lastOf = new WeakMap<Tx, { make: (() => Statement) | null }>();

/**
 * Runs `work` in one transaction that sees and writes the rows of this workspace alone (row-level security).
 * Commits what `work` did when it returns, rolls back when it throws. The setting ends with the transaction.
 * `snapshot`: read only, and every statement sees the same moment. `isRepeatable`: its commit does not wait for the disk; where the
 * database itself dies within the next second it may be lost, whole, so it is for what is then done again by itself. Whatever commits
 * after it waits for both. This is the only place that chooses a workspace.
 */
export async function inWorkspace<T>(
  db: Db,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  {
    snapshot = false,
    isRepeatable = false,
  }: { readonly snapshot?: boolean; readonly isRepeatable?: boolean } = {},
): Promise<T> {
  // The id goes into the statement's text (a simple query takes no parameters), so it must be a UUID and nothing else.
  if (!validate(workspaceId)) throw new TypeError('inWorkspace needs a workspace id (UUID)');
  const begin = snapshot ? 'begin isolation level repeatable read read only' : 'begin';
  const commits = isRepeatable ? `; set local synchronous_commit = off` : '';
  const opening = `${begin}${commits}; select set_config('handrail.workspace_id', '${workspaceId.toLowerCase()}', true)`;
  const last: { make: (() => Statement) | null } = { make: null };
  const closing = () => last.make?.().compile(db) ?? null;
  return framed({ opening, closing }, () =>
    db.transaction().execute((transaction) => {
      const tx = transaction as Tx;
      lastOf.set(tx, last);
      return unframed(() => work(tx));
    }),
  );
}

/**
 * Sets the statement that leaves together with `commit`: what it locks is locked no longer than the commit takes.
 * A transaction has one; `make` is asked for it once all other work is done.
 */
export function lastly(tx: Tx, make: () => Statement): void {
  const last = lastOf.get(tx);
  if (last === undefined) throw new TypeError('Not a transaction of inWorkspace');
  if (last.make !== null) throw new TypeError('A transaction has one last statement');
  last.make = make;
}
