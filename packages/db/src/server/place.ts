import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { canEnter, type Identity } from './unprivileged.ts';

export type Place = {
  /** The data folder itself. */
  readonly data: string;
  /** Where a copy of the programs may go. */
  readonly home: string;
  readonly lock: string;
  readonly leases: string;
  readonly log: string;
  /** File of the generated password, readable by its owner alone. */
  readonly password: string;
};

/**
 * Where the server of `dataDir` keeps its things: there and beside it. As root, when the user that Postgres runs as cannot
 * enter that folder (a checkout under a closed home), the data live under /var/lib/handrail instead, one folder a checkout.
 */
export function placeOf(dataDir: string, identity: Identity | undefined): Place {
  const wanted = path.resolve(dataDir);
  mkdirSync(path.dirname(wanted), { recursive: true });
  const home = canEnter(path.dirname(wanted), identity) ? path.dirname(wanted) : elsewhere(wanted);
  const data = path.join(home, path.basename(wanted));
  return {
    data,
    home,
    lock: `${data}.lock`,
    leases: `${data}.leases`,
    log: `${data}.log`,
    password: `${data}.password`,
  };
}

function elsewhere(wanted: string): string {
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const home = path.join('/var/lib/handrail', key);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}
