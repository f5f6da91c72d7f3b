import { Section } from '@handrail/ui/card';
import { Callout } from '@handrail/ui/callout';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { changeContacts } from '../contacts/action.server.ts';
import { ContactLine } from '../contacts/contact-line.tsx';
import { InviteForm, SuggestionLine } from '../contacts/invite-forms.tsx';
import type { ContactProblem } from '../contacts/problem.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People of ${data?.view.accountName ?? 'a customer'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params.id ?? '';
  const view = await caller.contacts.list({ onboardingId });
  return { onboardingId, view, sendsMail: args.context.services.sendsMail };
}

/** Invites, changes, replaces, takes off and puts back. */
export function action(args: ActionFunctionArgs) {
  return changeContacts(args);
}

export default function ContactsPage() {
  const { onboardingId, view, sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem: ContactProblem | null = answer && 'sentence' in answer ? answer : null;
  const viewed = answer && 'view' in answer ? answer : null;
  const busy = useNavigation().formMethod === 'POST';
  const { contacts, suggestions, mayManage } = view;
  return (
    <Page
      width="reading"
      title="People in the portal"
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id: onboardingId, version: null }, 'stakeholders'), label: view.accountName },
      ]}
      description="Whoever is here signs in to the customer portal with their own address and sees this onboarding, never our notes, findings or scores."
    >
      <div className="flex flex-col gap-6">
        {!sendsMail && (
          <Callout tone="warning">
            No mail server is set up, so invitations do not go out: set HANDRAIL_SMTP_URL.
          </Callout>
        )}
        <Section title="Invited" note={contacts.filter(({ takenOffAt }) => takenOffAt === null).length} flush>
          {contacts.length === 0 ? (
            <p className="px-4 py-6 text-sm text-muted">
              Nobody yet. The customer comes to the portal once you invite one of their people.
            </p>
          ) : (
            <ul className="divide-y divide-line">
              {contacts.map((contact) => (
                <ContactLine
                  key={contact.id}
                  contact={contact}
                  mayManage={mayManage}
                  problem={problem?.contact === contact.id ? problem : null}
                  view={viewed?.contact === contact.id ? viewed.view : null}
                />
              ))}
            </ul>
          )}
        </Section>
        {mayManage && suggestions.length > 0 && (
          <Section
            title="From the stakeholder map"
            description="Whom the packet names and who is not invited yet."
            flush
          >
            <ul className="divide-y divide-line">
              {suggestions.map((person) => (
                <SuggestionLine key={`${person.email} ${person.name}`} person={person} busy={busy} />
              ))}
            </ul>
          </Section>
        )}
        {mayManage && (
          <Section title="Somebody else">
            <InviteForm
              key={contacts.length}
              problem={problem?.contact === '' ? problem : null}
              busy={busy}
            />
          </Section>
        )}
      </div>
    </Page>
  );
}
