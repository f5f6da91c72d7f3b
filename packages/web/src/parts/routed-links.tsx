import { PrefetchPageLinks, useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** How long a link is looked at before its page is fetched ahead; as the router's own links have it. */
const INTENT_MS = 100;

/**
 * Follows the anchors of `RouterLink` without a page load, and fetches ahead what the pointer or the focus rests on: one
 * listener in place of one for each link. Without scripts they are the anchors that they look like.
 */
export function RoutedLinks() {
  const navigate = useNavigate();
  const { key } = useLocation();
  const [ahead, setAhead] = useState<{ readonly page: string; readonly from: string } | null>(null);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.defaultPrevented || !isPlainClick(event) ? null : routedLink(event.target);
      if (link === null) return;
      event.preventDefault();
      const preventScrollReset = link.dataset['keepScroll'] !== undefined;
      const replace = link.href === location.href || link.dataset['replace'] !== undefined;
      void navigate(addressOf(link), { replace, preventScrollReset });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
  useEffect(() => {
    let timer: number | undefined;
    const look = (event: Event) => {
      window.clearTimeout(timer);
      const link = routedLink(event.target);
      if (link !== null)
        timer = window.setTimeout(
          () => setAhead({ page: link.pathname + link.search, from: key }),
          INTENT_MS,
        );
    };
    for (const type of LOOKS) document.addEventListener(type, look, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const type of LOOKS) document.removeEventListener(type, look);
    };
  }, [key]);
  // What was looked at on the page before is not fetched again from this one: it may be gone by now.
  return ahead?.from === key ? <PrefetchPageLinks page={ahead.page} /> : null;
}

const LOOKS = ['mouseover', 'focusin', 'touchstart'] as const;

/** The left button alone: everything else asks the browser for another tab, a window or a download. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** The link of ours that something is in, where this window is to show it. */
function routedLink(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a[data-routed]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  const elsewhere = link.target !== '' && link.target !== '_self';
  return elsewhere || link.hasAttribute('download') ? null : link;
}

function addressOf(link: HTMLAnchorElement): string {
  return link.pathname + link.search + link.hash;
}
