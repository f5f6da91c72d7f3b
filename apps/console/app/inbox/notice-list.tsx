import type { NoticeView } from '@handrail/api/inbox/views';
import { Button } from '@handrail/ui/button';
import { cx } from '@handrail/ui/lib/cx';
import { aboveRowLink, rowLink } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { Form, useNavigation } from '@remix-run/react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { TOPIC_LABELS } from './topic-labels.ts';

/** Notices, newest first. Opening one marks it as read, so it is a form; `here`: where marking one leads back to. */
export function NoticeList({ notices, here }: { notices: readonly NoticeView[]; here: string }) {
  return (
    <ol aria-label="Notices">
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} here={here} />
      ))}
    </ol>
  );
}

function Notice({ notice, here }: { notice: NoticeView; here: string }) {
  const { formAction, formData } = useNavigation();
  const busy = formAction === `/inbox/${notice.id}` || formData?.get('notice') === notice.id;
  return (
    <li className="relative flex gap-3 border-b border-line px-4 py-3 text-sm transition-colors last:border-b-0 focus-within:bg-hover hover:bg-hover">
      <span
        aria-hidden="true"
        className={cx('mt-1.5 size-2 shrink-0 rounded-full', notice.read ? 'bg-transparent' : 'bg-accent')}
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Form method="post" action={`/inbox/${notice.id}`} className="min-w-0">
            <button
              type="submit"
              {...rowLink}
              className={cx(
                rowLink.className,
                'text-left [overflow-wrap:anywhere]',
                notice.read && 'font-normal text-muted',
              )}
            >
              {!notice.read && <span className="sr-only">Unread: </span>}
              <PlainText text={notice.subject} />
            </button>
          </Form>
          <Time at={notice.at} className="text-xs text-faint" />
        </div>
        {notice.text !== '' && (
          <p className="mt-0.5 line-clamp-3 text-pretty [overflow-wrap:anywhere] whitespace-pre-line text-muted">
            <PlainText text={notice.text} />
          </p>
        )}
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-faint">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {TOPIC_LABELS[notice.topic]} · <PlainText text={notice.accountName} />
          </span>
          {!notice.read && (
            <Form method="post" action={here} className={aboveRowLink}>
              <input type="hidden" name="notice" value={notice.id} />
              <Button type="submit" variant="ghost" size="sm" busy={busy}>
                Mark as read
                <span className="sr-only">: {notice.subject}</span>
              </Button>
            </Form>
          )}
        </div>
      </div>
    </li>
  );
}
