import type { VersionEntry } from '@handrail/api/views';
import { buttonClass } from '@handrail/ui/button';
import { Link } from '@handrail/ui/link';
import { cx } from '@handrail/ui/lib/cx';
import { Mark } from '@handrail/ui/mark';
import { Time } from '@handrail/ui/time';
import { VIA_LABELS } from '../labels.ts';
import { changesHref, packetHref } from './address.ts';

type Props = {
  readonly id: string;
  readonly version: number;
  readonly latest: number;
  readonly versions: readonly VersionEntry[];
  readonly page?: 'packet' | 'changes';
};

/** Which version is shown, and the history of all: a plain disclosure with links. */
export function Versions({ id, version, latest, versions, page = 'packet' }: Props) {
  const hrefOf = page === 'packet' ? packetHref : changesHref;
  return (
    <details data-menu="" className="group relative">
      <summary className={buttonClass({ size: 'md' })}>
        Version {version}
        {version === latest ? '' : ` of ${latest}`}
        <Mark name="chevron-down" className="size-3.5 text-faint group-open:rotate-180" />
      </summary>
      <ol
        reversed
        aria-label="History"
        className="absolute right-0 z-30 mt-1.5 hidden max-h-96 w-80 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-lg group-open:block max-sm:fixed max-sm:inset-x-4 max-sm:w-auto"
      >
        {versions
          .toSorted((one, other) => other.number - one.number)
          .map((entry) => (
            <li key={entry.number}>
              <Link
                href={hrefOf({ id, version: entry.number === latest ? null : entry.number })}
                aria-current={entry.number === version ? 'page' : undefined}
                className={cx(
                  'block rounded-md px-2.5 py-1.5 text-sm hover:bg-hover',
                  entry.number === version && 'bg-accent-soft',
                )}
              >
                <span className="flex items-baseline justify-between gap-3">
                  <span className="font-medium text-ink">Version {entry.number}</span>
                  <span className="text-xs text-faint">
                    <Time at={entry.receivedAt} />
                  </span>
                </span>
                <span className="block text-xs text-muted">
                  {VIA_LABELS[entry.via]}, {entry.actor}
                  {entry.number > 1 &&
                    ` · ${entry.changes === 0 ? 'nothing changed' : `${entry.changes} ${entry.changes === 1 ? 'change' : 'changes'}`}`}
                </span>
              </Link>
            </li>
          ))}
      </ol>
    </details>
  );
}
