import type { MeView } from '@handrail/api/views';
import { waitingIn, type Place } from './navigation.ts';

/** How much waits for the viewer in a place, at the right of its name; nothing where nothing does. */
export function WaitingCount({ place, me }: { place: Pick<Place, 'href'>; me: MeView }) {
  const waiting = waitingIn(place, me);
  if (waiting === null) return null;
  return (
    <span className="ml-auto rounded-full bg-accent-soft px-1.5 text-xs font-medium tabular text-accent-ink">
      {waiting}
      <span className="sr-only"> unread</span>
    </span>
  );
}
