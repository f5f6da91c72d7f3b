import { connect } from 'node:net';
import { once } from 'node:events';

/** What the scanner says of a file. */
export type Scanned =
  | { readonly kind: 'clean' }
  /** `name`: what it found, in its own words. */
  | { readonly kind: 'found'; readonly name: string }
  /** It could not be asked, did not answer in time, or refused to look: nothing is known. */
  | { readonly kind: 'no_verdict'; readonly message: string };

/** Looks through a file for viruses. Never throws because of the scanner. */
export type Scanner = { readonly scan: (body: AsyncIterable<Uint8Array>) => Promise<Scanned> };

export type ClamdSettings = {
  readonly host: string;
  readonly port: number;
  /** From connecting to the verdict, milliseconds. */
  readonly limitMs?: number;
};

/** A large document takes the daemon a second or two; one that is loading its signatures, a minute. */
const LIMIT_MS = 30_000;
const LONGEST_ANSWER = 4096;

/** Asks a `clamd` by INSTREAM: the bytes go over the line as they come, the daemon needs no way to our files. */
export function clamdScanner({ host, port, limitMs = LIMIT_MS }: ClamdSettings): Scanner {
  return {
    scan: async (body) => {
      const socket = connect({ host, port });
      const limit = AbortSignal.timeout(limitMs);
      const stop = () => socket.destroy(new Error('the scanner took too long'));
      limit.addEventListener('abort', stop, { once: true });
      try {
        const answer = answerOf(socket);
        // Seen to below, also where writing fails first.
        answer.catch(() => undefined);
        await once(socket, 'connect', { signal: limit });
        socket.write('zINSTREAM\0');
        for await (const bytes of body) {
          // The daemon answers early and hangs up where a file is larger than it takes.
          if (socket.destroyed || socket.readableEnded) break;
          if (bytes.length > 0 && !writeChunk(socket, bytes)) await once(socket, 'drain', { signal: limit });
        }
        if (socket.writable) socket.end(new Uint8Array(4));
        return verdictOf(await answer);
      } catch (error) {
        return { kind: 'no_verdict', message: error instanceof Error ? error.message : String(error) };
      } finally {
        limit.removeEventListener('abort', stop);
        socket.destroy();
      }
    },
  };
}

type Line = ReturnType<typeof connect>;

function writeChunk(socket: Line, bytes: Uint8Array): boolean {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  socket.write(length);
  return socket.write(bytes);
}

function answerOf(socket: Line): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8');
      if (said.includes('\0') || said.length > LONGEST_ANSWER) resolve(said);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}

/** `stream: OK`, `stream: Name FOUND`; everything else is an error in words. */
function verdictOf(answer: string): Scanned {
  const line = answer.slice(0, LONGEST_ANSWER).replaceAll('\0', '').trim();
  if (line === 'stream: OK') return { kind: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(line);
  if (found?.[1] !== undefined) return { kind: 'found', name: found[1] };
  return { kind: 'no_verdict', message: line === '' ? 'the scanner hung up' : line };
}
