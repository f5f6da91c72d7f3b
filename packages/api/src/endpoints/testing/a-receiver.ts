import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Behaviour } from './receiver.ts';

/** A message as the receiver kept it. `first`: it had not come before. */
export type Kept = {
  readonly at: string;
  readonly id: string;
  readonly type: string;
  readonly first: boolean;
  readonly body: string;
};

/** The receiver as a process of its own, on a free port of this machine. */
export async function aReceiver() {
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-receiver-'));
  const log = path.join(folder, 'kept.jsonl');
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'receiver.ts'), log], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const port = await portOf(createInterface({ input: child.stdout }));
  const host = `127.0.0.1:${port}`;
  return {
    /** The file in which it keeps what arrived, a JSON line each. */
    log,
    /** As `HANDRAIL_EGRESS_ALLOW` names it. */
    host,
    url: `http://${host}/in`,
    readBackUrl: `http://${host}/in/{id}`,
    behave: async (behaviour: Behaviour) => {
      await fetch(`http://${host}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) });
    },
    /** All that arrived, oldest first. */
    kept: (): Kept[] => {
      try {
        const lines = readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line !== '');
        return lines.map((line) => JSON.parse(line) as Kept);
      } catch {
        return [];
      }
    },
    /** How many messages and questions were signed wrongly. */
    refused: async () => (await counts(host)).refused,
    /** How many messages came that were signed well, whatever became of them. */
    requests: async () => (await counts(host)).messages,
    close: async () => {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function counts(host: string): Promise<{ refused: number; messages: number }> {
  const answer = await fetch(`http://${host}/counts`);
  return (await answer.json()) as { refused: number; messages: number };
}

async function portOf(lines: AsyncIterable<string>): Promise<number> {
  for await (const line of lines) {
    const port = /^listening (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('The receiver did not start');
}
