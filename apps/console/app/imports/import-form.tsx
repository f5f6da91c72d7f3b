import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Section } from '@handrail/ui/card';
import { Textarea } from '@handrail/ui/textarea';
import { Form, useNavigation } from '@remix-run/react';
import { Download } from 'lucide-react';
import { FileDrop } from './file-drop.tsx';
import { LARGEST_FILE, MOST_RECORDS } from '@handrail/api/imports/limits';
import { sizeWords } from './size-words.ts';

/** Where a file or a pasted record goes in. Nothing is stored by it: the preview comes first. */
export function ImportForm({ error }: { error: string | null }) {
  const navigation = useNavigation();
  const busy =
    navigation.formAction?.startsWith('/import') === true && navigation.formEncType === 'multipart/form-data';
  return (
    <Section title="A file of records">
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        {error && (
          <Callout tone="danger" title="Nothing was imported" alert>
            {error}
          </Callout>
        )}
        <FileDrop name="file" describedBy="import-limits" />
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
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div id="import-limits" className="max-w-xl text-xs text-pretty text-muted">
            One closed-won record, a list of them, or one a line (JSON lines), in UTF-8. A file may have{' '}
            {sizeWords(LARGEST_FILE)} and {MOST_RECORDS.toLocaleString('en')} records, a record 1 MB and 32
            levels. You see every verdict before anything is stored.{' '}
            <a
              href="/import/example"
              download
              className="inline-flex items-center gap-1 text-accent-ink underline underline-offset-2"
            >
              <Download size={12} aria-hidden="true" /> Example file
            </a>
          </div>
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? 'Checking the records…' : 'Preview'}
          </Button>
        </div>
        {busy && <Working label="Each record is checked against the schema and the register." />}
      </Form>
    </Section>
  );
}

type WorkingProps = {
  readonly label: string;
  /** Null: its end is not known beforehand. */
  readonly progress?: { readonly done: number; readonly of: number } | null;
};

/** Work that goes on, with how far it has come. */
export function Working({ label, progress = null }: WorkingProps) {
  return (
    <div role="status" className="space-y-1.5">
      <progress
        aria-label={label}
        {...(progress === null ? {} : { value: progress.done, max: progress.of })}
      />
      <p className="text-xs text-muted">
        {progress !== null && (
          <span className="tabular text-ink">
            {progress.done.toLocaleString('en')} of {progress.of.toLocaleString('en')}.{' '}
          </span>
        )}
        {label}
      </p>
    </div>
  );
}
