import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Which draft the form is, as the server last said. */
export type DraftState = { readonly id: string; readonly version: number; readonly updatedAt: string };
export type SaveAnswer =
  { readonly draft: DraftState } | { readonly stale: string } | { readonly unsaved: SaveTrouble };
/** Why a save came to nothing that may well work later. */
export type SaveTrouble = 'signed_out' | 'unreachable';

/** Long enough not to send each letter, short enough to lose at most a word. */
const PAUSE_MS = 800;

/**
 * Saves the form as it is typed. `touch` is called at each change. A save runs after a pause, never beside another one, and not
 * while the form itself is sent (`sending`): each would take the other for a stranger's. A draft that was changed elsewhere stops
 * saving, so that nothing there is overwritten. After a save that came to nothing the form stays, and is saved with the next
 * change or when the person comes back to its window. `loaded`: the draft as the page had it, which a plain save makes newer.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, loaded: DraftState | null, sending: boolean) {
  const fetcher = useFetcher<SaveAnswer>();
  const [dirty, setDirty] = useState(false);
  const answer = fetcher.data;
  const stale = answer !== undefined && 'stale' in answer ? answer.stale : null;
  const trouble = answer !== undefined && 'unsaved' in answer ? answer.unsaved : null;
  const saved = useLatestSaved(answer);
  const draft = newer(loaded, saved);
  const known = useRef(draft);
  known.current = draft;

  const touch = useCallback(() => setDirty(true), []);
  const idle = fetcher.state === 'idle';

  useEffect(() => {
    if (!dirty || !idle || sending || stale !== null) return;
    const timer = setTimeout(() => {
      if (!form.current) return;
      const data = new FormData(form.current);
      data.set('intent', 'autosave');
      if (known.current) {
        data.set('draftId', known.current.id);
        data.set('draftVersion', String(known.current.version));
      }
      setDirty(false);
      fetcher.submit(data, { method: 'post', action: '/deals/drafts', preventScrollReset: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [dirty, idle, sending, stale, form, fetcher]);

  useEffect(() => {
    // The form stays as it is; only its address becomes that of the draft, so that a reload comes back to it.
    if (saved !== null && window.location.pathname === '/deals/new')
      window.history.replaceState(window.history.state, '', `/deals/drafts/${saved.id}`);
  }, [saved]);

  useEffect(() => {
    if (trouble === null) return;
    window.addEventListener('focus', touch);
    return () => window.removeEventListener('focus', touch);
  }, [trouble, touch]);

  return { draft, touch, stale, trouble, saving: !idle, unsaved: dirty || trouble !== null };
}

/** The draft as the last save that worked left it; a later one that came to nothing does not take that away. */
function useLatestSaved(answer: SaveAnswer | undefined): DraftState | null {
  const latest = useRef<DraftState | null>(null);
  if (answer !== undefined && 'draft' in answer) latest.current = answer.draft;
  return latest.current;
}

function newer(loaded: DraftState | null, saved: DraftState | null): DraftState | null {
  if (loaded === null || saved === null) return loaded ?? saved;
  return saved.id === loaded.id && saved.version > loaded.version ? saved : loaded;
}
