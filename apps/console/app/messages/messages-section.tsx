import type { OnboardingMessagesView } from '@handrail/api/messages/views';
import { ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Table } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { Link } from '@handrail/ui/link';
import { CircleCheck, PenLine } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { messageColumns } from './columns.tsx';
import { messageHref, newMessageHref } from './hrefs.ts';

/** What is written to a customer: each message with its state, and whether they were introduced to who looks after them. */
export function MessagesSection({ id, messages }: { id: string; messages: OnboardingMessagesView }) {
  const { items, introduced, mayWrite } = messages;
  const waiting = items.filter(({ state }) => state === 'awaiting').length;
  return (
    <Section
      id="messages"
      title="Messages"
      note={waiting === 0 ? undefined : `${waiting} awaiting approval`}
      description="Mails to the customer’s own people. Nothing goes out before somebody approves it."
      actions={
        mayWrite && (
          <ButtonLink href={newMessageHref(id)} size="sm" icon={<PenLine size={13} aria-hidden="true" />}>
            Write a message
          </ButtonLink>
        )
      }
      flush
    >
      {introduced && (
        <p className="flex items-start gap-2 border-b border-line px-4 py-2.5 text-sm text-ink">
          <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
          <span className="min-w-0">
            <Link
              href={messageHref(id, introduced.messageId)}
              className="font-medium text-accent-ink underline underline-offset-2"
            >
              Warm introduction
            </Link>{' '}
            sent <Time at={introduced.at} />, approved by <PlainText text={introduced.by} />
          </span>
        </p>
      )}
      <div className="relative md:overflow-x-auto">
        <Table
          caption="Messages to the customer, newest first"
          columns={messageColumns({ withCustomer: false })}
          rows={items}
          rowKey={(item) => item.id}
          empty={
            <p className="p-4 text-sm text-muted">
              Nothing has been written to this customer from here yet. A warm introduction is a good first
              one.
            </p>
          }
        />
      </div>
    </Section>
  );
}
