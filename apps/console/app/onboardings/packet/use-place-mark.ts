import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/**
 * Marks the place that a link has led to. Browsers set `:target` for plain anchors only, not for navigation by the router,
 * so the mark is a class that this hook moves.
 */
export function usePlaceMark() {
  const { hash, key } = useLocation();
  useEffect(() => {
    const id = decodeURIComponent(hash.slice(1));
    const place = /^(at|scope|evidence|finding)-/.test(id) ? document.getElementById(id) : null;
    if (place === null) return;
    place.classList.add('place-mark');
    return () => place.classList.remove('place-mark');
  }, [hash, key]);
}
