import { Section } from '@handrail/ui/card';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { FieldRow } from '../onboardings/intake/field-row.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Intake, ${data?.accountName ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  return { id, ...(await caller.onboardings.intake({ id })) };
}

/** What the customer confirmed, corrected or told of what we know, and what is missing. */
export default function IntakePage() {
  const { id, accountName, intake } = useLoaderData<typeof loader>();
  const { said, toConfirm, missing } = intake.progress;
  return (
    <Page
      title="Intake"
      description={`${said} of ${said + toConfirm + missing} values are confirmed or told by the customer. ${missing === 0 ? 'Nothing is missing.' : `${missing} ${missing === 1 ? 'is' : 'are'} missing.`}`}
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }), label: accountName },
      ]}
    >
      <div className="space-y-4">
        {intake.sections.map(({ name, title, fields }) => (
          <Section
            key={name}
            id={name}
            title={title}
            note={`${fields.filter(({ state }) => state !== 'prefilled' && state !== 'missing').length} of ${fields.length}`}
            flush
          >
            <dl className="divide-y divide-line">
              {fields.map((field) => (
                <FieldRow key={field.field} id={id} field={field} />
              ))}
            </dl>
          </Section>
        ))}
      </div>
    </Page>
  );
}
