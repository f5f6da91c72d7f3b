import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { withFileLock } from './file-lock.ts';
import { initialise, OWNER, passwordOf } from './initialise.ts';
import { keepUp } from './keep-up.ts';
import { launch, shutDown } from './launch.ts';
import { release, takeLease } from './leases.ts';
import { placeOf, type Place } from './place.ts';
import { readPostmaster, settledPostmaster } from './running.ts';
import { unprivilegedIdentity } from './unprivileged.ts';

export type StartOptions = {
  /** Data folder; it and its neighbours (`.log`, `.password`, `.lock`, `.leases`) are made when missing. */
  readonly dataDir: string;
  /** Default: a free one. Not used when the server of this folder runs already. */
  readonly port?: number;
  /** Database that `url` names, made when missing. Default `handrail`. */
  readonly database?: string;
  /** False, for tests only: faster, and the data may be lost when the machine stops. Default true. */
  readonly durable?: boolean;
  /** False: this process is not noted as a user; it neither stops the server nor keeps it up. Default true. */
  readonly countAsUser?: boolean;
  /** Receives one line for each step. */
  readonly log?: (line: string) => void;
};

export type RunningPostgres = {
  /** Address of the database with the owner's name and password. */
  readonly url: string;
  readonly port: number;
  /** True: the server of this folder was running already. */
  readonly reused: boolean;
  /** From now on until `stop`: a server that ends by itself (killed, out of memory) is started again on the same port. */
  readonly keepUp: () => void;
  /** Gives the server back; it stops when no other process uses it. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the built-in Postgres on a data folder, or joins the one that runs there. Every caller is noted; the last one
 * that leaves stops the server, so two runs never pull it from under each other. A server left by a killed run is joined.
 * @throws with a plain sentence when it cannot start
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { database = 'handrail', durable = true, countAsUser = true, log = () => undefined } = options;
  const identity = unprivilegedIdentity();
  const place = placeOf(options.dataDir, identity);
  return withFileLock(place.lock, async () => {
    const running = await settledPostmaster(place.data);
    if (running === null) {
      log('Starting the built-in Postgres');
      const binaries = findBinaries(place.home, identity);
      initialise(place, binaries, identity, durable, log);
      await launch({
        place,
        binaries,
        identity,
        durable,
        log,
        ...(options.port === undefined ? {} : { port: options.port }),
      });
    }
    const server = running ?? readPostmaster(place.data);
    if (server === null) throw new Error(`Postgres did not stay up: see ${place.log}`);
    const { port } = server;
    await makeDatabase(urlOf(place, port, 'postgres'), database);
    const giveBack = countAsUser ? useServer(place) : () => Promise.resolve();
    const startAgain = () =>
      withFileLock(place.lock, async () => {
        if ((await settledPostmaster(place.data)) !== null) return;
        await launch({ place, binaries: findBinaries(place.home, identity), identity, durable, log, port });
      });
    let leave = () => Promise.resolve();
    return {
      url: urlOf(place, port, database),
      port,
      reused: running !== null,
      keepUp: () => {
        leave = keepUp({ runs: () => readPostmaster(place.data) !== null, start: startAgain, log });
      },
      stop: async () => {
        await leave();
        await giveBack();
      },
    };
  });
}

/** The server that runs on a data folder, and its owner's address; null where none runs. Starts nothing. */
export function findRunningPostgres(
  dataDir: string,
  database = 'handrail',
): { url: string; port: number } | null {
  const place = placeOf(dataDir, unprivilegedIdentity());
  const running = readPostmaster(place.data);
  return running === null ? null : { url: urlOf(place, running.port, database), port: running.port };
}

/** Notes this process as a user of the server; returns how it leaves. Leaving without a word (`process.exit`) works too. */
function useServer(place: Place): () => Promise<void> {
  const lease = takeLease(place.leases);
  const leave = () => {
    const server = readPostmaster(place.data);
    if (release(place.leases, lease).last && server !== null) process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', leave);
  return async () => {
    process.off('exit', leave);
    await withFileLock(place.lock, async () => {
      const server = readPostmaster(place.data);
      if (release(place.leases, lease).last && server !== null) await shutDown(server.pid);
    });
  };
}

function urlOf(place: Place, port: number, database: string): string {
  return `postgres://${OWNER}:${encodeURIComponent(passwordOf(place))}@127.0.0.1:${port}/${database}`;
}

async function makeDatabase(ownerUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
