import { spawn } from 'node:child_process';
import path from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { documentFacts, onlyTrouble } from '@handrail/core/documents/facts';
import type { DocumentFacts } from '@handrail/core/documents/facts';
import type { TableRule } from '@handrail/core/documents/requirement';

/** A sheet of 50,000 rows or a contract of 200 pages takes three seconds; a file that takes longer than this is made to. */
const LIMIT_MS = 20_000;
/** The answer names at most 20,000 cells and a PDF's first 200,000 letters. */
const LONGEST_ANSWER = 16 * 1024 * 1024;
/** Looking into a file takes a processor and up to 600 MB: more than this many at a time wait for each other. */
const AT_A_TIME = 2;

const CHILD = path.join(import.meta.dirname, 'inspect', 'child.ts');
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const FLAGS = [
  '--max-old-space-size=384',
  '--permission',
  '--allow-worker',
  `--allow-fs-read=${path.join(ROOT, '*')}`,
  '--no-warnings',
];

/**
 * Looks into a file in a process of its own, which has only this file, little time and little memory, and can write nothing. Never throws
 * because of the file: what crashes it, never ends or unpacks without end is trouble like any other. The bytes go through.
 */
export async function inspectDocument(
  body: AsyncIterable<Uint8Array>,
  asked: { readonly table: TableRule | undefined },
  limitMs: number = LIMIT_MS,
): Promise<DocumentFacts> {
  await turn();
  try {
    return await inspect(body, asked, limitMs);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function inspect(
  body: AsyncIterable<Uint8Array>,
  asked: { readonly table: TableRule | undefined },
  limitMs: number,
): Promise<DocumentFacts> {
  const child = spawn(process.execPath, [...FLAGS, CHILD], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
  });
  const ended = once(child, 'close');
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  try {
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (bytes: Buffer) => {
      size += bytes.length;
      if (size > LONGEST_ANSWER) child.kill('SIGKILL');
      else parts.push(bytes);
    });
    // A process that was ended in the midst of it no longer reads.
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    for await (const bytes of body) {
      if (child.stdin.destroyed || child.exitCode !== null || child.signalCode !== null) break;
      if (!child.stdin.write(bytes))
        await Promise.race([once(child.stdin, 'drain').catch(() => null), ended]);
    }
    child.stdin.end();
    await ended;
    if (child.signalCode !== null) return onlyTrouble('too_much');
    return factsOf(Buffer.concat(parts).toString('utf8'));
  } finally {
    clearTimeout(limit);
    child.kill('SIGKILL');
  }
}

function factsOf(answer: string): DocumentFacts {
  try {
    return documentFacts.parse(JSON.parse(answer));
  } catch {
    // It ended without an answer: its memory was not enough, or the file broke its reader.
    return onlyTrouble('unreadable');
  }
}

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  while (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}
