import { Callout } from '@handrail/ui/callout';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { MessageTabs } from '../messages/message-tabs.tsx';
import { PolicyTable } from '../messages/policy-table.tsx';
import { TemplateCard } from '../messages/template-card.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Message templates · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const query = new URL(args.request.url).searchParams;
  const [templates, { items }] = await Promise.all([
    caller.messages.templates(),
    caller.onboardings.list({ sort: 'updated', limit: 50 }),
  ]);
  const template = templates.find(({ name }) => name === query.get('template'));
  const chosen = query.get('onboarding') ?? '';
  const preview =
    template === undefined || chosen === ''
      ? null
      : await caller.messages.preview({ id: chosen, template: template.name });
  return {
    templates,
    shown: template?.name ?? null,
    onboardings: items.map(({ id, accountName }) => ({ id, accountName })),
    preview: preview && { template: template?.name ?? '', onboardingId: chosen, ...preview },
  };
}

export default function TemplatesPage() {
  const { templates, onboardings, preview, shown } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Message templates"
      description="What messages to customers begin with, and what may go by itself."
      tabs={<MessageTabs current="templates" />}
    >
      <div className="space-y-4">
        <Callout title="Templates are files">
          They stand in <code className="font-mono text-xs">register/messages</code>, one YAML file each, so a
          change has a difference and a review like any other. Change a file, raise its version, and start
          Handrail again: a field that does not exist is refused with file and place. Messages keep the
          template that they were made from.
        </Callout>
        <PolicyTable />
        {templates.map((template) => (
          <TemplateCard
            key={template.name}
            template={template}
            onboardings={onboardings}
            open={shown === template.name}
            preview={preview?.template === template.name ? preview : null}
          />
        ))}
      </div>
    </Page>
  );
}
