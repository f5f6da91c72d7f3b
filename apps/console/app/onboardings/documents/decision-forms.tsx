import type { TeamDocument } from '@handrail/api/documents/views';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form, useNavigation } from '@remix-run/react';

type Props = {
  readonly document: TeamDocument;
  /** The newest version, as it is shown. */
  readonly number: number;
  readonly problem: string | null;
};

/** Accept or reject what came with a complete set; ask for another version of anything that is here. */
export function DecisionForms({ document: { name, title, decides, standing }, number, problem }: Props) {
  const busy = useNavigation().state !== 'idle';
  const asksAgain = standing === 'accepted';
  if (!decides && !asksAgain) return null;
  const hidden = (
    <>
      <input type="hidden" name="requirement" value={name} />
      <input type="hidden" name="number" value={number} />
    </>
  );
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {decides && (
        <Form method="post">
          {hidden}
          <Button type="submit" name="decision" value="accepted" variant="primary" busy={busy}>
            Accept {title}
          </Button>
        </Form>
      )}
      <Form method="post" className="flex flex-wrap items-end gap-2">
        {hidden}
        <Field label={`What the customer should do about ${title}`} error={problem ?? undefined}>
          <Input name="reason" maxLength={1000} required />
        </Field>
        <Button type="submit" name="decision" value={decides ? 'rejected' : 'asked_again'} busy={busy}>
          {decides ? 'Reject' : 'Ask again'}
        </Button>
      </Form>
    </div>
  );
}
