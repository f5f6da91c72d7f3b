import { kept } from '@handrail/ui/lib/kept';
import type { Viewer } from '@handrail/ui/viewer';

/** Locale and zone of the person behind a request: what their browser says, else the workspace's zone. `now` in ISO 8601. */
export function viewerOf(request: Request, workspaceZone: string, now: string): Viewer {
  const cookie = /(?:^|;\s*)handrail-zone=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  return {
    locale: localeOf(request.headers.get('accept-language')),
    timeZone: (cookie === undefined ? null : zone(cookie.slice(0, LONGEST), '')) ?? workspaceZone,
    now,
  };
}

/** The first language of `Accept-Language` that Intl knows; English otherwise. */
export function localeOf(header: string | null): string {
  return knownLocale((header ?? '').slice(0, LONGEST), '');
}

/** More of what a browser says is not kept, and not looked through. */
const LONGEST = 300;

const knownLocale = kept((header) => {
  const wanted = header.split(',', 8).map((part) => part.split(';')[0]?.trim() ?? '');
  for (const tag of wanted) {
    try {
      const [known] = Intl.DateTimeFormat.supportedLocalesOf(tag);
      if (known !== undefined) return known;
    } catch {
      // Not a language tag: the next one may be.
    }
  }
  return 'en';
});

const zone = kept((cookie): string | null => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(cookie) }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
});
