import type { Services } from '@handrail/api/context';
import type { Session } from '@handrail/api/people/sessions';
import type { Logger } from 'pino';

/** What the server hands to every loader and action of one request. */
export type RequestContext = {
  /** Random for each request; scripts and styles without it do not run. */
  readonly nonce: string;
  readonly requestId: string;
  readonly log: Logger;
  readonly services: Services;
  /** Whether people reach us by https: cookies are then `Secure`. */
  readonly secure: boolean;
  /** The caller's address, for rate limits and the list of sessions. */
  readonly address: string;
  /** Reads the session behind the request's cookie, at most once a request; null when signed out. */
  readonly session: () => Promise<Session | null>;
};

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
