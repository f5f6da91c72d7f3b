import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/**
 * After a link led to another page, the focus goes to the page and its title is read aloud, as with a page load.
 * A drawer or dialog that opened with the page keeps the focus it took.
 */
export function RouteFocus() {
  const { pathname } = useLocation();
  const [title, setTitle] = useState('');
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    setTitle(document.title);
    if (document.querySelector('[role="dialog"]')) return;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div aria-live="assertive" className="sr-only">
      {title}
    </div>
  );
}
