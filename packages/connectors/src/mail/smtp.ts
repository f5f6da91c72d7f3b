import { createTransport } from 'nodemailer';
import type { CalendarPart, Mailer, Sent } from './message.ts';
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
      const { logger, wholeMailSent } = watchingLogger();
      return attempt(limitMs, wholeMailSent, (signal) =>
        createTransport({ ...options, logger }).sendMail({
          ...mail,
          from,
          ...(message.calendar === undefined ? {} : { icalEvent: calendarEvent(message.calendar) }),
          ...(message.id === undefined ? {} : { messageId: messageId(message.id, from) }),
          to: { name: '', address: mail.to },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal,
        }),
      );
    },
    check: () =>
      attempt(
        limitMs,
        () => false,
        () => createTransport(options).verify(),
      ),
  };
}

/** In the mail for calendars and beside it as a file, for people. */
function calendarEvent({ method, text }: CalendarPart) {
  return { method, content: text, filename: 'invite.ics' };
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
async function attempt(
  limitMs: number,
  wholeMailSent: () => boolean,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<Sent> {
  const limit = AbortSignal.timeout(limitMs);
  const tooLong = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error('the mail server took too long')), { once: true });
  });
  try {
    await Promise.race([work(limit), tooLong]);
    return { ok: true };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, kind: kindOf(error, wholeMailSent()), message };
  }
}

function kindOf(error: unknown, wholeMailSent: boolean): Exclude<Sent, { ok: true }>['kind'] {
  const { code, responseCode } = (error instanceof Error ? error : {}) as {
    code?: string;
    responseCode?: number;
  };
  // The server answered well and only would not take this mail: its envelope or its text.
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return responseCode !== undefined && responseCode < 500 ? 'deferred' : 'refused';
  return wholeMailSent && responseCode === undefined ? 'unclear' : 'unreachable';
}

/** Nodemailer tells only its log that the mail, with the dot that ends it, is out; until then no server has accepted it. */
function watchingLogger() {
  let sent = false;
  const silent = () => {};
  const info = (entry: unknown) => {
    if (typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'message') sent = true;
  };
  const logger = {
    level: silent,
    trace: silent,
    debug: silent,
    info,
    warn: silent,
    error: silent,
    fatal: silent,
  };
  return { logger, wholeMailSent: () => sent };
}

/** The name in the header, under the sender's domain. */
function messageId(id: string, from: string): string {
  return `<${id}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'}>`;
}
