import type { MessageView } from '@handrail/api/messages/views';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Textarea } from '@handrail/ui/textarea';
import { Form } from '@remix-run/react';
import { Save } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

type Props = {
  readonly message: MessageView;
  /** What was typed and refused. */
  readonly typed: { readonly subject: string; readonly text: string } | null;
  readonly error: { readonly field: string; readonly sentence: string } | null;
  readonly busy: boolean;
  /** Something was typed that is not saved. */
  readonly onDirty: (dirty: boolean) => void;
};

/** The words: to change while they may be changed, else to read. Saving keeps what stood there. */
export function WordsForm({ message, typed, error, busy, onDirty }: Props) {
  const { subject, text, recipient, number, may } = message;
  const errorAt = (field: string) => (error?.field === field ? error.sentence : null);
  return (
    <Section
      title="Words"
      id="words"
      note={`wording ${number}`}
      description={
        <>
          To <PlainText text={recipient.name} /> (<PlainText text={recipient.email} />)
        </>
      }
    >
      {may.edit ? (
        <Form
          method="post"
          className="flex flex-col gap-4"
          onInput={(event) => {
            const form = new FormData(event.currentTarget);
            onDirty(form.get('subject') !== subject || form.get('text') !== text);
          }}
        >
          <input type="hidden" name="number" value={number} />
          <Field label="Subject" required error={errorAt('subject')}>
            <Input name="subject" defaultValue={typed?.subject ?? subject} maxLength={400} />
          </Field>
          <Field
            label="Text"
            required
            hint="Plain text. Links come from link fields alone."
            error={errorAt('text')}
          >
            <Textarea name="text" rows={16} className="max-h-none" defaultValue={typed?.text ?? text} />
          </Field>
          <div>
            <Button
              type="submit"
              name="intent"
              value="save"
              busy={busy}
              icon={<Save size={14} aria-hidden="true" />}
            >
              Save the words
            </Button>
          </div>
        </Form>
      ) : (
        <div className="text-sm text-ink">
          <p className="font-medium [overflow-wrap:anywhere]">
            <PlainText text={subject} />
          </p>
          <p className="mt-3 [overflow-wrap:anywhere] whitespace-pre-wrap">
            <PlainText text={text} />
          </p>
        </div>
      )}
    </Section>
  );
}
