import type { MeView } from '@handrail/api/views';
import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { Mark, type MarkName } from '@handrail/ui/mark';
import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { GROUP_LABELS, isAt, placesFor, waitingIn } from './navigation.ts';
import { WaitingCount } from './waiting-count.tsx';

const itemClass =
  'flex h-14 w-full flex-col items-center justify-center gap-0.5 text-2xs font-medium -outline-offset-2';

/** The navigation at the lower edge of small screens; "More" is a plain disclosure, so it opens without scripts. */
export function PhoneBar({ me }: { me: MeView }) {
  const { pathname } = useLocation();
  const more = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (more.current) more.current.open = false;
  }, [pathname]);
  const places = placesFor(me);
  return (
    <nav
      aria-label="Main, small screens"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface lg:hidden"
    >
      <ul className="grid grid-cols-4">
        <PhoneItem href="/queue" label="Queue" icon="list-todo" current={pathname.startsWith('/queue')} />
        <PhoneItem
          href="/onboardings"
          label="Onboardings"
          icon="inbox"
          current={pathname.startsWith('/onboardings')}
        />
        <PhoneItem href="/search" label="Search" icon="search" current={pathname === '/search'} />
        <li>
          <details ref={more} data-menu="" className="group">
            <summary className={cx(itemClass, 'text-muted group-open:text-accent-ink')}>
              <span className="relative flex">
                <Mark name="menu" className="size-[18px]" />
                {waitingIn({ href: '/inbox' }, me) !== null && (
                  <span className="absolute -top-0.5 -right-1.5 size-2 rounded-full bg-accent">
                    <span className="sr-only">Unread notices.</span>
                  </span>
                )}
              </span>
              More
            </summary>
            <div className="fixed inset-x-0 bottom-14 max-h-[70dvh] overflow-y-auto border-t border-line bg-raised p-3 shadow-lg">
              {(['work', 'rules', 'workspace'] as const).map((group) => {
                const mine = places.filter((place) => place.group === group);
                return mine.length === 0 ? null : (
                  <div key={group} className="mb-2">
                    <h2 className="px-3 py-1 text-xs text-faint">{GROUP_LABELS[group]}</h2>
                    <ul>
                      {mine.map((place) => (
                        <li key={place.href}>
                          <Link
                            href={place.href}
                            aria-current={isAt(place, pathname) ? 'page' : undefined}
                            className="flex h-11 items-center gap-3 rounded-md px-3 text-base text-ink hover:bg-hover aria-[current=page]:bg-accent-soft"
                          >
                            <Mark name={place.icon} className="size-[17px] text-faint" />
                            {place.label}
                            <WaitingCount place={place} me={me} />
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </div>
                );
              })}
              <Link
                href="/account"
                className="flex h-11 items-center gap-3 rounded-md border-t border-line px-3 text-base text-ink hover:bg-hover"
              >
                <Mark name="circle-user" className="size-[17px] text-faint" />
                {me.name}
              </Link>
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}

function PhoneItem({
  href,
  label,
  icon,
  current,
}: {
  href: string;
  label: string;
  icon: MarkName;
  current: boolean;
}) {
  return (
    <li>
      <Link
        href={href}
        aria-current={current ? 'page' : undefined}
        className={cx(itemClass, current ? 'text-accent-ink' : 'text-muted')}
      >
        <Mark name={icon} className="size-[18px]" />
        {label}
      </Link>
    </li>
  );
}
