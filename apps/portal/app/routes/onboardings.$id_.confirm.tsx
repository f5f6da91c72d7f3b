import { Callout } from '@handrail/ui/callout';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { fieldHref } from '../intake/href.ts';
import { IntakeHead, IntakeTakeAlong } from '../intake/intake-head.tsx';
import { outcomeFlash } from '../intake/outcome-flash.server.ts';
import { pageOf, wishOf } from '../intake/sayings-of-form.server.ts';
import { IntakeSection } from '../intake/section.tsx';
import { useOthers } from '../intake/use-others.ts';
import { StuckHere } from '../messages/stuck-form.tsx';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { BackHome } from '../shell/back-home.tsx';
import { pageTitle } from '../words/page-title.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'intake.title');

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const me = await caller.me.get();
  const language = pageLanguage(args.request, me);
  const [intake, help] = await Promise.all([
    caller.intake.get({ onboardingId, language }),
    caller.messages.help({ onboardingId }),
  ]);
  return { onboardingId, intake, help, readOnly: me.readOnly };
}

/** Takes what is confirmed, said or dropped. A plain post comes back to its field; one of the page's own stays where it is. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const form = await formOf(args.request);
  const wish = wishOf(form);
  if (wish === null) throw refusalResponse({ kind: 'invalid', path: '', message: 'No such form.' });
  const from = { onboardingId, ...pageOf(form, args.context.requestId) };
  const isInline = form.get('inline') === 'yes';
  if (wish.kind === 'drop') {
    const { field, version } = wish;
    await caller.intake.keep({ ...from, field, version, typed: null });
    if (isInline) return { results: [{ field, result: 'unchanged' as const }] };
    return redirect(fieldHref(onboardingId, field), 303);
  }
  const { results } = await caller.intake.say({ ...from, sayings: [...wish.sayings] });
  if (isInline) return { results };
  const say = sayFor(pageLanguage(args.request, await caller.me.get()));
  const [first] = wish.sayings;
  return redirectWithFlash(fieldHref(onboardingId, first?.field), outcomeFlash(results, say), args.context);
}

export default function ConfirmPage() {
  const { onboardingId, intake, help, readOnly } = useLoaderData<typeof loader>();
  const say = useSay();
  const others = useOthers(intake.sections);
  return (
    <div className="flex flex-col gap-8">
      <div>
        <BackHome onboardingId={onboardingId} />
        <IntakeHead intake={intake} />
      </div>
      {readOnly && <Callout>{say('intake.readOnly')}</Callout>}
      <div role="status" className="contents">
        {others.map(({ name, fields }) => (
          <Callout key={name} className="sticky top-3 z-10 bg-raised text-base shadow-lg">
            {say('intake.others', { name, fields: fields.join(', ') })}
          </Callout>
        ))}
      </div>
      {intake.sections.map((section) => (
        <IntakeSection key={section.name} onboardingId={onboardingId} section={section} readOnly={readOnly} />
      ))}
      {!readOnly && (
        <StuckHere
          onboardingId={onboardingId}
          page="confirm"
          help={help}
          things={intake.sections.flatMap(({ fields }) =>
            fields.map(({ field, label }) => ({ value: field, label })),
          )}
        />
      )}
      <IntakeTakeAlong onboardingId={onboardingId} />
    </div>
  );
}
