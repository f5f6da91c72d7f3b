import type { Kysely, QueryExecutor } from 'kysely';

type Provider = Parameters<QueryExecutor['withConnectionProvider']>[0];
type Connection = Parameters<Parameters<Provider['provideConnection']>[0]>[0];

/**
 * Lets the statements of a transaction leave as they are started. Kysely itself waits for each answer before it sends the next,
 * which connections that pipeline need not: Postgres runs them in the order sent, and where one fails refuses the rest.
 */
export function abreast<T>(db: Kysely<T>): Kysely<T> {
  const executor = db.getExecutor();
  const within = executor.withConnectionProvider.bind(executor);
  // Kysely asks for this once a transaction (or a reserved connection), with what holds its one connection.
  Object.assign(executor, { withConnectionProvider: (one: Provider) => within(withoutTurns(one)) });
  return db;
}

function withoutTurns(one: Provider): Provider {
  let held: Promise<Connection> | undefined;
  return {
    async provideConnection(consumer) {
      held ??= one.provideConnection((connection) => Promise.resolve(connection));
      return consumer(await held);
    },
  };
}
