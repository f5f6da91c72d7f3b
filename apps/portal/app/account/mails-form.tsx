import { CUSTOMER_MAILS, type CustomerMail } from '@handrail/core/people/customerMails';
import { Button } from '@handrail/ui/button';
import { Checkbox } from '@handrail/ui/checkbox';
import { Form } from '@remix-run/react';
import { stepButton } from '../sign-in/big.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';

type Props = {
  readonly unwanted: readonly CustomerMail[];
  readonly readOnly: boolean;
  readonly busy: boolean;
};

/** Which mails the customer wants, of those that they may do without. */
export function MailsForm({ unwanted, readOnly, busy }: Props) {
  const say = useSay();
  const vendor = useVendor();
  const labels: Readonly<Record<CustomerMail, string>> = {
    conversation: say('account.mails.conversation', { vendor }),
    reminders: say('account.mails.reminders'),
  };
  return (
    <Form method="post" className="flex flex-col gap-4">
      <p className="text-base text-pretty text-muted">{say('account.mails.what')}</p>
      <input type="hidden" name="intent" value="mails" />
      {CUSTOMER_MAILS.map((mail) => (
        <Checkbox
          key={mail}
          name="wanted"
          value={mail}
          label={labels[mail]}
          defaultChecked={!unwanted.includes(mail)}
          disabled={readOnly}
          className="min-h-11 items-center text-base"
        />
      ))}
      {!readOnly && (
        <div>
          <Button type="submit" size="lg" busy={busy} className={stepButton}>
            {say('account.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}
