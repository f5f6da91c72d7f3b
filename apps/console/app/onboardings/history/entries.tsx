import type { HistoryEntry, HistoryPart } from '@handrail/api/onboardings/history-views';
import { DayTime } from '@handrail/ui/day-time';
import { Link } from '@handrail/ui/link';
import { FileInput, Scale, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { effectHref } from '../../outbox/query.ts';
import { PlainText } from '../evidence/plain-text.tsx';
import { packetHref } from '../packet/address.ts';

const SIGNS: Readonly<Record<HistoryPart, ReactNode>> = {
  records: <FileInput size={14} />,
  decisions: <Scale size={14} />,
  actions: <Send size={14} />,
};

/** What happened to an onboarding, a sentence each, in the order given. */
export function HistoryEntries({ id, entries }: { id: string; entries: readonly HistoryEntry[] }) {
  return (
    <ol aria-label="History" className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.seq} className="flex gap-3 px-4 py-2.5 text-sm">
          <span aria-hidden="true" className="mt-0.5 shrink-0 text-faint">
            {SIGNS[entry.part]}
          </span>
          <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-4">
            <p className="min-w-0 flex-1 text-pretty [overflow-wrap:anywhere] text-ink">
              <PlainText text={entry.sentence} /> <Lead id={id} entry={entry} />
            </p>
            <DayTime at={entry.at} className="tabular shrink-0 text-xs text-faint" />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Where an entry leads: to the effect, or to the packet as it stood then. */
function Lead({ id, entry: { effectId, version } }: { id: string; entry: HistoryEntry }) {
  const href =
    effectId !== null ? effectHref(effectId, {}) : version !== null ? packetHref({ id, version }) : null;
  if (href === null) return null;
  return (
    <Link href={href} className="font-medium whitespace-nowrap text-accent-ink underline underline-offset-2">
      {effectId !== null ? 'See the action' : `See version ${version}`}
    </Link>
  );
}
