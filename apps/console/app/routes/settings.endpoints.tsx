import { PURPOSES, type Purpose } from '@handrail/core/endpoints/purposes';
import { Callout } from '@handrail/ui/callout';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { EndpointSection } from '../endpoints/endpoint-section.tsx';
import { NOTHING_SAID, readIntent, type Said } from '../endpoints/said.ts';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem } from '../forms/server-errors.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Other systems · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  return { endpoints: await api.endpoints.list() };
}

/** Sets up, changes, tests, switches and removes endpoints. A new secret and a test's answer stand in this answer alone. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  const purpose = PURPOSES.find((known) => known === form.get('purpose'));
  const intent = readIntent(form.get('intent'));
  if (purpose === undefined || intent === null) throw refusalResponse({ kind: 'not_found' });
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = { url: text('url'), readBackUrl: text('readBackUrl') };
  const id = text('id');
  const seen = { id, version: Number(form.get('version')) };
  const answer = (said: Partial<Said>, status = 200) =>
    data({ ...NOTHING_SAID, purpose, ...said }, { status });
  const refuse = (refused: Parameters<typeof formProblem>[0], withTyped = false) =>
    answer({ problem: formProblem(refused), typed: withTyped ? typed : null }, statusOf(refused.refusal));
  const told = (sentence: string) =>
    redirectWithFlash(`/settings/endpoints#${purpose}`, { tone: 'good', text: sentence }, args.context);
  switch (intent) {
    case 'add': {
      const added = await attempt(api.endpoints.add({ purpose, ...typed }));
      return added.ok ? answer({ secret: added.value.secret }) : refuse(added, true);
    }
    case 'change': {
      const changed = await attempt(api.endpoints.change({ ...seen, ...typed }));
      return changed.ok
        ? told('Saved. What was approved before does not go to a new address.')
        : refuse(changed, true);
    }
    case 'add_secret': {
      const added = await attempt(api.endpoints.addSecret({ id }));
      return added.ok ? answer({ secret: added.value.secret }) : refuse(added);
    }
    case 'revoke': {
      const revoked = await attempt(api.endpoints.revokeSecret({ id, secretId: text('secret') }));
      return revoked.ok
        ? told('The secret is revoked: messages are not signed with it any more.')
        : refuse(revoked);
    }
    case 'test': {
      const pinged = await attempt(api.endpoints.ping({ id }));
      return pinged.ok ? answer({ ping: pinged.value }) : refuse(pinged);
    }
    case 'switch_on':
    case 'switch_off': {
      const isOn = intent === 'switch_on';
      const switched = await attempt(api.endpoints.switchOnOrOff({ ...seen, isOn }));
      return switched.ok
        ? told(isOn ? 'It is switched on.' : 'It is switched off: nothing is sent to it.')
        : refuse(switched);
    }
    case 'remove': {
      const removed = await attempt(api.endpoints.remove(seen));
      return removed.ok ? told('It is removed, and its secrets are revoked.') : refuse(removed);
    }
  }
}

export default function EndpointsPage() {
  const { endpoints } = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>() ?? null;
  const navigation = useNavigation();
  const busy = navigation.formMethod === 'POST' ? String(navigation.formData?.get('intent') ?? '') : null;
  const about = (purpose: Purpose) => (said?.purpose === purpose ? said : null);
  return (
    <Page
      title="Other systems"
      width="reading"
      description="Where Handrail writes once somebody has approved it: a note in the CRM, the billing set-up, the customer’s workspace. Each message is signed as Standard Webhooks has it."
    >
      <div className="flex flex-col gap-5">
        {endpoints.map(({ purpose, endpoint }) => (
          <EndpointSection
            key={`${purpose} ${endpoint?.version ?? 0}`}
            purpose={purpose}
            endpoint={endpoint}
            said={about(purpose)}
            busy={busy}
          />
        ))}
        <Callout title="What the receiver has to do">
          Verify the signature, keep the message’s id, and take a repeated id once. The format, the answers
          and an example receiver are in docs/integrations.md.
        </Callout>
      </div>
    </Page>
  );
}
