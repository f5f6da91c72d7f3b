import { MESSAGE_LISTS, type MessageList } from '@handrail/core/messages/states';
import { Tabs } from '@handrail/ui/tabs';
import { messagesHref, templatesHref } from './hrefs.ts';

const LIST_LABELS: Readonly<Record<MessageList, string>> = {
  awaiting: 'Awaiting approval',
  draft: 'Drafts',
  approved: 'Approved',
  stopped: 'Rejected or discarded',
};

type Props = {
  readonly current: MessageList | 'templates';
  /** How many each list has; left out where only the templates show. */
  readonly counts?: Readonly<Record<MessageList, number>>;
};

/** The lists of messages, and the templates that they are made from. */
export function MessageTabs({ current, counts }: Props) {
  return (
    <Tabs
      label="Messages"
      tabs={[
        ...MESSAGE_LISTS.map((list) => ({
          href: messagesHref(list),
          label: LIST_LABELS[list],
          ...(counts && { count: counts[list] > 999 ? '999+' : String(counts[list]) }),
          current: current === list,
        })),
        { href: templatesHref(), label: 'Templates', current: current === 'templates' },
      ]}
    />
  );
}
