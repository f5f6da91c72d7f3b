import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, PostgresDriver } from 'kysely';
import type { TransactionSettings } from 'kysely';

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** What goes out together with a transaction's `begin` and its `commit`, without a round trip of its own. */
export type Frame = {
  /** Stands in place of `begin`; a simple query, so without parameters. */
  readonly opening: string;
  /** Asked for when the work is done: the last statement, or null. */
  readonly closing: () => CompiledQuery | null;
};

const frames = new AsyncLocalStorage<Frame | undefined>();

/** Runs `start` such that the transaction it begins has this frame. */
export function framed<T>(frame: Frame, start: () => Promise<T>): Promise<T> {
  return frames.run(frame, start);
}

/** Leaves the frame behind, so that nothing started inside a transaction inherits it. */
export function unframed<T>(work: () => Promise<T>): Promise<T> {
  return frames.run(undefined, work);
}

/**
 * Kysely's driver for connections that pipeline: a framed `begin` is sent without waiting for its answer, the last
 * statement and `commit` leave together. So whatever the last statement locks is locked while the server writes, and
 * not while this process is busy. Statements run in the order sent; where one fails, Postgres refuses the rest.
 */
export class TenantDriver extends PostgresDriver {
  readonly #beginnings = new WeakMap<Connection, Promise<unknown>>();

  override async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    const frame = frames.getStore();
    if (frame === undefined) return super.beginTransaction(connection, settings);
    this.#beginnings.set(connection, quiet(connection.executeQuery(CompiledQuery.raw(frame.opening))));
  }

  override async commitTransaction(connection: Connection): Promise<void> {
    const frame = frames.getStore();
    if (frame === undefined) return super.commitTransaction(connection);
    const closing = frame.closing();
    const last = closing === null ? null : quiet(connection.executeQuery(closing));
    const committed = quiet(super.commitTransaction(connection));
    // In the order sent, so that the first thing that went wrong is what is thrown.
    await this.#beginnings.get(connection);
    await last;
    await committed;
  }
}

/** The same promise; its failure is looked at later and must not end the process before. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
