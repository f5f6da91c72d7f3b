import type { MeView, OnboardingListItem } from '@handrail/api/views';
import { CommandGroup, CommandItem, CommandPalette } from '@handrail/ui/command';
import { Kbd } from '@handrail/ui/kbd';
import { Mark } from '@handrail/ui/mark';
import { TierBadge } from '@handrail/ui/tier-badge';
import { useFetcher, useNavigate, useSubmit } from '@remix-run/react';
import { Building2, CircleUser, Keyboard, LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { placesFor } from './navigation.ts';

type Props = {
  readonly me: MeView;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onHelp: () => void;
};

/** Waits until typing pauses, so that one word is one search. */
const PAUSE_MS = 120;

/** Finds onboardings, pages and actions by a few letters. */
export function Palette({ me, open, onOpenChange, onHelp }: Props) {
  const navigate = useNavigate();
  const submit = useSubmit();
  const [query, setQuery] = useState('');
  const found = useFound(query);
  const go = (href: string) => {
    onOpenChange(false);
    navigate(href);
  };
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      query={query}
      onQuery={setQuery}
      best={found[0] ? `onboarding ${found[0].id}` : null}
      placeholder="Find a customer, or go to a page"
      empty="Nothing fits. Try a customer's name, domain or deal."
      footer={
        <span className="flex gap-4">
          <span>
            <Kbd keys="↑ ↓" /> choose
          </span>
          <span>
            <Kbd keys="↵" /> open
          </span>
          <span>
            <Kbd keys="Esc" /> close
          </span>
        </span>
      }
    >
      {found.length > 0 && (
        <CommandGroup heading="Onboardings" always>
          {found.map((item) => (
            <CommandItem
              key={item.id}
              value={`onboarding ${item.id}`}
              always
              icon={<Building2 size={15} />}
              hint={item.tier && <TierBadge tier={item.tier} />}
              onSelect={() => go(`/onboardings/${item.id}`)}
            >
              {item.accountName} <span className="text-faint">{item.dealName}</span>
            </CommandItem>
          ))}
        </CommandGroup>
      )}
      <CommandGroup heading="Go to">
        {placesFor(me).map((place) => (
          <CommandItem
            key={place.href}
            value={place.label}
            icon={<Mark name={place.icon} className="size-[15px]" />}
            hint={<Kbd keys={place.keys} />}
            onSelect={() => go(place.href)}
          >
            {place.label}
          </CommandItem>
        ))}
        <CommandItem
          value="Account"
          keywords={['sessions', 'profile']}
          icon={<CircleUser size={15} />}
          hint={<Kbd keys="g c" />}
          onSelect={() => go('/account')}
        >
          Account
        </CommandItem>
      </CommandGroup>
      <CommandGroup heading="Actions">
        <CommandItem
          value="Keyboard shortcuts"
          keywords={['help', 'keys']}
          icon={<Keyboard size={15} />}
          hint={<Kbd keys="?" />}
          onSelect={onHelp}
        >
          Keyboard shortcuts
        </CommandItem>
        <CommandItem
          value="Sign out"
          keywords={['log out']}
          icon={<LogOut size={15} />}
          onSelect={() => submit(null, { method: 'post', action: '/sign-out' })}
        >
          Sign out
        </CommandItem>
      </CommandGroup>
    </CommandPalette>
  );
}

function useFound(query: string): readonly OnboardingListItem[] {
  const { load, data } = useFetcher<{ q: string; items: readonly OnboardingListItem[] }>();
  const words = query.trim();
  useEffect(() => {
    if (words === '') return;
    const timer = setTimeout(() => load(`/search?q=${encodeURIComponent(words)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, load]);
  return words === '' ? [] : (data?.items ?? []);
}
