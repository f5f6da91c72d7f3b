import type { QuestionsView } from '@handrail/api/conversation/views';
import { LONGEST_ENTRY } from '@handrail/core/conversation/entry';
import { localDate } from '@handrail/core/time/days';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { useViewer } from '@handrail/ui/viewer';
import { Form, useNavigation } from '@remix-run/react';
import { useDay } from '../plan/due.tsx';
import { stepButton } from '../sign-in/big.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { messagesHref } from './href.ts';
import { useDraft } from './use-draft.ts';

/** Answers that were refused, with what was typed. */
export type AnswerProblem = {
  readonly requestId: string;
  readonly sentence: string;
  /** Which answer it is about; null: all of them. */
  readonly at: number | null;
  readonly answers: readonly string[];
};

type Props = {
  readonly onboardingId: string;
  readonly questions: readonly QuestionsView[];
  readonly problem: AnswerProblem | null;
  /** One of ours looks on: the forms are not there. */
  readonly readOnly: boolean;
};

/** What we asked the customer and nobody has answered, each with a form for the answers. */
export function Questions({ onboardingId, questions, problem, readOnly }: Props) {
  if (questions.length === 0) return null;
  return (
    <div id="questions" className="flex scroll-mt-6 flex-col gap-5">
      {questions.map((request) => (
        <Request
          key={request.id}
          {...{ onboardingId, request, readOnly }}
          problem={problem?.requestId === request.id ? problem : null}
        />
      ))}
    </div>
  );
}

function Request({
  onboardingId,
  request,
  problem,
  readOnly,
}: Pick<Props, 'onboardingId' | 'problem' | 'readOnly'> & { readonly request: QuestionsView }) {
  const say = useSay();
  const vendor = useVendor();
  const day = useDay();
  const { now, timeZone } = useViewer();
  const navigation = useNavigation();
  const { id, questions, isMine, asked, askedBy, dueAt } = request;
  const many = questions.length > 1;
  const count = questions.length;
  const title =
    isMine || asked === null
      ? say(many ? 'questions.title.other' : 'questions.title.one', { count })
      : say(many ? 'questions.titleOthersMany' : 'questions.titleOthers', { name: asked, count });
  const until = dueAt === null ? null : localDate(dueAt, timeZone);
  return (
    <section
      aria-labelledby={`asked-${id}`}
      className="rounded-2xl border border-line bg-surface p-5 shadow-sm sm:p-6"
    >
      <h2 id={`asked-${id}`} className="text-2xl font-semibold text-ink">
        {title}
      </h2>
      <p className="mt-2 text-base text-pretty text-muted" suppressHydrationWarning>
        {[
          say('questions.by', { author: askedBy, vendor }),
          ...(until === null || dueAt === null
            ? []
            : [say(dueAt <= now ? 'questions.late' : 'questions.until', { day: day(until) })]),
          ...(isMine ? [] : [say('questions.anybody')]),
        ].join(' ')}
      </p>
      {problem?.at === null && (
        <Callout tone="danger" alert className="mt-4 text-base">
          {problem.sentence}
        </Callout>
      )}
      <Form method="post" action={messagesHref(onboardingId)} className="mt-5 flex flex-col gap-5">
        <input type="hidden" name="requestId" value={id} />
        {questions.map((question, at) => (
          <Answer
            key={at}
            name={`answer:${id}:${at}`}
            question={question}
            error={problem?.at === at ? problem.sentence : null}
            typed={problem?.answers[at]}
            readOnly={readOnly}
          />
        ))}
        {!readOnly && (
          <div>
            <Button
              type="submit"
              variant="primary"
              size="lg"
              busy={navigation.formData?.get('requestId') === id}
              className={stepButton}
            >
              {say(many ? 'questions.sendMany' : 'questions.send')}
            </Button>
          </div>
        )}
      </Form>
    </section>
  );
}

const NOTHING_SENT: Parameters<typeof useDraft>[1] = [];

/** One question with its answer, which is kept in this tab while it is typed. */
function Answer({
  name,
  question,
  error,
  typed,
  readOnly,
}: {
  readonly name: string;
  readonly question: string;
  readonly error: string | null;
  readonly typed: string | undefined;
  readonly readOnly: boolean;
}) {
  const say = useSay();
  const draft = useDraft(name, NOTHING_SENT);
  if (readOnly)
    return (
      <p className="text-base font-medium [overflow-wrap:anywhere] whitespace-pre-line text-ink">
        {question}
      </p>
    );
  return (
    <Field
      label={question}
      required
      error={error}
      hint={<span className="text-base">{say('questions.hint')}</span>}
    >
      <Textarea
        name="answer"
        rows={3}
        maxLength={LONGEST_ENTRY}
        defaultValue={typed}
        className="min-h-24 text-base sm:text-base"
        {...draft}
      />
    </Field>
  );
}
