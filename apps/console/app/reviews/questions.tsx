import type { RequestView } from '@handrail/api/reviews/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { questionsHref, undoWholeHref } from './hrefs.ts';

type Props = { readonly requests: readonly RequestView[]; readonly onboardingId: string };

/** What was asked and what was answered, newest first. */
export function Questions({ requests, onboardingId }: Props) {
  if (requests.length === 0) return null;
  const open = requests.filter(isOpen).length;
  return (
    <Section id="questions" title="Questions" note={open > 0 ? `${open} open` : 'all settled'} flush>
      <ul>
        {requests.map((request) => (
          <li key={request.id} className="space-y-2 border-b border-line px-4 py-3 text-sm last:border-b-0">
            <p className="flex flex-wrap items-center justify-between gap-2 text-xs text-muted">
              <span>
                {request.askedBy} asked {askedWords(request)},
                <Time at={request.askedAt} />
                {request.isReturn ? ' (the handoff went back)' : ''}
                {request.rows.length > 0 && `, about ${request.rows.join(', ')}`}
                {isOpen(request) && request.dueAt !== null && (
                  <>
                    , to be answered by <Time at={request.dueAt} />
                  </>
                )}
              </span>
              <State request={request} />
            </p>
            <Asked questions={request.questions} />
            {request.answeredBy !== null && request.answeredAt !== null && (
              <p className="text-xs text-muted">
                Answered by {request.answeredBy}, <Time at={request.answeredAt} />
              </p>
            )}
            {(request.mayAnswer || request.undo !== null) && (
              <p className="flex flex-wrap gap-2">
                {request.mayAnswer && (
                  <ButtonLink href={questionsHref(onboardingId, request.id)} variant="primary" size="sm">
                    Answer
                  </ButtonLink>
                )}
                {request.undo !== null && (
                  <ButtonLink href={undoWholeHref(onboardingId, request.undo)} size="sm">
                    Take the return back
                  </ButtonLink>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who was asked: a person by name, or everyone of a role. */
export function askedWords({ asked, askedRole }: Pick<RequestView, 'asked' | 'askedRole'>): string {
  return asked ?? (askedRole === null ? 'the customer' : ROLE_LABELS[askedRole]);
}

function isOpen({ answeredAt, withdrawn }: RequestView): boolean {
  return answeredAt === null && !withdrawn;
}

function State({ request }: { request: RequestView }) {
  if (request.answeredAt !== null) return <Badge tone="good">Answered</Badge>;
  if (request.isLate) return <Badge tone="hold">Late</Badge>;
  return request.withdrawn ? <Badge>Taken back</Badge> : <Badge tone="medium">Open</Badge>;
}

/** Questions, each with its answer where there is one. */
function Asked({ questions }: Pick<RequestView, 'questions'>) {
  return (
    <dl className="space-y-2">
      {questions.map(({ question, field, answer }, index) => (
        <div key={index}>
          <dt className="font-medium break-words text-ink">
            <PlainText text={question} />
            {field !== null && <span className="font-normal text-muted"> → {field}</span>}
          </dt>
          {answer !== null && (
            <dd className="break-words whitespace-pre-wrap text-muted">
              <PlainText text={answer} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
