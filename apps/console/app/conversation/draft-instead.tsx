import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Select } from '@handrail/ui/select';
import { Form } from '@remix-run/react';
import { PenLine } from 'lucide-react';
import { newMessageHref } from '../messages/hrefs.ts';

type Props = {
  readonly id: string;
  readonly text: string;
  readonly sentence: string;
  readonly recipients: readonly { readonly name: string; readonly email: string }[];
};

/** Words that commit us: the way they go instead, as a draft that somebody approves. */
export function DraftInstead({ id, text, sentence, recipients }: Props) {
  return (
    <Callout tone="warning" title="This needs an approval" alert>
      <p>{sentence}</p>
      {recipients.length === 0 ? (
        <p className="mt-1">The CRM names nobody at this customer with an address: ask sales for one.</p>
      ) : (
        <Form
          method="post"
          action={newMessageHref(id, { template: 'answer' })}
          className="mt-3 flex flex-wrap items-end gap-3"
        >
          <input type="hidden" name="template" value="answer" />
          <input type="hidden" name="given.answer.text" value={text} />
          <Field label="To" className="min-w-0 flex-1 basis-60 sm:max-w-96">
            <Select
              name="to"
              options={recipients.map(({ name, email }) => ({ value: email, label: `${name}, ${email}` }))}
            />
          </Field>
          <Button type="submit" icon={<PenLine size={14} aria-hidden="true" />}>
            Make a draft of it
          </Button>
        </Form>
      )}
    </Callout>
  );
}
