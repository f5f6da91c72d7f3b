import type { MeView } from '@handrail/api/views';
import { useNavigate } from '@remix-run/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { placesFor } from './navigation.ts';
import { onPalette, openPalette } from './palette-events.ts';
import { moveRowFocus } from './row-focus.ts';
import { useShortcuts } from './shortcuts.tsx';

// Most visits open neither: their code comes after the page, the palette's in time for what is typed right after its key.
const loadPalette = () => import('./palette.tsx');
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));
const ShortcutHelp = lazy(() =>
  import('./shortcut-help.tsx').then((module) => ({ default: module.ShortcutHelp })),
);

/** The keys that hold on every page, and what they open. */
export function GlobalKeys({ me }: { me: MeView }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const close = (stillOpen: boolean) => {
    if (!stillOpen) setOpen(null);
  };
  useEffect(() => onPalette(() => setOpen('palette')), []);
  useEffect(() => onCommandK(openPalette), []);
  useEffect(() => void loadPalette(), []);
  useShortcuts('Go to', [
    ...placesFor(me).map((place) => ({
      keys: place.keys,
      label: place.label,
      run: () => navigate(place.href),
    })),
    { keys: 'g c', label: 'Account', run: () => navigate('/account') },
  ]);
  useShortcuts('Everywhere', [
    { keys: '/', label: 'Search', run: openPalette },
    { keys: '?', label: 'This help', run: () => setOpen('help') },
    { keys: 'j', label: 'Next row', run: () => moveRowFocus(1) },
    { keys: 'k', label: 'Row before', run: () => moveRowFocus(-1) },
  ]);
  // Nothing while closed: a boundary in the server's page would be thrown away by a key pressed before it is hydrated.
  if (open === null) return null;
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette me={me} open onOpenChange={close} onHelp={() => setOpen('help')} />}
      {open === 'help' && <ShortcutHelp open onOpenChange={close} />}
    </Suspense>
  );
}

/** ⌘K and Ctrl+K work in fields too. */
function onCommandK(run: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (
      (event.metaKey || event.ctrlKey) &&
      !event.shiftKey &&
      !event.altKey &&
      event.key.toLowerCase() === 'k'
    ) {
      event.preventDefault();
      run();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
