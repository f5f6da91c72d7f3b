import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server as a program of its own. It writes each mail that it accepts to its log on disk before it says so, one line of JSON
 * each; the checker reads that log. Each worker has a port, so that a mail tells which worker sent it. Some mails it puts off, after
 * some it falls silent: `FAKE_SEED` says which; where it is empty, none. Told to hold, it keeps the next accepted mail unanswered and tells whose it is.
 */
const log = process.env['FAKE_LOG'] ?? '';
const ports = (process.env['FAKE_PORTS'] ?? '').split(',').map(Number);
const isTroubled = process.env['FAKE_SEED'] !== '';
let seed = Number(process.env['FAKE_SEED']);
let holding = false;
let goOn: (() => void)[] = [];

process.on('message', (message: { readonly hold: boolean }) => {
  holding = message.hold;
  if (holding) return;
  for (const next of goOn) next();
  goOn = [];
});
process.once('disconnect', () => process.exit(0));

/** A number from 0 to 1, the same ones for the same seed. */
function chance(): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return seed / 0x7fff_ffff;
}

function listen(port: number, worker: number): Promise<void> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const roll = isTroubled ? chance() : 1;
        if (roll < 0.05) {
          done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
          return;
        }
        const id = /^Message-ID: <(.+)@/im.exec(text)?.[1] ?? '';
        const [to] = session.envelope.rcptTo;
        appendFileSync(log, `${JSON.stringify({ at: new Date().toISOString(), id, to: to?.address })}\n`);
        // Accepted, and the sender never hears of it.
        if (roll < 0.055) return;
        if (!holding) {
          done();
          return;
        }
        goOn.push(() => done());
        process.send?.({ held: worker });
      });
    },
  });
  server.on('error', () => {});
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

await Promise.all(ports.map((port, worker) => listen(port, worker)));
process.send?.('ready');
