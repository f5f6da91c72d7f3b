import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Often enough to feel at once, and rarely enough for a server with many readers, milliseconds. */
const EVERY_MS = 1000;
/** Then it takes longer than people watch: the page shows it when it is next opened. */
const MOST_LOOKS = 20;

/** Looks again until the project that was approved is there. */
export function useKickoffAwaited(awaited: boolean): void {
  const { revalidate, state } = useRevalidator();
  const looks = useRef(0);
  useEffect(() => {
    if (!awaited || state !== 'idle' || looks.current >= MOST_LOOKS) return undefined;
    const timer = setTimeout(() => {
      looks.current += 1;
      revalidate();
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [awaited, state, revalidate]);
}
