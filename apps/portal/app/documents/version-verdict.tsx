import type { CustomerVersion } from '@handrail/api/documents/views';
import { formatDate } from '@handrail/ui/lib/format-date';
import { useViewer } from '@handrail/ui/viewer';
import { CircleAlert } from 'lucide-react';
import { useSay } from '../words/words.tsx';
import { cellsHref } from './href.ts';

type Props = {
  readonly onboardingId: string;
  readonly requirement: string;
  readonly version: CustomerVersion;
  readonly replaces: number | null;
  readonly acceptedBefore: number | null;
};

/** The newest version: what it is, what it stands in place of, and exactly what to put right. */
export function VersionVerdict({ onboardingId, requirement, version, replaces, acceptedBefore }: Props) {
  const say = useSay();
  const { locale, timeZone } = useViewer();
  const { number, fileName, by, at, toFix, notes, cells, moreCells, reason, state } = version;
  return (
    <div className="flex flex-col gap-3">
      <div className="min-w-0 text-base text-muted">
        <p className="break-words text-ink">{say('documents.version', { number, name: fileName })}</p>
        <p suppressHydrationWarning>
          {say('documents.by', { who: by, day: formatDate(at, locale, timeZone) })}
        </p>
        {replaces !== null && state !== 'to_fix' && <p>{say('documents.replaces', { number: replaces })}</p>}
        {acceptedBefore !== null && state !== 'accepted' && (
          <p>{say('documents.acceptedBefore', { number: acceptedBefore })}</p>
        )}
      </div>
      {reason !== null && <p className="text-base text-ink">{say('documents.reason', { reason })}</p>}
      {notes.map((note) => (
        <p key={note} className="text-base text-muted">
          {note}
        </p>
      ))}
      {toFix.length > 0 && (
        <div
          role="group"
          aria-label={say('documents.toFix')}
          className="rounded-xl bg-high-soft p-4 text-ink"
        >
          <p className="flex items-center gap-2 text-base font-semibold">
            <CircleAlert size={18} aria-hidden="true" className="text-high" />
            {say('documents.toFix')}
          </p>
          <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-6 text-base">
            {toFix.map((words) => (
              <li key={words} className="break-words">
                {words}
              </li>
            ))}
          </ul>
          {cells.length > 0 && (
            <>
              <ul className="mt-2 flex flex-col gap-1 pl-6 text-base">
                {cells.map((cell) => (
                  <li key={`${cell.row} ${cell.column} ${cell.words}`} className="break-words">
                    {say('documents.cell', { row: cell.row, column: cell.column, problem: cell.words })}
                  </li>
                ))}
              </ul>
              <a
                href={cellsHref(onboardingId, requirement, number)}
                download="cells.csv"
                className="mt-2 inline-flex min-h-11 items-center pl-6 text-base underline underline-offset-2"
              >
                {moreCells > 0 ? say('documents.moreCells', { count: moreCells }) : say('documents.allCells')}
              </a>
            </>
          )}
        </div>
      )}
    </div>
  );
}
