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
 * Saves the form as it is typed. `touch` is called at each change. A save runs after a pause and never beside another one;
 * a draft that was changed elsewhere stops saving, so that nothing there is overwritten. After a save that
 * came to nothing the form stays, and is saved with the next change or when the person comes back to its window.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, initial: DraftState | null) {
  const fetcher = useFetcher<SaveAnswer>({ key: 'draft-autosave' });
  const [draft, setDraft] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const [stale, setStale] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const known = useRef(draft);
  known.current = draft;

  const touch = useCallback(() => setDirty(true), []);
  const idle = fetcher.state === 'idle';

  useEffect(() => {
    if (!dirty || !idle || stale !== null) return;
    timer.current = setTimeout(() => {
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
    return () => clearTimeout(timer.current);
  }, [dirty, idle, stale, form, fetcher]);

  const answer = fetcher.data;
  useEffect(() => {
    if (answer === undefined) return;
    if ('stale' in answer) {
      setStale(answer.stale);
      return;
    }
    setTrouble('unsaved' in answer ? answer.unsaved : null);
    if ('unsaved' in answer) return;
    setDraft(answer.draft);
    // The form stays as it is; only its address becomes that of the draft, so that a reload comes back to it.
    const address = `/deals/drafts/${answer.draft.id}`;
    if (window.location.pathname === '/deals/new')
      window.history.replaceState(window.history.state, '', address);
  }, [answer]);

  useEffect(() => {
    if (trouble === null) return;
    window.addEventListener('focus', touch);
    return () => window.removeEventListener('focus', touch);
  }, [trouble, touch]);

  return { draft, touch, stale, trouble, saving: !idle, unsaved: dirty || trouble !== null };
}
