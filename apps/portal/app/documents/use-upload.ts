import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

export type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too_many' }
  | { readonly kind: 'same'; readonly number: number };

/** Sends a file with its progress, which a form's own sending does not tell; then the page is read anew. */
export function useUpload(href: string) {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const { revalidate } = useRevalidator();
  const current = useRef<XMLHttpRequest | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const send = (file: File) => {
    const request = new XMLHttpRequest();
    current.current?.abort();
    current.current = request;
    setSending({ kind: 'sending', percent: 0 });
    request.upload.onprogress = ({ loaded, total }) =>
      setSending({ kind: 'sending', percent: total === 0 ? 0 : Math.floor((loaded / total) * 100) });
    request.upload.onload = () => setSending({ kind: 'checking' });
    request.onerror = () => setSending({ kind: 'failed' });
    request.onload = () => {
      const same = /"same":(\d+)/.exec(request.responseText)?.[1];
      if (request.status === 429) setSending({ kind: 'too_many' });
      else if (request.status !== 200) setSending({ kind: 'failed' });
      else setSending(same === undefined ? { kind: 'idle' } : { kind: 'same', number: Number(same) });
      revalidate();
    };
    request.open('POST', href);
    request.setRequestHeader('Accept', 'application/json');
    // By itself: a form around it costs the server more than the file.
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.send(file);
  };
  return { sending, send };
}
