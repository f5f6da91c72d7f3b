import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { CopyButton } from '@handrail/ui/copy-button';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { Page } from '../shell/page.tsx';
import { exampleScript } from '../webhooks/example.ts';
import { SourceSection } from '../webhooks/source-section.tsx';

export const meta: MetaFunction = () => [{ title: 'Webhooks · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  return { sources: await api.webhooks.list() };
}

/** Makes a secret, which only this answer carries, or revokes one. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  if (form.get('intent') === 'revoke') {
    const revoked = await attempt(api.webhooks.revokeSecret({ id: String(form.get('secret') ?? '') }));
    if (!revoked.ok)
      return data({ problem: revoked.sentence, added: null }, { status: statusOf(revoked.refusal) });
    return redirectWithFlash(
      '/settings/webhooks',
      { tone: 'good', text: 'The secret is revoked: nothing signed with it is accepted any more.' },
      args.context,
    );
  }
  const source = (await api.webhooks.list()).find((known) => known.source === form.get('source'))?.source;
  if (source === undefined) throw refusalResponse({ kind: 'not_found' });
  const added = await attempt(api.webhooks.addSecret({ source }));
  if (!added.ok) return data({ problem: added.sentence, added: null }, { status: statusOf(added.refusal) });
  return data({ problem: null, added: { source, secret: added.value.secret } });
}

export default function WebhooksPage() {
  const { sources } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const example = sources.find((source) => source.source === 'api') ?? sources[0];
  const script =
    example &&
    exampleScript(example.url, answer?.added?.source === example.source ? answer.added.secret : null);
  return (
    <Page
      title="Webhooks"
      width="reading"
      description="Other systems send closed-won records here. Each message is signed as Standard Webhooks has it, over its raw bytes, and is good for five minutes either way."
    >
      <div className="flex flex-col gap-5">
        {answer?.problem && (
          <Callout tone="danger" alert>
            {answer.problem}
          </Callout>
        )}
        {sources.map((source) => (
          <SourceSection
            key={source.source}
            source={source}
            added={answer?.added?.source === source.source ? answer.added.secret : null}
          />
        ))}
        {script && (
          <Section
            title="Try it from a shell"
            description="Signs record.json and sends it. The answer names the onboarding; the same message again gives the same answer."
            actions={<CopyButton text={script} />}
            flush
          >
            <pre
              tabIndex={0}
              role="region"
              aria-label="Example script"
              className="overflow-x-auto px-4 py-3 font-mono text-xs leading-5 text-ink -outline-offset-2"
            >
              {script}
            </pre>
          </Section>
        )}
      </div>
    </Page>
  );
}
