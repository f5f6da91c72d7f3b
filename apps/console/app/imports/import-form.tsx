import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Form, useNavigation } from '@remix-run/react';
import { Download } from 'lucide-react';
import { RecordInput } from '../uploads/record-input.tsx';
import { sizeWords } from '../uploads/size-words.ts';
import { Working } from '../uploads/working.tsx';
import { LARGEST_FILE, MOST_RECORDS } from '@handrail/api/records/limits';

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
        <RecordInput describedBy="import-limits" />
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
