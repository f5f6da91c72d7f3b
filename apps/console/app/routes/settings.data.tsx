import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Download, Search } from 'lucide-react';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import { callerFor } from '../api.server.ts';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { Page } from '../shell/page.tsx';

const TO = '/settings/data/export';

export const meta: MetaFunction = () => [{ title: 'Exports of data · Handrail' }];

/** The customers that a search finds. */
export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  if (!(await api.me.get()).may.includes('rights.export')) throw refusalResponse({ kind: 'forbidden' });
  const query = new URL(args.request.url).searchParams;
  const q = (query.get('q') ?? '').trim().slice(0, 200);
  const found = q === '' ? [] : await api.onboardings.find({ q });
  return { q, found: found.map(({ id, accountName, dealName }) => ({ id, accountName, dealName })) };
}

export default function DataPage() {
  const { q, found } = useLoaderData<typeof loader>();
  const search = useFieldsFollow({ q });
  return (
    <Page
      title="Exports of data"
      width="reading"
      description="Everything that is kept about a person or a customer, as one JSON file. That it was exported is written down; whose address it was is not."
    >
      <div className="flex flex-col gap-5">
        <Section
          title="A person"
          description="What they wrote, said and handed in, and every place that names them by address or by full name."
        >
          {/* A file is no page: the browser asks for it by itself. */}
          <form method="post" action={TO} className="flex flex-wrap items-end gap-2">
            <input type="hidden" name="about" value="person" />
            <Field label="Their e-mail address" required className="min-w-60 flex-1">
              <Input type="email" name="email" required maxLength={254} autoComplete="off" />
            </Field>
            <Button type="submit" variant="primary" icon={<Download size={14} aria-hidden="true" />}>
              Export
            </Button>
          </form>
        </Section>
        <Section
          title="A customer"
          description="All of its onboardings with their history, its people, messages and documents."
        >
          <Form ref={search} method="get" role="search" className="flex flex-wrap items-end gap-2">
            <Field label="Customer, domain or deal" className="min-w-60 flex-1">
              <Input type="search" name="q" defaultValue={q} autoComplete="off" />
            </Field>
            <Button type="submit" icon={<Search size={14} aria-hidden="true" />}>
              Search
            </Button>
          </Form>
          {q !== '' && found.length === 0 && (
            <p className="mt-4 text-sm text-muted">Nothing fits “{q}”. Try fewer letters.</p>
          )}
          {found.length > 0 && (
            <ul className="mt-4 divide-y divide-line rounded-md border border-line">
              {found.map(({ id, accountName, dealName }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
                  <span className="min-w-0 flex-1 text-sm">
                    <span className="block font-medium break-words text-ink">{accountName}</span>
                    <span className="block break-words text-muted">{dealName}</span>
                  </span>
                  <form method="post" action={TO}>
                    <input type="hidden" name="about" value="account" />
                    <input type="hidden" name="onboarding" value={id} />
                    <Button
                      type="submit"
                      aria-label={`Export ${accountName}: ${dealName}`}
                      icon={<Download size={14} aria-hidden="true" />}
                    >
                      Export
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Callout title="Before you hand it over">
          Read a person’s file first: a text that names them may speak of others as well. Mails that have gone
          out, calendars, backups and other systems are not in it.
        </Callout>
      </div>
    </Page>
  );
}
