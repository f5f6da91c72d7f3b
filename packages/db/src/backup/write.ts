import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { dump } from './dump.ts';

/**
 * Writes the whole database as it is at one moment into a file, while Handrail goes on. The file takes its name only when it is whole.
 * @param at the present, ISO 8601 UTC
 */
export async function writeBackup(ownerUrl: string, file: string, at: string): Promise<void> {
  const half = `${file}.part`;
  try {
    await pipeline(
      Readable.from(withNewlines(dump(ownerUrl, at))),
      createGzip(),
      createWriteStream(half, { mode: 0o600 }),
    );
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
