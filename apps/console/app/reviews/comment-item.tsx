import type { CommentView } from '@handrail/api/reviews/discussion-views';
import { Avatar } from '@handrail/ui/avatar';
import { Link } from '@handrail/ui/link';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { findingId } from '../findings/finding-id.ts';

/** One comment, as it was typed. `packet`: the address of the packet it is about. */
export function CommentItem({ comment, packet }: { comment: CommentView; packet: string }) {
  const { writtenBy, writtenAt, row, body, mentions } = comment;
  return (
    <li className="flex gap-3 py-3 text-sm last:pb-0">
      <Avatar name={writtenBy} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
          <span className="text-sm font-medium text-ink">
            <PlainText text={writtenBy} />
          </span>
          <Time at={writtenAt} />
          {row !== null && (
            <Link href={`${packet}#${findingId(row)}`} className="rounded-sm text-accent-ink hover:underline">
              on {row}
            </Link>
          )}
        </p>
        <p className="mt-0.5 break-words whitespace-pre-line text-ink">
          <PlainText text={body} />
        </p>
        {mentions.length > 0 && (
          <p className="mt-1 text-xs text-faint">
            Told: <PlainText text={mentions.join(', ')} />
          </p>
        )}
      </div>
    </li>
  );
}
