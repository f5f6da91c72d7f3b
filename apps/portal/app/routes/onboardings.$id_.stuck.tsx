import { STUCK_PAGES } from '@handrail/core/conversation/entry';
import { Callout } from '@handrail/ui/callout';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { messagesHref } from '../messages/href.ts';
import { StuckForm } from '../messages/stuck-form.tsx';
import { BackHome } from '../shell/back-home.tsx';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'stuck.title');

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const [help, { readOnly }] = await Promise.all([api.messages.help({ onboardingId }), api.me.get()]);
  return readOnly ? redirect(messagesHref(onboardingId)) : { onboardingId, help };
}

/** Says that somebody does not get on. It stands among the messages, with who was told; what is refused comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const fields = await formOf(args.request);
  const said = (name: string) => String(fields.get(name) ?? '');
  const page = STUCK_PAGES.find((one) => one === fields.get('page')) ?? 'home';
  const [item, text] = [said('item').slice(0, 100), said('text')];
  const told = await attempt(
    api.messages.stuck({ onboardingId, form: said('form'), text, page, item: item === '' ? null : item }),
  );
  if (told.ok) return redirect(messagesHref(onboardingId), { status: 303 });
  const say = sayFor(pageLanguage(args.request, await api.me.get()));
  const sentence = told.refusal.kind === 'rate_limited' ? say('stuck.tooMany') : say('stuck.refused');
  return data({ sentence, page, item, text }, { status: statusOf(told.refusal) });
}

/** The form by itself: for who was refused, or came by address. */
export default function StuckPage() {
  const { onboardingId, help } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const say = useSay();
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <div>
        <BackHome onboardingId={onboardingId} />
        <h1 className="mt-2 text-[2rem] leading-tight font-semibold tracking-tight text-ink">
          {say('stuck.title')}
        </h1>
        <p className="mt-3 text-lg text-pretty text-muted">{say('stuck.lead')}</p>
      </div>
      <div className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5 shadow-sm sm:p-6">
        {problem && (
          <Callout tone="danger" alert className="text-base">
            {problem.sentence}
          </Callout>
        )}
        <StuckForm
          onboardingId={onboardingId}
          help={help}
          page={problem?.page ?? 'home'}
          item={problem?.item}
          typed={problem?.text}
        />
      </div>
    </div>
  );
}
