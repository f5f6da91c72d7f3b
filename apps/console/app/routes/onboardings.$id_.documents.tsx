import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { formOf } from '@handrail/web/pages/form-of.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { attempt } from '@handrail/web/pages/refusals.server';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { DocumentRow } from '../onboardings/documents/document-row.tsx';
import { documentsHref, packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Documents, ${page?.accountName ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const [documents, me] = await Promise.all([caller.documents.list({ id }), caller.me.get()]);
  return { id, ...documents, mayDecide: me.may.includes('documents.review') };
}

const DONE = {
  accepted: 'Accepted. The customer sees it.',
  rejected: 'Rejected. The customer sees why and hands in another version.',
  asked_again: 'The customer is asked for another version.',
};

/** Accepts, rejects, asks again. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const form = await formOf(args.request);
  const text = (name: string) => String(form.get(name) ?? '');
  const requirement = text('requirement');
  const seen = { id, requirement, number: Number(text('number')) };
  const decision = text('decision');
  const decided = await attempt(
    decision === 'rejected' || decision === 'asked_again'
      ? caller.documents.decide({ ...seen, decision, reason: text('reason') })
      : caller.documents.decide({ ...seen, decision: 'accepted' }),
  );
  if (!decided.ok) return data({ requirement, problem: decided.sentence }, { status: 400 });
  const words = decision === 'rejected' || decision === 'asked_again' ? DONE[decision] : DONE.accepted;
  return redirectWithFlash(documentsHref(id), { tone: 'good', text: words }, args.context);
}

/** What the customer handed in, in the sets that each reviewer gets together. */
export default function DocumentsPage() {
  const { id, accountName, sets, mayDecide } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page
      title="Documents"
      description="What the customer was asked for and what came. A set is reviewed once all of it is here and nothing in it is to be put right."
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }), label: accountName },
      ]}
    >
      <div className="space-y-4">
        {sets.length === 0 && <p className="text-sm text-muted">No documents are asked for.</p>}
        {sets.map(({ reviewer, ready, documents }) => (
          <Section
            key={reviewer}
            id={reviewer}
            title={`For ${ROLE_LABELS[reviewer]}`}
            note={ready ? <Badge tone="accent">Ready for review</Badge> : undefined}
            flush
          >
            <ul className="divide-y divide-line">
              {documents.map((document) => (
                <DocumentRow
                  key={document.name}
                  document={document}
                  mayDecide={mayDecide}
                  problem={result?.requirement === document.name ? result.problem : null}
                />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </Page>
  );
}
