import type { EntryView } from '@handrail/api/conversation/views';
import { plainText } from '@handrail/core/messages/safeText';
import { useEffect, useRef } from 'react';

/**
 * Keeps what is typed and not sent yet in this tab: looking at older messages, a reload or a new sign-in loses none of it. It is let go
 * once it stands among the messages. Without scripts the form is what it is.
 * @param name names whose draft it is
 */
export function useDraft(name: string, entries: readonly EntryView[]) {
  const area = useRef<HTMLTextAreaElement>(null);
  const key = `draft:${name}`;
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return;
    const words = plainText(kept);
    if (entries.some(({ isMine, text }) => isMine && text === words)) sessionStorage.removeItem(key);
    else if (area.current?.value === '') area.current.value = kept;
  }, [key, entries]);
  return {
    ref: area,
    onInput: () => sessionStorage.setItem(key, area.current?.value ?? ''),
  };
}
