import type { Services } from '@handrail/api/context';
import type { Session } from '@handrail/api/people/sessions';
import type { Logger } from 'pino';

/** An app of ours as browsers tell it from the other: cookies do not tell ports apart, so each app names its own. */
export type Site = {
  readonly app: 'console' | 'portal';
  /** Whether people reach us by https: cookies are then `Secure`. */
  readonly secure: boolean;
};

/** What the server hands to every loader and action of one request, in either app. */
export type RequestBasics = Site & {
  /** Random for each request; scripts and styles without it do not run. */
  readonly nonce: string;
  readonly requestId: string;
  readonly log: Logger;
  readonly services: Services;
  /** The caller's address, for rate limits and the list of sessions. */
  readonly address: string;
  /** Reads the session behind the request's cookie, at most once a request; null when signed out. */
  readonly session: () => Promise<Session | null>;
};

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext extends RequestBasics {}
}

/** What the app's cookies are called, each with its own ending: `handrail`, `handrail-portal`. */
export function cookieName({ app }: Pick<Site, 'app'>, ending?: string): string {
  const base = app === 'console' ? 'handrail' : `handrail-${app}`;
  return ending === undefined ? base : `${base}-${ending}`;
}

/** A cookie's value in a request's `Cookie` header, or null. */
export function cookieValue(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
