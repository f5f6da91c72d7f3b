import type { EntryView } from '@handrail/api/conversation/views';
import { LONGEST_ENTRY } from '@handrail/core/conversation/entry';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { Form, useNavigation } from '@remix-run/react';
import { stepButton } from '../sign-in/big.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { messagesHref } from './href.ts';
import { useDraft } from './use-draft.ts';

/** What was refused, with what was typed. */
export type WriteProblem = { readonly sentence: string; readonly text: string };

type Props = {
  readonly onboardingId: string;
  /** Whose draft it is. */
  readonly contactId: string;
  readonly reader: string | null;
  /** The key of the form: sent twice it is one message. */
  readonly form: string;
  readonly entries: readonly EntryView[];
  readonly problem: WriteProblem | null;
};

/** Writes a message. */
export function WriteForm({ onboardingId, contactId, reader, form, entries, problem }: Props) {
  const say = useSay();
  const vendor = useVendor();
  const busy = useNavigation().formMethod === 'POST';
  const draft = useDraft(`${contactId}:${onboardingId}`, entries);
  return (
    <Form
      method="post"
      action={messagesHref(onboardingId)}
      className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5 shadow-sm sm:p-6"
    >
      {problem && (
        <Callout tone="danger" alert className="text-base">
          {problem.sentence}
        </Callout>
      )}
      <input type="hidden" name="form" value={form} />
      <Field
        label={say('messages.write')}
        hint={
          <span className="text-base">
            {reader === null
              ? say('messages.readerAnybody', { vendor })
              : say('messages.reader', { name: reader })}
          </span>
        }
      >
        <Textarea
          name="text"
          rows={4}
          maxLength={LONGEST_ENTRY}
          defaultValue={problem?.text}
          className="min-h-28 text-base sm:text-base"
          {...draft}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" size="lg" busy={busy} className={stepButton}>
          {say('messages.send')}
        </Button>
      </div>
    </Form>
  );
}
