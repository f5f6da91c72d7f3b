import { spawn } from 'node:child_process';
import path from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Looking into what strangers sent takes a processor and up to 600 MB: more than this many at a time wait for each other. */
const AT_A_TIME = 2;

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const FLAGS = [
  '--max-old-space-size=384',
  '--permission',
  '--allow-worker',
  `--allow-fs-read=${path.join(ROOT, '*')}`,
  '--no-warnings',
];

/**
 * Gives something that a stranger sent to a process of its own, which has only this, little time and little memory, and can write
 * nothing. Never throws because of it. The answer as the process wrote it, whatever that is; null where it took too long or too much.
 * The bytes go through. `child`: the process's file; it gets a line that says what is asked, and then the bytes.
 */
export async function runElsewhere(given: {
  readonly child: string;
  readonly asked: unknown;
  readonly body: AsyncIterable<Uint8Array>;
  readonly limitMs: number;
  /** In bytes. */
  readonly longestAnswer: number;
}): Promise<string | null> {
  await turn();
  try {
    return await run(given);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function run({
  child: file,
  asked,
  body,
  limitMs,
  longestAnswer,
}: Parameters<typeof runElsewhere>[0]): Promise<string | null> {
  const child = spawn(process.execPath, [...FLAGS, file], {
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
      if (size > longestAnswer) child.kill('SIGKILL');
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
    return child.signalCode === null ? Buffer.concat(parts).toString('utf8') : null;
  } finally {
    clearTimeout(limit);
    child.kill('SIGKILL');
  }
}

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  while (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}
