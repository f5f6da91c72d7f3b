import { createHash } from 'node:crypto';

/**
 * A backup is lines of JSON: this header, batches of rows, a trailer. Every value is the text that Postgres itself writes for
 * it, so it comes back exactly, on any version from 15 on and any machine.
 */
export type Header = {
  readonly format: 'handrail backup';
  readonly version: 1;
  /** When the backup's moment in time was, ISO 8601 UTC. */
  readonly at: string;
  /** Names of the migrations that had run, in order. */
  readonly migrations: readonly string[];
  /** Tables in the order they can be filled in, with their columns. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** The last number that each sequence has given out. */
  readonly sequences: Readonly<Record<string, string>>;
};

export type Batch = {
  readonly table: string;
  /** The workspace that all these rows belong to; null for tables outside row-level security. */
  readonly workspace: string | null;
  readonly rows: readonly (readonly (string | null)[])[];
};

export type Trailer = { readonly rows: number; readonly sha256: string };

export type Refused = {
  readonly ok: false;
  readonly kind: 'not_a_backup' | 'damaged' | 'newer';
  readonly message: string;
};

/** Adds up what the trailer holds: the number of rows and the hash of every line before it. */
export function tally(): { add: (line: string, rows: number) => void; trailer: () => Trailer } {
  const hash = createHash('sha256');
  let total = 0;
  return {
    add: (line, rows) => {
      hash.update(line).update('\n');
      total += rows;
    },
    trailer: () => ({ rows: total, sha256: hash.copy().digest('hex') }),
  };
}

/** The header of a backup's first line; null when it is none that this version reads. */
export function readHeader(line: string): Header | null {
  try {
    const header: Header = JSON.parse(line);
    return header.format === 'handrail backup' && header.version === 1 ? header : null;
  } catch {
    return null;
  }
}
