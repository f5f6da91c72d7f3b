import type { CustomerDocument } from '@handrail/api/documents/views';
import { Button } from '@handrail/ui/button';
import { cx } from '@handrail/ui/lib/cx';
import { Upload } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useSay } from '../words/words.tsx';
import { uploadHref } from './href.ts';
import { useUpload, type Sending } from './use-upload.ts';

type Props = { readonly onboardingId: string; readonly document: CustomerDocument };

/** Where a file is dropped or chosen; a phone offers its camera. Without scripts it is a form with a button. */
export function DropZone({ onboardingId, document }: Props) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const { name, title, accept, megabytes, newest } = document;
  const href = uploadHref(onboardingId, name);
  const { sending, send } = useUpload(href);
  const busy = sending.kind === 'sending' || sending.kind === 'checking';
  const take = (file: File | undefined) => {
    if (file === undefined || busy) return;
    const large = file.size > megabytes * 1024 * 1024;
    setTooLarge(large);
    if (!large) send(file);
    if (input.current !== null) input.current.value = '';
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <form
      method="post"
      action={href}
      encType="multipart/form-data"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={cx(
        'flex flex-col items-start gap-3 rounded-xl border border-dashed p-4 sm:p-5',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-sunken',
      )}
    >
      <label htmlFor={id} className="flex items-center gap-2 text-base font-medium text-ink">
        <Upload size={18} aria-hidden="true" />
        <span>
          {newest === null ? say('documents.choose') : say('documents.new')}
          <span className="sr-only">: {title}</span>
        </span>
        <span aria-hidden="true" className="font-normal text-muted max-sm:hidden nojs:hidden">
          {say('documents.drop')}
        </span>
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        name="file"
        accept={accept}
        required
        disabled={busy}
        onChange={(event) => take(event.currentTarget.files?.[0])}
        className="block w-full min-w-0 text-base text-muted file:mr-3 file:h-11 file:rounded-lg file:border file:border-line-strong file:bg-surface file:px-4 file:text-base file:font-medium file:text-ink"
      />
      <Button type="submit" size="lg" className="h-11 js:hidden">
        {say('documents.send')}
      </Button>
      <div role="status" className="w-full text-base text-muted empty:hidden">
        {tooLarge ? say('documents.tooLarge', { megabytes }) : <Progress sending={sending} />}
      </div>
    </form>
  );
}

function Progress({ sending }: { readonly sending: Sending }) {
  const say = useSay();
  switch (sending.kind) {
    case 'idle':
      return null;
    case 'sending': {
      const words = say('documents.sending', { percent: sending.percent });
      return (
        <>
          <progress value={sending.percent} max={100} aria-label={words} className="h-2 w-full" />
          <span aria-hidden="true">{words}</span>
        </>
      );
    }
    case 'checking':
      return say('documents.checking');
    case 'failed':
      return say('documents.failed');
    case 'too_many':
      return say('documents.tooMany');
    case 'same':
      return say('documents.same', { number: sending.number });
  }
}
