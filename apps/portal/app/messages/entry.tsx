import type { EntryView } from '@handrail/api/conversation/views';
import { Avatar } from '@handrail/ui/avatar';
import { DayTime } from '@handrail/ui/day-time';
import { cx } from '@handrail/ui/lib/cx';
import { LifeBuoy } from 'lucide-react';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { ByMail } from './by-mail.tsx';

/** One message, or where somebody is stuck: who wrote it, when, and the words as they were typed. */
export function Entry({ entry, onboardingId }: { readonly entry: EntryView; readonly onboardingId: string }) {
  const say = useSay();
  const vendor = useVendor();
  const { author, side, isMine, text, at, kind, mail } = entry;
  const name = isMine
    ? say('messages.you')
    : side === 'vendor'
      ? say('messages.ofVendor', { author, vendor })
      : author;
  return (
    <li id={entry.id} className="flex scroll-mt-6 items-start gap-3 sm:gap-4">
      <Avatar name={author} size="lg" className="mt-0.5 shrink-0" />
      <div
        className={cx(
          'min-w-0 flex-1 rounded-2xl border px-4 py-3 sm:px-5',
          side === 'vendor' ? 'border-line bg-surface' : 'border-transparent bg-sunken',
        )}
      >
        <p className="flex flex-wrap items-baseline gap-x-3 text-base">
          <span className="font-semibold [overflow-wrap:anywhere] text-ink">{name}</span>
          <DayTime at={at} className="text-sm text-muted" />
        </p>
        {kind === 'stuck' && <Stuck entry={entry} />}
        {text !== '' && (
          <p className="mt-1 text-base [overflow-wrap:anywhere] whitespace-pre-line text-ink">{text}</p>
        )}
        {mail !== null && <ByMail {...{ mail, onboardingId }} />}
      </div>
    </li>
  );
}

function Stuck({ entry: { author, isMine, place, told } }: { readonly entry: EntryView }) {
  const say = useSay();
  const vendor = useVendor();
  if (place === null) return null;
  const at = say(`stuck.at.${place.page}`);
  const where = place.title === null ? at : `${at}, ${say('stuck.thing', { title: place.title })}`;
  return (
    <p className="mt-1 flex items-start gap-2 text-base text-ink">
      <LifeBuoy size={18} aria-hidden="true" className="mt-1 shrink-0 text-accent-ink" />
      <span className="min-w-0">
        {isMine ? say('stuck.atMine', { place: where }) : say('stuck.at', { author, place: where })}
        <span className="block text-muted">
          {told === null ? say('stuck.toldAnybody', { vendor }) : say('stuck.told', { name: told })}
        </span>
      </span>
    </p>
  );
}
