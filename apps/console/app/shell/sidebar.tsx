import type { MeView } from '@handrail/api/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Avatar } from '@handrail/ui/avatar';
import { cx } from '@handrail/ui/lib/cx';
import { Kbd } from '@handrail/ui/kbd';
import { Link } from '@handrail/ui/link';
import { Mark } from '@handrail/ui/mark';
import { useLocation } from '@remix-run/react';
import { Logo } from './logo.tsx';
import { GROUP_LABELS, isAt, placesFor, type Place } from './navigation.ts';
import { openPalette } from './palette-events.ts';
import { WaitingCount } from './waiting-count.tsx';

/** The left navigation on wide screens. */
export function Sidebar({ me }: { me: MeView }) {
  const places = placesFor(me);
  return (
    <header className="sticky top-0 hidden h-dvh w-58 shrink-0 flex-col border-r border-line bg-sunken lg:flex">
      <div className="flex items-center gap-2.5 px-4 pt-4 pb-3">
        <Logo className="size-6" />
        <div className="min-w-0">
          <div className="truncate text-sm leading-tight font-semibold text-ink">{me.workspace.name}</div>
        </div>
      </div>
      <div className="px-3 pb-3">
        <SearchTrigger />
      </div>
      <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        {(['work', 'rules', 'workspace'] as const).map((group) => (
          <NavigationGroup
            key={group}
            title={GROUP_LABELS[group]}
            me={me}
            places={places.filter((place) => place.group === group)}
          />
        ))}
      </nav>
      <AccountLink me={me} />
    </header>
  );
}

/** The search field's look-alike: opens the palette, or the search page without scripts. */
function SearchTrigger() {
  return (
    <Link
      href="/search"
      onClick={(event) => {
        event.preventDefault();
        openPalette();
      }}
      className="flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm text-faint shadow-xs hover:border-line-strong hover:text-muted"
    >
      <Mark name="search" className="size-3.5" />
      <span className="flex-1">Search</span>
      <Kbd keys="⌘K" />
    </Link>
  );
}

function NavigationGroup({ title, places, me }: { title: string; places: readonly Place[]; me: MeView }) {
  const { pathname } = useLocation();
  if (places.length === 0) return null;
  return (
    <div className="mb-4">
      <h2 className="px-2 pb-1 text-2xs font-medium tracking-wide text-faint">{title}</h2>
      <ul className="flex flex-col gap-px">
        {places.map((place) => {
          const current = isAt(place, pathname);
          return (
            <li key={place.href}>
              <Link
                href={place.href}
                aria-current={current ? 'page' : undefined}
                className={cx(
                  'flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors',
                  current
                    ? 'bg-surface text-ink shadow-xs ring-1 ring-line'
                    : 'text-muted hover:bg-hover hover:text-ink',
                )}
              >
                <Mark
                  name={place.icon}
                  className={cx('size-[15px]', current ? 'text-accent-ink' : 'text-faint')}
                />
                {place.label}
                <WaitingCount place={place} me={me} />
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function AccountLink({ me }: { me: MeView }) {
  const { pathname } = useLocation();
  return (
    <Link
      href="/account"
      aria-current={pathname === '/account' ? 'page' : undefined}
      className="m-3 flex items-center gap-2.5 rounded-lg p-2 hover:bg-hover aria-[current=page]:bg-hover"
    >
      <Avatar name={me.name} />
      <span className="min-w-0 leading-tight">
        <span className="block truncate text-sm font-medium text-ink">{me.name}</span>
        <span className="block truncate text-xs text-muted">
          {me.roles.map((role) => ROLE_LABELS[role]).join(', ')}
        </span>
      </span>
    </Link>
  );
}
