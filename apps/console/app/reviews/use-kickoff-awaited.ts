import type { Fate, KickoffView } from '@handrail/api/kickoff/view';
import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Often enough to feel at once, and rarely enough for a server with many readers, milliseconds. */
const EVERY_MS = 1000;
/** Then it takes longer than people watch: the page shows it when it is next opened. */
const MOST_LOOKS = 20;

/** Whether something of an approved kickoff is on its way by itself: the project, or an invitation. */
export function isOnItsWay({ project, making, meeting }: KickoffView): boolean {
  const mails = meeting?.attendees.map(({ mail }) => mail) ?? [];
  const projectGoes = project === null && (making === null || goes(making));
  return projectGoes || mails.some((mail) => mail !== null && goes(mail));
}

function goes({ state, held }: Fate): boolean {
  return !held && (state === 'planned' || state === 'leased' || state === 'sent');
}

/** Looks again until what was approved has come to its end. */
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
