import { Link } from '@handrail/ui/link';
import { changesHref } from '../onboardings/packet/address.ts';
import type { ChangesSince } from './what-changed.ts';

type Props = { readonly onboardingId: string; readonly since: ChangesSince };

/** What changed since the reviewer looked, finding by finding, and the way to what changed in the packet. */
export function ChangesSinceSeen({ onboardingId, since: { rows, versions } }: Props) {
  if (rows.length === 0 && versions === null) return null;
  return (
    <section
      aria-labelledby="changed"
      className="mb-4 rounded-lg border border-medium-line bg-medium-soft px-3 py-2.5"
    >
      <h3 id="changed" className="text-sm font-medium text-ink">
        What changed since you looked
      </h3>
      <ul className="mt-1 space-y-2 text-sm text-ink">
        {rows.map(({ row, title, changes }) => (
          <li key={row}>
            <p className="font-medium">{title}</p>
            <ul className="list-disc pl-4">
              {changes.map((change) => (
                <li key={change} className="break-words">
                  {change}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {versions !== null && (
          <li>
            The packet is at version {versions.to}, and was at {versions.from}:{' '}
            <Link
              href={changesHref({ id: onboardingId, version: versions.to })}
              className="text-accent-ink underline underline-offset-2"
            >
              what the newest version changed
            </Link>
            .
          </li>
        )}
      </ul>
    </section>
  );
}
