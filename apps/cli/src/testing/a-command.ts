import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';

/** The file that is the command. */
export const MAIN = path.resolve(import.meta.dirname, '../main.ts');

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** The real command in a folder of its own, on a database of its own. Close it after the tests. */
export async function aCommand(): Promise<{
  readonly database: TestDatabase;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs it as a process of its own, `input` being what it reads. */
  readonly handrail: (args: readonly string[], input?: string) => Promise<Ended>;
  readonly close: () => Promise<void>;
}> {
  const database = await testDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-cli-'));
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.ownerUrl,
    HANDRAIL_APP_DATABASE_URL: database.appUrl,
    HANDRAIL_DATA_DIR: folder,
  };
  const handrail = (args: readonly string[], input = '') =>
    new Promise<Ended>((resolve) => {
      const child = execFile(process.execPath, [MAIN, ...args], { env, cwd: folder }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
      );
      child.stdin?.end(input);
    });
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { database, folder, env, handrail, close };
}
