import { createTransport } from 'nodemailer';
import type { Mailer, Sent } from './message.ts';
import { safeMessage } from './safe.ts';

export type SmtpSettings = {
  /** `smtp://` (STARTTLS where the server offers it) or `smtps://`; user and password percent-encoded in it. */
  readonly url: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** A server that takes longer than this in all, milliseconds, counts as not answering. */
  readonly limitMs?: number;
};

/** A person waits for the answer: longer than this helps nobody. */
const LIMIT_MS = 15_000;

/** Sends mail by SMTP, one connection a mail. A password is never sent over an unencrypted line to another machine. */
export function smtpMailer({ url, from, limitMs = LIMIT_MS }: SmtpSettings): Mailer {
  const options = connectionOptions(url, limitMs);
  return {
    sendMail: (message) => {
      const mail = safeMessage(message);
      return attempt(limitMs, (signal) =>
        createTransport(options).sendMail({
          ...mail,
          from,
          to: { name: '', address: mail.to },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal,
        }),
      );
    },
    check: () => attempt(limitMs, () => createTransport(options).verify()),
  };
}

function connectionOptions(url: string, limitMs: number) {
  const server = new URL(url);
  const host = server.hostname.replaceAll(/^\[|\]$/g, '');
  const secure = server.protocol === 'smtps:';
  const [user, pass] = [decodeURIComponent(server.username), decodeURIComponent(server.password)];
  const sameMachine = /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(host);
  return {
    host,
    port: server.port === '' ? (secure ? 465 : 587) : Number(server.port),
    secure,
    auth: user === '' ? undefined : { user, pass },
    requireTLS: !secure && user !== '' && !sameMachine,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
    dnsTimeout: limitMs,
    socketCloseTimeout: 0,
  };
}

/** Trouble becomes a value. The whole attempt has one limit: a server that answers drop by drop resets the socket's own. */
async function attempt(limitMs: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<Sent> {
  const limit = AbortSignal.timeout(limitMs);
  const tooLong = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error('the mail server took too long')), { once: true });
  });
  try {
    await Promise.race([work(limit), tooLong]);
    return { ok: true };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, kind: aboutThisMail(error) ? 'refused' : 'unreachable', message };
  }
}

/** Whether the server answered well and only would not take this mail: its envelope or its text. */
function aboutThisMail(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}
