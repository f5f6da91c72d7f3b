import type { TeamConversationView } from '@handrail/api/conversation/views';
import { STUCK_PAGE_LABELS } from '@handrail/core/conversation/entry';
import { Avatar } from '@handrail/ui/avatar';
import { Badge } from '@handrail/ui/badge';
import { Button } from '@handrail/ui/button';
import { Time } from '@handrail/ui/time';
import { Form, useNavigation } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { ByMail } from './by-mail.tsx';
import { conversationHref } from './href.ts';

type Entry = TeamConversationView['items'][number];

/** What one of both sides wrote, as it was typed; where somebody is stuck, with the task that it opened. */
export function EntryItem({ id, entry }: { readonly id: string; readonly entry: Entry }) {
  const { author, side, at, text, place, task, mail } = entry;
  return (
    <li id={entry.id} className="flex gap-3 py-3 text-sm last:pb-0">
      <Avatar name={author} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
          <span className="text-sm font-medium text-ink">
            <PlainText text={author} />
          </span>
          <span>{side === 'customer' ? 'Customer' : 'Our side'}</span>
          <Time at={at} />
        </p>
        {place !== null && (
          <p className="mt-0.5 flex items-start gap-1.5 font-medium text-ink">
            <LifeBuoy size={15} aria-hidden="true" className="mt-0.5 shrink-0 text-medium" />
            <span className="min-w-0">
              Is stuck at {STUCK_PAGE_LABELS[place.page]}
              {place.title !== null && `, “${place.title}”`}
            </span>
          </p>
        )}
        {text !== '' && (
          <p className="mt-0.5 [overflow-wrap:anywhere] whitespace-pre-line text-ink">
            <PlainText text={text} />
          </p>
        )}
        {mail !== null && <ByMail mail={mail} />}
        {task !== null && <StuckTask id={id} task={task} />}
      </div>
    </li>
  );
}

function StuckTask({ id, task }: { readonly id: string; readonly task: NonNullable<Entry['task']> }) {
  const { formData } = useNavigation();
  const { owner, done, version, maySettle } = task;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
      {done === null ? <Badge tone="medium">Open task</Badge> : <Badge tone="good">Done</Badge>}
      <span>
        {done === null ? (
          <>
            For <PlainText text={owner ?? 'every CSM'} />
          </>
        ) : (
          <>
            By <PlainText text={done.by} />, <Time at={done.at} />
          </>
        )}
      </span>
      {maySettle && (
        <Form method="post" action={conversationHref(id)}>
          <input type="hidden" name="intent" value="settle" />
          <input type="hidden" name="task" value={task.id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="done" value={done === null ? 'yes' : 'no'} />
          <Button type="submit" size="sm" busy={formData?.get('task') === task.id}>
            {done === null ? 'They get on again' : 'Open again'}
          </Button>
        </Form>
      )}
    </div>
  );
}
