import { validate } from 'uuid';
import type { Transaction } from 'kysely';
import type { Db } from './connect.ts';
import { openingWith, withoutOpening } from './driver.ts';
import type { Tables } from './tables.ts';

declare const scoped: unique symbol;

/** A transaction that sees one workspace. Only `inWorkspace` makes one; a function that locks or writes asks for it. */
export type Tx = Transaction<Tables> & { readonly [scoped]: 'workspace' };

/**
 * Runs `work` in one transaction that sees and writes the rows of this workspace alone (row-level security).
 * Commits what `work` did when it returns, rolls back when it throws. The setting ends with the transaction.
 * `snapshot`: read only, and every statement sees the same moment. This is the only place that chooses a workspace.
 */
export function inWorkspace<T>(
  db: Db,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  { snapshot = false }: { readonly snapshot?: boolean } = {},
): Promise<T> {
  // The id goes into the statement's text (a simple query takes no parameters), so it must be a UUID and nothing else.
  if (!validate(workspaceId)) throw new TypeError('inWorkspace needs a workspace id (UUID)');
  const begin = snapshot ? 'begin isolation level repeatable read read only' : 'begin';
  const statement = `${begin}; select set_config('handrail.workspace_id', '${workspaceId.toLowerCase()}', true)`;
  return openingWith(statement, () =>
    db.transaction().execute((transaction) => withoutOpening(() => work(transaction as Tx))),
  );
}
