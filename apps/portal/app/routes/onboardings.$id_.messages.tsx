import { LONGEST_ENTRY } from '@handrail/core/conversation/entry';
import { plainText } from '@handrail/core/messages/safeText';
import { ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { Entry } from '../messages/entry.tsx';
import { messagesHref } from '../messages/href.ts';
import { Questions } from '../messages/questions.tsx';
import { WriteForm } from '../messages/write-form.tsx';
import { BackHome } from '../shell/back-home.tsx';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'messages.title');

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const cursor = new URL(args.request.url).searchParams.get('cursor')?.slice(0, 200);
  const me = await api.me.get();
  const language = pageLanguage(args.request, me);
  const view = await api.messages.list({ onboardingId, language, ...(cursor && { cursor }) });
  const [newest] = view.items;
  // Whoever opens the page has seen what is on it; a browser that fetches ahead has not.
  if (!me.readOnly && newest !== undefined && !isFetchedAhead(args.request))
    await api.messages.seen({ onboardingId, entryId: newest.id });
  return { onboardingId, ...view, contactId: me.contactId, readOnly: me.readOnly };
}

/** Sends a message; what is refused comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const fields = await formOf(args.request);
  const requestId = fields.get('requestId');
  if (typeof requestId === 'string')
    return answerQuestions(args, requestId, fields.getAll('answer').map(String));
  const [form, typed] = [String(fields.get('form') ?? ''), String(fields.get('text') ?? '')];
  const say = sayFor(pageLanguage(args.request, await api.me.get()));
  const sent = await attempt(api.messages.write({ onboardingId, form, text: typed }));
  if (sent.ok)
    return redirectWithFlash(
      messagesHref(onboardingId),
      { tone: 'good', text: say('messages.sent') },
      args.context,
    );
  const { length } = plainText(typed);
  const sentence =
    sent.refusal.kind === 'rate_limited'
      ? say('messages.tooMany')
      : length === 0
        ? say('messages.empty')
        : length > LONGEST_ENTRY
          ? say('messages.tooLong')
          : say('messages.refused');
  return data({ write: { sentence, text: typed }, answer: null }, { status: statusOf(sent.refusal) });
}

/** Sends the answers to questions of ours. Those that nobody needs any more are offered as a message. */
async function answerQuestions(args: ActionFunctionArgs, requestId: string, answers: readonly string[]) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const say = sayFor(pageLanguage(args.request, await api.me.get()));
  const sent = await attempt(api.messages.answer({ onboardingId, requestId, answers: [...answers] }));
  if (sent.ok)
    return redirectWithFlash(
      messagesHref(onboardingId),
      { tone: 'good', text: say('questions.sent') },
      args.context,
    );
  const { refusal } = sent;
  const status = statusOf(refusal);
  if (refusal.kind === 'stale' || refusal.kind === 'not_found') {
    const text = answers.join('\n\n').slice(0, LONGEST_ENTRY);
    return data({ write: { sentence: say('questions.gone'), text }, answer: null }, { status });
  }
  const place = refusal.kind === 'invalid' ? /^\/answers\/(\d+)$/.exec(refusal.path)?.[1] : undefined;
  const at = place === undefined ? null : Number(place);
  const isEmpty = at !== null && plainText(answers[at] ?? '') === '';
  const sentence = say(
    at === null ? 'questions.refused' : isEmpty ? 'questions.missing' : 'questions.tooLong',
  );
  return data({ write: null, answer: { requestId, sentence, at, answers } }, { status });
}

/** What the customer's people and ours write to each other, the newest at the end, and the form to write. */
export default function MessagesPage() {
  const { onboardingId, items, next, previous, reader, form, contactId, readOnly, questions } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const say = useSay();
  const vendor = useVendor();
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <div>
        <BackHome onboardingId={onboardingId} />
        <h1 className="mt-2 text-[2rem] leading-tight font-semibold tracking-tight text-ink">
          {say('messages.title')}
        </h1>
        <p className="mt-3 text-lg text-pretty text-muted">{say('messages.lead', { vendor })}</p>
      </div>
      <Questions {...{ onboardingId, questions, readOnly }} problem={problem?.answer ?? null} />
      {next !== null && (
        <div>
          <ButtonLink href={messagesHref(onboardingId, next)} size="lg" className="h-11">
            {say('messages.older')}
          </ButtonLink>
        </div>
      )}
      {items.length === 0 ? (
        <Callout className="text-base">{say('messages.none')}</Callout>
      ) : (
        <ol aria-label={say('messages.list')} className="flex flex-col gap-4">
          {items.toReversed().map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {previous !== null && (
        <div>
          <ButtonLink href={messagesHref(onboardingId, previous)} size="lg" className="h-11">
            {say('messages.newer')}
          </ButtonLink>
        </div>
      )}
      {!readOnly && previous === null && (
        // After a message is sent the form is a new one.
        <WriteForm
          key={items[0]?.id}
          {...{ onboardingId, contactId, reader, form, entries: items }}
          problem={problem?.write ?? null}
        />
      )}
    </div>
  );
}

/** Browsers say so, each in its way. */
function isFetchedAhead({ headers }: Request): boolean {
  return ['sec-purpose', 'purpose', 'x-moz'].some((name) => headers.get(name)?.includes('prefetch') === true);
}
