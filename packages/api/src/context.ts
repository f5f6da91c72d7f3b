import type { Db } from '@handrail/db/connect';
import type { Door } from '@handrail/db/people/doors';
import type { Egress } from '@handrail/connectors/egress/call';
import type { Scanner } from '@handrail/connectors/scanner/clamd';
import type { FileStore } from '@handrail/connectors/storage/store';
import type { Mailer } from '@handrail/connectors/mail/message';
import type { Settings } from './settings.ts';

/** What a process has once and every request shares. */
export type Services = {
  /** Connected as the application's role. */
  readonly db: Db;
  /** The time, ISO 8601 in UTC with milliseconds; fixed in tests. */
  readonly now: () => string;
  readonly demo: Settings['demo'];
  /** The door that this process keeps: who signs in here, and whose sessions are good. */
  readonly door: Door;
  /** Where people reach the console, without a slash at the end, for links in mails. */
  readonly publicUrl: string;
  /** Where customers reach the portal; as above. */
  readonly portalUrl: string;
  readonly mailer: Mailer;
  /** Mails stay here, in the mailbox that demo mode shows; otherwise a mail server has them. */
  readonly localMail: boolean;
  /** False where no mail server is set and no mailbox shows: then nobody is told anything by mail. */
  readonly sendsMail: boolean;
  /** The address that answers by mail come in by, see `replies/reply-address`; null where none is set. */
  readonly replyAddress: string | null;
  /** The one way to call other systems. */
  readonly egress: Egress;
  /** Where documents are kept. */
  readonly files: FileStore;
  /** Looks through documents for viruses; null where none is set up. */
  readonly scanner: Scanner | null;
  /** This installation's secret, which the database does not know: it goes into the hashes of codes and seals what is sealed. */
  readonly secret: string;
  /** Lets at least so many milliseconds pass; nothing in tests. */
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
};

/** As pino has it. Addresses, tokens and texts of customers stay out of it. */
export type Log = {
  readonly info: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
};

/** What a procedure knows of its caller: only who claims to act. Who they are is read again in its transaction. */
export type Context = Services & {
  readonly workspaceId: string;
  readonly memberId: string;
  /** The session that the request came with; null for scripts and tests. */
  readonly sessionId: string | null;
};

/** The context of one request; services may be a process's own object. */
export function createContext(
  services: Services,
  caller: { readonly workspaceId: string; readonly memberId: string; readonly sessionId?: string | null },
): Context {
  return { ...services, ...caller, sessionId: caller.sessionId ?? null };
}
