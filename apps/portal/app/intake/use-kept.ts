import type { TypedValue } from '@handrail/core/intake/typed';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keptHref } from './href.ts';

/** Milliseconds without a key pressed after which what stands there is kept; shorter than the pause before one closes a page. */
const PAUSE = 500;
/** Milliseconds until it is tried again where the connection is gone; at most the second. */
const [FIRST_TRY, LAST_TRY] = [2_000, 30_000];

export type Kept = 'nothing' | 'keeping' | 'kept' | 'failed';

// One page sends under one key and counts what it sends, so that the server knows what comes late.
let pageKey: string | null = null;
let turns = 0;

/** The page's key, and its next count. */
export function nextTurn(): { readonly page: string; readonly turn: number } {
  pageKey ??= `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  turns += 1;
  return { page: pageKey, turn: turns };
}

/** Keeps what is typed into a field with the server: after a pause, when the page is left, and again where that failed. */
export function useKept(onboardingId: string, field: string, version: number) {
  const [state, setState] = useState<Kept>('nothing');
  const waiting = useRef<{ readonly typed: TypedValue } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const seen = useRef(version);
  seen.current = version;

  const send = useCallback(
    async (pause: number): Promise<void> => {
      clearTimeout(timer.current);
      const next = waiting.current;
      if (next === null) return;
      const { page, turn } = nextTurn();
      const body = new URLSearchParams({
        ...{ field, page, version: String(seen.current), turn: String(turn) },
        typed: JSON.stringify(next.typed),
      });
      const ok = await fetch(keptHref(onboardingId), { method: 'POST', body, keepalive: true }).then(
        (answer) => answer.ok,
        () => false,
      );
      // What was typed meanwhile, or saved, has its own turn.
      if (waiting.current !== next) return;
      if (ok) {
        waiting.current = null;
        setState('kept');
        return;
      }
      setState('failed');
      timer.current = setTimeout(() => void send(Math.min(pause * 2, LAST_TRY)), pause);
    },
    [onboardingId, field],
  );

  const typed = useCallback(
    (value: TypedValue) => {
      waiting.current = { typed: value };
      setState('keeping');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(FIRST_TRY), PAUSE);
    },
    [send],
  );

  /** What stood there was saved or dropped: nothing is left to keep. */
  const settled = useCallback(() => {
    waiting.current = null;
    clearTimeout(timer.current);
    setState('nothing');
  }, []);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void send(FIRST_TRY);
    };
    const go = () => void send(FIRST_TRY);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', go);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', go);
      void send(FIRST_TRY);
      clearTimeout(timer.current);
    };
  }, [send]);

  return { state, typed, settled };
}
