import { useFetcher } from '@remix-run/react';
import type { FormEvent } from 'react';
import { nextTurn } from './use-kept.ts';
import type { SayingAnswer } from './use-value-form.ts';

/** Sends a form without leaving the page, and says so; without scripts it is a plain post, which comes back to the page. */
export function useInline(onSend?: () => void) {
  const fetcher = useFetcher<SayingAnswer>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const { page, turn } = nextTurn();
    for (const [key, value] of Object.entries({ page, turn: String(turn), inline: 'yes' }))
      data.set(key, value);
    onSend?.();
    void fetcher.submit(data, { method: 'post' });
  };
  return { submit, isBusy: fetcher.state !== 'idle' };
}
