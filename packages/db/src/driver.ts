import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, PostgresDriver } from 'kysely';
import type { TransactionSettings } from 'kysely';

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

const opening = new AsyncLocalStorage<string | undefined>();

/** Runs `start` such that the transaction it begins opens with `statement` in place of a bare `begin`. */
export function openingWith<T>(statement: string, start: () => Promise<T>): Promise<T> {
  return opening.run(statement, start);
}

/** Kysely's driver, but `begin` and the choice of the workspace travel in one round trip. */
export class TenantDriver extends PostgresDriver {
  override async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    const statement = opening.getStore();
    if (statement === undefined) return super.beginTransaction(connection, settings);
    try {
      await connection.executeQuery(CompiledQuery.raw(statement));
    } catch (error) {
      // `begin` may have run before the rest failed: never hand an open transaction back to the pool.
      await super.rollbackTransaction(connection);
      throw error;
    }
  }
}

/** Leaves the opening statement behind, so that nothing started inside a transaction inherits its workspace. */
export function withoutOpening<T>(work: () => Promise<T>): Promise<T> {
  return opening.run(undefined, work);
}
