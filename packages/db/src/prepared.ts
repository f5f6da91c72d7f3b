import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Each connection keeps what it prepared until it ends, so the statements that a process prepares are bounded. */
const MOST_STATEMENTS = 300;

/**
 * The pool with statements that take parameters prepared: each connection has them parsed and rewritten (row-level security
 * included) once, and planned anew only as long as that pays. Behind a pooler this needs one that knows of prepared statements
 * (PgBouncer 1.21 or later).
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const held = clients.get(client);
      if (held !== undefined) return held;
      const made = preparingClient(client, nameOf);
      clients.set(client, made);
      return made;
    },
  };
}

function preparingClient(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
    const name = values.length === 0 ? undefined : nameOf(text);
    return client.query(
      name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
    );
  };
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}
