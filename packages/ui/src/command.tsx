import { Command as Primitive } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useActiveDescendant } from './lib/active-descendant.ts';

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The best of the found items, chosen when it comes and no other item begins with what is typed; null where none is found. */
  readonly best: string | null;
  readonly placeholder: string;
  /** Said when nothing fits. */
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The command palette: one field that finds things and pages. Items are filtered by their words; mark found ones with `always`. */
export function CommandPalette({
  open,
  onOpenChange,
  query,
  onQuery,
  best,
  placeholder,
  empty,
  footer,
  children,
}: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 animate-in overflow-hidden rounded-xl border border-line bg-raised shadow-lg"
        >
          <Dialog.Title className="sr-only">Command palette</Dialog.Title>
          <Options
            query={query}
            onQuery={onQuery}
            best={best}
            placeholder={placeholder}
            empty={empty}
            footer={footer}
          >
            {children}
          </Options>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The field and its list; they stand only while the palette is open. */
function Options({
  query,
  onQuery,
  best,
  placeholder,
  empty,
  footer,
  children,
}: Omit<Props, 'open' | 'onOpenChange'>) {
  const root = useActiveDescendant();
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    // A page or action that begins with what is typed stays chosen: it was there first, and Enter may be on its way.
    if (best !== null) setChosen((now) => (now !== '' && fits(now, query) === 1 ? now : best));
  }, [best, query]);
  return (
    <Primitive ref={root} label="Command palette" loop filter={fits} value={chosen} onValueChange={setChosen}>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search size={16} aria-hidden="true" className="shrink-0 text-faint" />
        <Primitive.Input
          value={query}
          onValueChange={onQuery}
          placeholder={placeholder}
          className="h-12 w-full bg-transparent text-base text-ink outline-none"
        />
      </div>
      <Primitive.List className="max-h-[min(24rem,60vh)] scroll-py-2 overflow-y-auto p-1.5">
        <Primitive.Empty className="px-3 py-8 text-center text-sm text-muted">{empty}</Primitive.Empty>
        {children}
      </Primitive.List>
      {footer && <div className="border-t border-line px-4 py-2 text-xs text-faint">{footer}</div>}
    </Primitive>
  );
}

/** Whether each typed word begins a word of the item: letters strewn over it are no fit. */
function fits(value: string, typed: string, keywords: readonly string[] = []): number {
  const words = [value, ...keywords].join(' ').toLowerCase().split(/\s+/);
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((start) => words.some((word) => word.startsWith(start))) ? 1 : 0;
}

type GroupProps = { readonly heading: string; readonly always?: boolean; readonly children: ReactNode };

/** A titled group of the palette. `always`: for items that are marked so too, as their group hides with what is filtered. */
export function CommandGroup({ heading, always = false, children }: GroupProps) {
  return (
    <Primitive.Group
      heading={heading}
      forceMount={always}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Primitive.Group>
  );
}

type ItemProps = {
  readonly value: string;
  readonly keywords?: string[];
  readonly icon?: ReactNode;
  readonly hint?: ReactNode;
  readonly onSelect: () => void;
  readonly always?: boolean;
  readonly children: ReactNode;
};

/** One thing to choose. `always`: shown whatever is typed, because the server already searched. */
export function CommandItem({ value, keywords, icon, hint, onSelect, always = false, children }: ItemProps) {
  return (
    <Primitive.Item
      value={value}
      keywords={keywords}
      forceMount={always}
      onSelect={onSelect}
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm text-ink data-[selected=true]:bg-hover"
    >
      <span aria-hidden="true" className="shrink-0 text-faint">
        {icon}
      </span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="shrink-0 text-xs text-faint">{hint}</span>}
    </Primitive.Item>
  );
}
