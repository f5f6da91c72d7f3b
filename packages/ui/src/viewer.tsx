import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { formatMoment } from './lib/format-date.ts';

export type Viewer = {
  /** BCP 47, from the browser's request. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The moment relative times count from, ISO 8601. */
  readonly now: string;
};

const ViewerContext = createContext<Viewer>({
  locale: 'en',
  timeZone: 'UTC',
  now: '1970-01-01T00:00:00.000Z',
});

type Props = {
  readonly initial: Viewer;
  /** The zone is one that the person chose: the browser's does not take its place. */
  readonly keepZone?: boolean;
  readonly onTimeZone?: (timeZone: string) => void;
  readonly children: ReactNode;
};

/**
 * Who looks, from where and when. The server renders with `initial` and the browser starts with the same values, so
 * the first paint equals the server's; afterwards the clock moves on each minute and the browser's own zone holds.
 */
export function ViewerProvider({ initial, keepZone = false, onTimeZone, children }: Props) {
  const [now, setNow] = useState(initial.now);
  const [timeZone, setTimeZone] = useState(initial.timeZone);
  useEffect(() => {
    if (keepZone) {
      setTimeZone(initial.timeZone);
      return;
    }
    const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (mine && mine !== initial.timeZone) {
      // A transition, so that parts of the page that are not hydrated yet are not thrown away for it.
      startTransition(() => setTimeZone(mine));
      onTimeZone?.(mine);
    }
  }, [initial.timeZone, keepZone, onTimeZone]);
  useEffect(() => {
    startTransition(() => setNow(initial.now));
    const tick = setInterval(() => startTransition(() => setNow(new Date().toISOString())), 60_000);
    return () => clearInterval(tick);
  }, [initial.now]);
  useEffect(() => {
    // Nobody hovers over most times of a page, so what they would say is worked out when somebody does.
    const tell = ({ target }: Event) => {
      const time = target instanceof Element ? target.closest('time[data-moment]') : null;
      if (time instanceof HTMLTimeElement) time.title = formatMoment(time.dateTime, initial.locale, timeZone);
    };
    document.addEventListener('mouseover', tell);
    return () => document.removeEventListener('mouseover', tell);
  }, [initial.locale, timeZone]);
  const value = useMemo(() => ({ locale: initial.locale, timeZone, now }), [initial.locale, timeZone, now]);
  return <ViewerContext.Provider value={value}>{children}</ViewerContext.Provider>;
}

/** Locale, zone and clock of the person who looks. */
export function useViewer(): Viewer {
  return useContext(ViewerContext);
}
