import { LARGEST_FILE, MOST_RECORDS } from '@handrail/api/records/limits';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form, useNavigation } from '@remix-run/react';
import { RecordInput } from '../uploads/record-input.tsx';
import { sizeWords } from '../uploads/size-words.ts';
import { Working } from '../uploads/working.tsx';

/** What a new run may be fed with: files or a paste, or the deals that are here. Neither touches an onboarding. */
export function RunForm({ error }: { error: string | null }) {
  const navigation = useNavigation();
  const running =
    navigation.formMethod === 'POST' && navigation.formAction?.startsWith('/shadow') === true
      ? navigation.formData?.get('from')
      : null;
  return (
    <div className="space-y-4">
      {error && (
        <Callout tone="danger" title="Nothing was run" alert>
          {error}
        </Callout>
      )}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <FromFiles busy={running === 'files'} />
        <FromHere busy={running === 'onboardings'} />
      </div>
    </div>
  );
}

function FromFiles({ busy }: { busy: boolean }) {
  return (
    <Section title="Past records from files">
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <input type="hidden" name="from" value="files" />
        <RecordInput describedBy="shadow-limits" multiple />
        <div id="shadow-limits" className="max-w-xl text-xs text-pretty text-muted">
          Closed-won records, or shadow cases with labels (what people decided then): one, a list, or one a
          line, in UTF-8. Together {sizeWords(LARGEST_FILE)} and {MOST_RECORDS.toLocaleString('en')} records,
          each 1 MB at most. The records are not kept.
        </div>
        <Submit busy={busy} name="Name (optional)" placeholder="After the files" />
      </Form>
    </Section>
  );
}

function FromHere({ busy }: { busy: boolean }) {
  return (
    <Section title="The deals that are here">
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <input type="hidden" name="from" value="onboardings" />
        <p className="text-sm text-pretty text-muted">
          The newest record of each onboarding, judged by today&rsquo;s register in the circumstances it was
          judged in last. At most 1,000, newest first.
        </p>
        <Field label="Closed since (optional)" hint="Blank takes all.">
          <Input type="date" name="since" className="max-w-48" />
        </Field>
        <Submit busy={busy} name="Name (optional)" placeholder="Deals here" />
      </Form>
    </Section>
  );
}

function Submit({ busy, name, placeholder }: { busy: boolean; name: string; placeholder: string }) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field label={name} className="min-w-40 flex-1 sm:max-w-72">
          <Input name="name" maxLength={200} placeholder={placeholder} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? 'Judging the records…' : 'Run in shadow'}
        </Button>
      </div>
      {busy && <Working label="Each record is checked, judged by the register and made a packet." />}
    </>
  );
}
