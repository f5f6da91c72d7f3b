import type { Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** A mail as it came over the wire. */
export type Received = { readonly raw: string; readonly to: string[]; readonly from: string };

export type TestSmtpServer = {
  readonly url: string;
  readonly port: number;
  /** Mails taken so far, oldest first. */
  readonly received: Received[];
  readonly close: () => Promise<void>;
};

/** A real SMTP server on a free port of this machine. */
export async function smtpServer(options: SMTPServerOptions = {}): Promise<TestSmtpServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 1,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({
          raw: Buffer.concat(chunks).toString(),
          to: rcptTo.map(({ address }) => address),
          from,
        });
        done();
      });
    },
    ...options,
  });
  const port = await listening(server.server, () => server.listen(0, '127.0.0.1'));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, port, received, close };
}

/** Starts to listen; gives the port. */
export async function listening(
  server: Pick<Server, 'once' | 'address'>,
  listen: () => void,
): Promise<number> {
  await new Promise<void>((resolve) => {
    server.once('listening', () => resolve());
    listen();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
