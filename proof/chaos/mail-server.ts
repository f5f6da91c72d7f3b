import { spawn } from 'node:child_process';
import path from 'node:path';

/** The fake mail server, as faults use it: it holds the next mail that it accepts, and says whose that is. */
export type MailServer = {
  readonly holdNext: () => Promise<number | null>;
  readonly goOn: () => void;
};

type Options = {
  /** What it accepts is written here. */
  readonly log: string;
  /** One for each sender. */
  readonly ports: readonly number[];
  /** Says which mails it puts off, and after which it falls silent; without it, it takes them all. */
  readonly seed?: number;
};

/** Starts the mail server as a program of its own. */
export async function startMailServer({
  log,
  ports,
  seed,
}: Options): Promise<MailServer & { readonly stop: () => void }> {
  const program = path.join(import.meta.dirname, 'fake-mail-server.ts');
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, FAKE_LOG: log, FAKE_PORTS: ports.join(','), FAKE_SEED: String(seed ?? '') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => child.once('message', resolve));
  return {
    holdNext: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => resolve(null), 4000);
        child.once('message', (message: { readonly held: number }) => {
          clearTimeout(late);
          resolve(message.held);
        });
        child.send({ hold: true });
      }),
    goOn: () => void child.send({ hold: false }),
    stop: () => void child.kill('SIGKILL'),
  };
}
