import { cx } from '@handrail/ui/lib/cx';
import { FileJson2 } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { LARGEST_FILE } from '@handrail/api/records/limits';
import { sizeWords } from './size-words.ts';

type Props = { readonly name: string; readonly describedBy?: string; readonly multiple?: boolean };

/** A file control that also takes a drop. Without scripts it is the browser's own control. */
export function FileDrop({ name, describedBy, multiple = false }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [picked, setPicked] = useState<readonly File[]>([]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files].slice(0, multiple ? undefined : 1);
    if (!input.current || files.length === 0) return;
    const taken = new DataTransfer();
    for (const file of files) taken.items.add(file);
    input.current.files = taken.files;
    setPicked(files);
  };
  const size = picked.reduce((sum, file) => sum + file.size, 0);
  const tooLarge = size > LARGEST_FILE;
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
        {multiple ? 'Choose files' : 'Choose a file'}
        <span className="nojs:hidden">, or drop {multiple ? 'them' : 'it'} here</span>
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        name={name}
        multiple={multiple}
        accept=".json,.jsonl,.ndjson,.txt,application/json,application/x-ndjson"
        aria-describedby={describedBy}
        onChange={(event) => setPicked([...(event.target.files ?? [])])}
        className="mx-auto mt-3 block max-w-full text-sm text-muted file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink hover:file:bg-hover"
      />
      <p role="status" className={cx('mt-2 text-xs', tooLarge ? 'font-medium text-hold' : 'text-muted')}>
        {picked.length > 1 && `${picked.length} files, `}
        {picked.length > 0 &&
          (tooLarge
            ? `${sizeWords(size)} is more than the ${sizeWords(LARGEST_FILE)} that are taken at once.`
            : sizeWords(size))}
      </p>
    </div>
  );
}
