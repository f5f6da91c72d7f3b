import { cx } from '@handrail/ui/lib/cx';
import { FileJson2 } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { LARGEST_FILE } from '@handrail/api/imports/limits';
import { sizeWords } from './size-words.ts';

/** A file control that also takes a drop. Without scripts it is the browser's own control. */
export function FileDrop({ name, describedBy }: { name: string; describedBy?: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [picked, setPicked] = useState<{ readonly name: string; readonly size: number } | null>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!input.current || !file) return;
    const one = new DataTransfer();
    one.items.add(file);
    input.current.files = one.files;
    setPicked(file);
  };
  const tooLarge = picked !== null && picked.size > LARGEST_FILE;
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'relative rounded-lg border border-dashed px-4 py-8 text-center transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-sunken',
      )}
    >
      <FileJson2 size={22} aria-hidden="true" className="mx-auto text-faint" />
      <label htmlFor={id} className="mt-2 block text-sm font-medium text-ink">
        Choose a file<span className="nojs:hidden">, or drop it here</span>
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        name={name}
        accept=".json,.jsonl,.ndjson,.txt,application/json,application/x-ndjson"
        aria-describedby={describedBy}
        onChange={(event) => setPicked(event.target.files?.[0] ?? null)}
        className="mx-auto mt-3 block max-w-full text-sm text-muted file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink hover:file:bg-hover"
      />
      <p role="status" className={cx('mt-2 text-xs', tooLarge ? 'font-medium text-hold' : 'text-muted')}>
        {picked &&
          (tooLarge
            ? `${sizeWords(picked.size)} is more than the ${sizeWords(LARGEST_FILE)} a file may have.`
            : sizeWords(picked.size))}
      </p>
    </div>
  );
}
