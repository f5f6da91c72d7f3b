import { spawnSync } from 'node:child_process';

export type Identity = { readonly uid: number; readonly gid: number };

/**
 * Postgres refuses to run as root: the user it runs as instead, `postgres` or else `nobody`.
 * Undefined where we are not root (or on Windows): then it runs as ourselves.
 */
export function unprivilegedIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    const uid = numberFrom(spawnSync('id', ['-u', user], { encoding: 'utf8' }).stdout);
    const gid = numberFrom(spawnSync('id', ['-g', user], { encoding: 'utf8' }).stdout);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether that user can enter the folder; its parents may be closed to it, such as a root's home. */
export function canEnter(folder: string, identity: Identity | undefined): boolean {
  if (identity === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...identity, cwd: '/' }).status === 0;
}

function numberFrom(text: string | null): number | null {
  return text !== null && /^\d+\s*$/.test(text) ? Number(text) : null;
}
