import type { MessageItem } from '@handrail/api/messages/views';
import { MESSAGE_KIND_LABELS } from '@handrail/core/messages/kinds';
import { Badge } from '@handrail/ui/badge';
import { Link } from '@handrail/ui/link';
import { rowLink, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { messageHref } from './hrefs.ts';
import { MessageBadge } from './state-badge.tsx';

/** The columns of a list of messages; the customer's only where it holds several customers'. */
export function messageColumns({ withCustomer }: { readonly withCustomer: boolean }): Column<MessageItem>[] {
  const customer: Column<MessageItem> = {
    key: 'account',
    header: 'Customer',
    className: 'w-48 [overflow-wrap:anywhere]',
    phone: 'plain',
    cell: (item) => <PlainText text={item.accountName} />,
  };
  return [
    {
      key: 'what',
      header: 'Message',
      className: 'min-w-56',
      phone: 'title',
      cell: (item) => (
        <>
          <Link href={messageHref(item.onboardingId, item.id)} {...rowLink}>
            <span className="[overflow-wrap:anywhere]">
              {item.subject === '' ? 'No subject yet' : <PlainText text={item.subject} />}
            </span>
          </Link>
          <span className="block text-sm [overflow-wrap:anywhere] text-muted">
            {MESSAGE_KIND_LABELS[item.kind]} to <PlainText text={item.to.name} />
          </span>
        </>
      ),
    },
    ...(withCustomer ? [customer] : []),
    {
      key: 'state',
      header: 'State',
      className: 'w-40',
      phone: 'plain',
      cell: (item) => (
        <span className="flex flex-wrap gap-1">
          <MessageBadge item={item} />
          {item.yours && <Badge tone="accent">Yours</Badge>}
        </span>
      ),
    },
    {
      key: 'by',
      header: 'Drafted by',
      className: 'w-36 [overflow-wrap:anywhere]',
      phone: 'plain',
      cell: (item) => <PlainText text={item.draftedBy} />,
    },
    {
      key: 'at',
      header: 'Since',
      className: 'w-32 whitespace-nowrap',
      phone: 'plain',
      cell: (item) => <Time at={item.at} />,
    },
  ];
}
