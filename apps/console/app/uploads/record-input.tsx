import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { FileDrop } from './file-drop.tsx';

/** Where records go into a form: files, or a paste. `readUploads` reads both. */
export function RecordInput({ describedBy, multiple }: { describedBy: string; multiple?: boolean }) {
  return (
    <>
      <FileDrop name="file" describedBy={describedBy} multiple={multiple} />
      <details className="text-sm">
        <summary className="w-fit rounded-sm text-accent-ink hover:underline">Or paste a record</summary>
        <Field label="Record as JSON, or one record a line" className="mt-2">
          <Textarea
            name="text"
            rows={8}
            spellCheck={false}
            className="font-mono text-xs"
            placeholder='{ "schema": "handrail/closed-won/1", … }'
          />
        </Field>
      </details>
    </>
  );
}
