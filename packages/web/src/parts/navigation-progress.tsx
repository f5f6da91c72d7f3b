import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** Waits shorter than this are not worth a sign. */
const PATIENCE_MS = 180;

/** A thin line at the top while the next page is on its way. */
export function NavigationProgress({ label = 'Loading' }: { label?: string }) {
  const busy = useNavigation().state !== 'idle';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!busy) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  if (!shown) return null;
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-50 h-0.5 animate-pulse bg-accent">
      <span className="sr-only">{label}</span>
    </div>
  );
}
