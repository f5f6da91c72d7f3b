import type { Viewer } from '@handrail/ui/viewer';

/** Locale and zone of the person behind a request: what their browser says, else the workspace's zone. `now` in ISO 8601. */
export function viewerOf(request: Request, workspaceZone: string, now: string): Viewer {
  const cookie = /(?:^|;\s*)handrail-zone=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  return {
    locale: localeOf(request.headers.get('accept-language')),
    timeZone: zone(cookie) ?? workspaceZone,
    now,
  };
}

/** The first language of `Accept-Language` that Intl knows; English otherwise. */
export function localeOf(header: string | null): string {
  const wanted = (header ?? '').split(',', 8).map((part) => part.split(';')[0]?.trim() ?? '');
  for (const tag of wanted) {
    try {
      const [known] = Intl.DateTimeFormat.supportedLocalesOf(tag);
      if (known !== undefined) return known;
    } catch {
      // Not a language tag: the next one may be.
    }
  }
  return 'en';
}

function zone(cookie: string | undefined): string | null {
  if (cookie === undefined) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(cookie) }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
