import type { CompiledQuery } from 'kysely';
import type { Tx } from './transaction.ts';

/**
 * Sends statements in one round trip and gives the rows of each. They run in the order given, each seeing what the ones before
 * it did (and what others had committed by then). Where one fails, the rest are refused, and its error is thrown.
 */
export function together<const Rows extends readonly object[]>(
  tx: Tx,
  statements: { readonly [Index in keyof Rows]: CompiledQuery<Rows[Index]> },
): Promise<{ -readonly [Index in keyof Rows]: Rows[Index][] }> {
  const all: readonly CompiledQuery<unknown>[] = statements;
  return tx.getExecutor().provideConnection(async (connection) => {
    const results = await Promise.all(all.map((statement) => connection.executeQuery(statement)));
    // The rows come in the order of the statements, whose types they have.
    return results.map(({ rows }) => rows) as { -readonly [Index in keyof Rows]: Rows[Index][] };
  });
}
