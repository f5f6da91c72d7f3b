import { CUSTOMER_MAILS } from '@handrail/core/people/customerMails';
import { LANGUAGES, LANGUAGE_NAMES } from '@handrail/core/portal/texts/languages';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Select } from '@handrail/ui/select';
import { clearedSessionCookie } from '@handrail/web/pages/session.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { MailsForm } from '../account/mails-form.tsx';
import { callerFor } from '../api.server.ts';
import { Part } from '../home/part.tsx';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { pageTitle } from '../words/page-title.ts';
import { stepButton } from '../sign-in/big.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'account.title');

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const { name, email, roles, language, timezone, unwantedMails, readOnly } = await api.me.get();
  const zones = Intl.supportedValuesOf('timeZone');
  return { name, email, roles, language, timezone, unwantedMails, readOnly, zones };
}

/** Keeps language and zone, or which mails are wanted, or signs out everywhere. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  if (form.get('intent') === 'everywhere') {
    await api.me.signOutEverywhere();
    return redirect('/sign-in', {
      status: 303,
      headers: { 'Set-Cookie': clearedSessionCookie(args.context) },
    });
  }
  if (form.get('intent') === 'mails') {
    const wanted = form.getAll('wanted');
    const unwanted = CUSTOMER_MAILS.filter((mail) => !wanted.includes(mail));
    const say = sayFor(pageLanguage(args.request, await api.me.get()));
    const chosen = await attempt(api.me.setMails({ unwanted }));
    if (!chosen.ok) return data({ sentence: say('account.notSaved') }, { status: statusOf(chosen.refusal) });
    return redirectWithFlash('/account', { tone: 'good', text: say('account.saved') }, args.context);
  }
  const language = LANGUAGES.find((one) => one === form.get('language')) ?? null;
  const timezone = String(form.get('timezone') ?? '') || null;
  const saved = await attempt(api.me.setPreferences({ language, timezone }));
  const say = sayFor(pageLanguage(args.request, { language, timezone }));
  if (!saved.ok) return data({ sentence: say('account.notSaved') }, { status: statusOf(saved.refusal) });
  return redirectWithFlash('/account', { tone: 'good', text: say('account.saved') }, args.context);
}

export default function AccountPage() {
  const { name, email, roles, language, timezone, unwantedMails, readOnly, zones } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const say = useSay();
  return (
    <div className="flex max-w-xl flex-col gap-10">
      <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">
        {say('account.title')}
      </h1>
      <Part title={say('account.you')}>
        <p className="text-base font-medium text-ink">{name}</p>
        <p className="text-base break-all text-muted">{email}</p>
        <p className="mt-2 text-base text-muted">
          {say('account.roles')}: {roles.map((role) => say(`role.${role}`)).join(', ')}
        </p>
      </Part>
      <Part title={say('account.preferences')}>
        {failed && (
          <Callout tone="danger" alert className="mb-4">
            {failed.sentence}
          </Callout>
        )}
        <Form method="post" className="flex flex-col gap-5">
          <Field label={say('account.language')}>
            <Select
              name="language"
              defaultValue={language ?? ''}
              disabled={readOnly}
              placeholder={say('account.asBrowser')}
              options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
            />
          </Field>
          <Field label={say('account.timezone')}>
            <Select
              name="timezone"
              defaultValue={timezone ?? ''}
              disabled={readOnly}
              placeholder={say('account.asBrowser')}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            />
          </Field>
          {!readOnly && (
            <div>
              <Button type="submit" variant="primary" size="lg" busy={busy} className={stepButton}>
                {say('account.save')}
              </Button>
            </div>
          )}
        </Form>
      </Part>
      <Part title={say('account.mails')}>
        <MailsForm {...{ readOnly, busy }} unwanted={unwantedMails} />
      </Part>
      {!readOnly && (
        <Part title={say('account.session')}>
          <p className="mb-4 text-base text-pretty text-muted">{say('account.sessionWhat')}</p>
          <div className="flex flex-wrap gap-3">
            <Form method="post" action="/sign-out">
              <Button type="submit" size="lg">
                {say('account.signOut')}
              </Button>
            </Form>
            <Form method="post">
              <Button type="submit" size="lg" name="intent" value="everywhere">
                {say('account.everywhere')}
              </Button>
            </Form>
          </div>
        </Part>
      )}
    </div>
  );
}
