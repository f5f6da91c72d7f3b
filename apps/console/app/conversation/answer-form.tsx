import { LONGEST_ENTRY } from '@handrail/core/conversation/entry';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { Form, useNavigation } from '@remix-run/react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { DraftInstead } from './draft-instead.tsx';
import { conversationHref } from './href.ts';

/** What was refused, with what was typed. */
export type AnswerProblem = {
  readonly sentence: string;
  readonly text: string;
  /** The words commit us: whom they can go to as a message that somebody approves. */
  readonly recipients: readonly { readonly name: string; readonly email: string }[] | null;
};

type Props = {
  readonly id: string;
  /** The key of the form: sent twice it is one answer. */
  readonly form: string;
  readonly held: string | null;
  readonly problem: AnswerProblem | null;
};

/** Answers the customer in plain words; where that cannot be, says why and what to do. */
export function AnswerForm({ id, form, held, problem }: Props) {
  const busy = useNavigation().formAction === conversationHref(id);
  if (held !== null && problem === null)
    return (
      <Callout tone="warning" title="Nothing goes to this customer now">
        <PlainText text={held} />
      </Callout>
    );
  return (
    <div className="flex flex-col gap-3">
      {problem?.recipients && (
        <DraftInstead
          id={id}
          text={problem.text}
          sentence={problem.sentence}
          recipients={problem.recipients}
        />
      )}
      <Form method="post" action={conversationHref(id)} className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="form" value={form} />
        <Field
          label="Your answer"
          hint="Goes at once, into the portal and by mail. What speaks of dates, money or scope goes as a message that somebody approves first."
          error={problem && !problem.recipients ? problem.sentence : null}
          required
        >
          <Textarea name="text" rows={3} maxLength={LONGEST_ENTRY} defaultValue={problem?.text} />
        </Field>
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            Answer
          </Button>
        </div>
      </Form>
    </div>
  );
}
