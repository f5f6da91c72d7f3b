import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import type { Identity } from './unprivileged.ts';

export const OWNER = 'postgres';

/**
 * Makes the data folder where there is none, with a generated password for the owner. It is built beside its place
 * and renamed when whole, so a run that was killed half-way leaves nothing to repair.
 * @param durable false: not synced to disk, for tests
 * @throws when initdb fails, or the folder belongs to another major version of Postgres
 */
export function initialise(
  place: Place,
  binaries: Binaries,
  identity: Identity | undefined,
  durable: boolean,
  log: (line: string) => void,
): void {
  const versionFile = path.join(place.data, 'PG_VERSION');
  if (existsSync(place.data)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    if (found === binaries.major) return;
    throw new Error(
      `The data in ${place.data} are from Postgres ${found}, this version brings ${binaries.major}: see "Upgrade" in docs/operations.md.`,
    );
  }
  log(`making the database folder ${place.data}`);
  const half = `${place.data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const password = passwordOf(place);
  const passwordFile = path.join(place.home, `${path.basename(place.data)}.initdb`);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity !== undefined) {
    chownSync(half, identity.uid, identity.gid);
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  try {
    const options = ['-D', half, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const text = ['-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'];
    const run = spawnSync(binaries.initdb, [...options, ...text, ...(durable ? [] : ['--no-sync'])], {
      ...identity,
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
    if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`);
    renameSync(half, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The owner's password, generated once and kept beside the data, readable by this user alone. */
export function passwordOf(place: Place): string {
  if (!existsSync(place.password)) {
    writeFileSync(place.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(place.password, 'utf8').trim();
}
