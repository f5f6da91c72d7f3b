import type { MessageView } from '@handrail/api/messages/views';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Form } from '@remix-run/react';
import { RefreshCw } from 'lucide-react';
import { GivenFields } from './given-fields.tsx';

/** Takes the values anew: what the packet says now, and what the sender fills in here. */
export function GivenForm({ message, busy }: { message: MessageView; busy: boolean }) {
  const { given, number, versions } = message;
  const changed = versions.some(({ origin }) => origin === 'person');
  return (
    <Section
      title="Fill anew"
      id="fill"
      description={
        changed
          ? 'Takes the template and the packet as they stand. Your own words are replaced; they stay among the wordings.'
          : 'Takes the template and the packet as they stand.'
      }
    >
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="number" value={number} />
        <GivenFields
          fields={given}
          valueOf={(field) => given.find((one) => one.field === field)?.value ?? ''}
        />
        <div>
          <Button
            type="submit"
            name="intent"
            value="refill"
            busy={busy}
            icon={<RefreshCw size={14} aria-hidden="true" />}
          >
            Fill anew
          </Button>
        </div>
      </Form>
    </Section>
  );
}
