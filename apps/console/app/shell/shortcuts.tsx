import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';

export type Shortcut = {
  /** One key (`a`, `?`), or keys in a row (`g o`). */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
};
export type ShortcutSection = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

type Registry = {
  readonly sections: ReadonlyMap<string, ShortcutSection>;
  readonly put: (id: string, section: ShortcutSection | null) => void;
};

const RegistryContext = createContext<Registry | null>(null);

/** With the page's parts, not after the next drawing: a key that is pressed at what is seen works. The server has no layout. */
const useEffectWithLayout = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** How long a started sequence (`g` …) waits for its next key. */
const SEQUENCE_MS = 2500;

/** Listens for keys and runs the shortcuts of the components below. Typing in a field or an open dialog is left alone. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [sections, setSections] = useState<ReadonlyMap<string, ShortcutSection>>(new Map());
  // Keys work from the moment they are registered; what the help lists may follow when the page has time.
  const held = useRef(new Map<string, ShortcutSection>());
  const [put] = useState<Registry['put']>(() => (id: string, section: ShortcutSection | null) => {
    if (section === null) held.current.delete(id);
    else held.current.set(id, section);
    // A transition, so that parts of the page that are not hydrated yet are not thrown away for it.
    startTransition(() => setSections(new Map(held.current)));
  });
  useEffect(() => listen(() => [...held.current.values()].flatMap((section) => section.shortcuts)), []);
  return <RegistryContext.Provider value={{ sections, put }}>{children}</RegistryContext.Provider>;
}

/**
 * Registers a component's shortcuts while it is on the page and lists them under `title` in the help of `?`.
 * `shortcuts` may be made anew each render; its keys and labels decide whether the list changes.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]) {
  const put = useContext(RegistryContext)?.put;
  const id = useId();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const shape = shortcuts.map((shortcut) => `${shortcut.keys}\t${shortcut.label}`).join('\n');
  useEffectWithLayout(() => {
    if (!put) return;
    const stable = latest.current.map((shortcut, index) => ({
      keys: shortcut.keys,
      label: shortcut.label,
      run: () => latest.current[index]?.run(),
    }));
    if (stable.length > 0) put(id, { title, shortcuts: stable });
    return () => put(id, null);
  }, [put, id, title, shape]);
}

/** All shortcuts that hold on this page, by section. */
export function useShortcutSections(): readonly ShortcutSection[] {
  return [...(useContext(RegistryContext)?.sections.values() ?? [])];
}

function listen(shortcuts: () => readonly Shortcut[]): () => void {
  let typed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reset = () => {
    typed = '';
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isBusy(event.target)) return;
    if (event.key.length !== 1) return;
    clearTimeout(timer);
    timer = setTimeout(reset, SEQUENCE_MS);
    const all = shortcuts();
    const sequence = typed === '' ? event.key : `${typed} ${event.key}`;
    const hit =
      all.find((shortcut) => shortcut.keys === sequence) ??
      all.find((shortcut) => shortcut.keys === event.key);
    if (hit) {
      event.preventDefault();
      reset();
      hit.run();
      return;
    }
    typed = all.some((shortcut) => shortcut.keys.startsWith(`${event.key} `)) ? event.key : '';
  };
  document.addEventListener('keydown', onKey);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('keydown', onKey);
  };
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
