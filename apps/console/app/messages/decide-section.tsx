import type { MessageView } from '@handrail/api/messages/views';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Field } from '@handrail/ui/field';
import { Link } from '@handrail/ui/link';
import { Textarea } from '@handrail/ui/textarea';
import { Mark } from '@handrail/ui/mark';
import { TierBadge } from '@handrail/ui/tier-badge';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { CircleX, Send, Trash2, UserCheck } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

type Props = {
  readonly message: MessageView;
  readonly busy: boolean;
  /** Words were typed and not saved: what is decided is what was saved. */
  readonly dirty: boolean;
  readonly reason: string;
  readonly error: { readonly field: string; readonly sentence: string } | null;
};

/** What may be done with a message now, by whom, and why it goes as it does. */
export function DecideSection({ message, busy, dirty, reason, error }: Props) {
  const { policy, obstacles, held, settles, may, notYours, seen, number, item } = message;
  const open = item.state === 'draft' || item.state === 'awaiting';
  const inTheWay = open ? [...obstacles, ...(held === null ? [] : [held])] : [];
  return (
    <Section
      title={open ? 'Decide' : 'What became of it'}
      id="decide"
      actions={<TierBadge tier={policy.tier} />}
    >
      <div className="space-y-4 text-sm">
        {open ? <Policy message={message} /> : <Became message={message} />}
        {inTheWay.length > 0 && (
          <Callout tone="warning" title="It cannot be approved yet">
            <ul className="list-disc space-y-1 pl-4">
              {inTheWay.map((one) => (
                <li key={one}>
                  <PlainText text={one} />
                </li>
              ))}
            </ul>
          </Callout>
        )}
        {settles.map(({ row, title, because }) => (
          <Callout
            key={row}
            title={
              <>
                Approving it settles “{title}” ({row}) as well
              </>
            }
          >
            <PlainText text={because} />
          </Callout>
        ))}
        {notYours !== null && <p className="text-pretty text-muted">{notYours}</p>}
        {dirty && (
          <p role="status" className="text-medium">
            You typed words that are not saved. What is decided is the wording that was saved.
          </p>
        )}
        {open && (may.ask || may.approve) && (
          <Form method="post" className="flex flex-wrap gap-2">
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="seen" value={seen} />
            {settles.map(({ row }) => (
              <input key={row} type="hidden" name="row" value={row} />
            ))}
            {may.approve && (
              <Button
                type="submit"
                name="intent"
                value="approve"
                variant="primary"
                busy={busy}
                icon={<Send size={14} aria-hidden="true" />}
              >
                Approve and send
              </Button>
            )}
            {may.ask && (
              <Button
                type="submit"
                name="intent"
                value="ask"
                variant={may.approve ? 'secondary' : 'primary'}
                busy={busy}
                icon={<UserCheck size={14} aria-hidden="true" />}
              >
                Ask for approval
              </Button>
            )}
          </Form>
        )}
        {may.reject && (
          <details open={error?.field === 'reason' || undefined} className="border-t border-line pt-3">
            <summary className="flex cursor-pointer items-center gap-1.5 text-ink">
              <Mark name="chevron-down" className="text-faint" />
              Reject it
            </summary>
            <Form method="post" className="mt-3 flex flex-col gap-3">
              <input type="hidden" name="seen" value={seen} />
              <Field
                label="Why"
                required
                hint="Its writer is told, and it stands in the log."
                error={error?.field === 'reason' ? error.sentence : null}
              >
                <Textarea name="reason" rows={2} maxLength={4000} defaultValue={reason} />
              </Field>
              <div>
                <Button
                  type="submit"
                  name="intent"
                  value="reject"
                  variant="danger"
                  busy={busy}
                  icon={<CircleX size={14} aria-hidden="true" />}
                >
                  Reject the message
                </Button>
              </div>
            </Form>
          </details>
        )}
        {may.discard && (
          <Form method="post" className="border-t border-line pt-3">
            <input type="hidden" name="number" value={number} />
            <Button
              type="submit"
              name="intent"
              value="discard"
              variant="ghost"
              size="sm"
              busy={busy}
              icon={<Trash2 size={13} aria-hidden="true" />}
            >
              Discard this message
            </Button>
          </Form>
        )}
      </div>
    </Section>
  );
}

/** Why it goes as it does, and who approves it. */
function Policy({ message: { policy, item } }: { message: MessageView }) {
  return (
    <div className="space-y-1">
      <p className="font-medium text-ink">
        {policy.goes === 'automatic'
          ? 'May go in one step: who prepares it may approve it.'
          : item.state === 'draft'
            ? 'Draft first: somebody is asked, then it is approved.'
            : 'Somebody was asked to approve it.'}
      </p>
      <ul className="list-disc space-y-1 pl-4 text-muted">
        {policy.reasons.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="text-xs text-faint">
        Approved by {policy.approvers.map((role) => ROLE_LABELS[role]).join(', ')}
        {policy.secondPerson && '; not by who wrote it'}
      </p>
    </div>
  );
}

/** Who settled it, and how far its mail has come. */
function Became({ message: { decision, item, sentAt, effectId } }: { message: MessageView }) {
  const labels: Readonly<Record<string, string>> = DECISION_LABELS;
  return (
    <div className="space-y-2">
      {decision === null ? (
        <p className="text-ink">It was discarded. Nothing went out.</p>
      ) : (
        <p className="text-ink">
          {labels[decision.kind]} · <PlainText text={decision.by} />, {ROLE_LABELS[decision.as]},{' '}
          <Time at={decision.at} />
          {decision.reason !== null && (
            <span className="block [overflow-wrap:anywhere] text-muted">
              “<PlainText text={decision.reason} />”
            </span>
          )}
        </p>
      )}
      {effectId !== null && (
        <p className="text-muted">
          {sentAt === null ? 'Its mail is in the ' : 'Its mail went out '}
          {sentAt !== null && (
            <>
              <Time at={sentAt} />.{' '}
            </>
          )}
          <Link href={`/outbox/${effectId}`} className="text-accent-ink underline underline-offset-2">
            {sentAt === null ? 'outbox' : 'See it in the outbox'}
          </Link>
          {sentAt === null && '.'}
        </p>
      )}
      {item.state === 'rejected' && <p className="text-muted">Nothing went out.</p>}
    </div>
  );
}
