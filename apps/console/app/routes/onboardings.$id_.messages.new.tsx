import { STAKEHOLDER_LABELS } from '@handrail/core/rules/labels';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Field } from '@handrail/ui/field';
import { Select } from '@handrail/ui/select';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { PenLine } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem } from '../forms/server-errors.ts';
import { labelOf } from '../onboardings/labels.ts';
import { BeginList } from '../messages/begin-list.tsx';
import { GivenFields, givenOf } from '../messages/given-fields.tsx';
import { messageHref } from '../messages/hrefs.ts';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Write a message · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const query = new URL(args.request.url).searchParams;
  const options = await caller.messages.options({ id });
  const template = options.templates.find(({ name }) => name === query.get('template')) ?? null;
  const draft = options.drafts.find((one) => one.id === query.get('draft')) ?? null;
  return { id, options, template, draft };
}

/** Makes the draft and opens it; what is refused comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const said = (name: string) => String(form.get(name) ?? '');
  const from = form.has('draft') ? { draft: said('draft') } : { template: said('template') };
  const given = givenOf(form);
  const done = await attempt(caller.messages.draft({ id, from, to: said('to'), given }));
  if (!done.ok)
    return data({ ...formProblem(done), to: said('to'), given }, { status: statusOf(done.refusal) });
  const text = 'This is the draft. Read it, then ask for its approval.';
  return redirectWithFlash(messageHref(id, done.value.id), { tone: 'good', text }, args.context);
}

export default function NewMessagePage() {
  const { id, options, template, draft } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const busy = useNavigation().formMethod === 'POST';
  const { accountName, recipients } = options;
  const likely = template?.to.flatMap((role) => recipients.filter((one) => one.role === role)) ?? [];
  const chosen = problem?.to ?? (likely[0] ?? recipients[0])?.email ?? '';
  return (
    <Page
      width="reading"
      title="Write a message"
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }, 'messages'), label: accountName },
      ]}
      description={
        <>
          To <PlainText text={accountName} />. The draft is filled from the packet; nothing goes out yet.
        </>
      }
    >
      {template === null && draft === null ? (
        <BeginList id={id} options={options} />
      ) : recipients.length === 0 ? (
        <Callout tone="warning" title="Nobody to write to">
          The CRM names nobody at this customer with an address. Ask sales for one.
        </Callout>
      ) : (
        <Section title={template?.title ?? 'A draft of the record'} description={template?.purpose}>
          <Form method="post" className="flex flex-col gap-4">
            {problem && problem.field !== 'to' && (
              <Callout tone="danger" alert>
                {problem.sentence}
              </Callout>
            )}
            {template === null ? (
              <>
                <input type="hidden" name="draft" value={draft?.id ?? ''} />
                <p className="text-sm [overflow-wrap:anywhere] whitespace-pre-wrap text-ink">
                  <PlainText text={draft?.text ?? ''} />
                </p>
              </>
            ) : (
              <input type="hidden" name="template" value={template.name} />
            )}
            <Field
              label="To"
              required
              hint="The customer’s own people with an address, as the CRM has them."
              error={problem?.field === 'to' ? problem.sentence : null}
            >
              <Select
                name="to"
                defaultValue={chosen}
                options={[...new Map(recipients.map((one) => [one.email, one])).values()].map(
                  ({ name, email, role }) => ({
                    value: email,
                    label: `${name} (${labelOf(STAKEHOLDER_LABELS, role)}), ${email}`,
                  }),
                )}
              />
            </Field>
            <GivenFields fields={template?.given ?? []} valueOf={(field) => problem?.given[field] ?? ''} />
            <div>
              <Button
                type="submit"
                variant="primary"
                busy={busy}
                icon={<PenLine size={14} aria-hidden="true" />}
              >
                Make the draft
              </Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
