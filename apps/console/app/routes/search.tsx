import { EmptyState } from '@handrail/ui/empty-state';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import { TierBadge } from '@handrail/ui/tier-badge';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Search } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Search · Handrail' }];

/** The eight best fits; the command palette asks here too. */
export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 200);
  return { q, items: q === '' ? [] : await api.onboardings.find({ q }) };
}

export default function SearchPage() {
  const { q, items } = useLoaderData<typeof loader>();
  const form = useFieldsFollow({ q });
  return (
    <Page title="Search" width="reading">
      <Form ref={form} method="get" role="search" className="flex items-end gap-2">
        <Field label="Customer, domain or deal" className="flex-1">
          <Input type="search" name="q" defaultValue={q} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" icon={<Search size={14} aria-hidden="true" />}>
          Search
        </Button>
      </Form>
      {q !== '' && items.length === 0 && (
        <EmptyState icon={<Search size={18} />} title={`Nothing fits “${q}”`}>
          Try fewer letters of the customer&rsquo;s name, their web domain, or the name of the deal.
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="mt-5 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {items.map((item) => (
            <li
              key={item.id}
              className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover"
            >
              <Link
                href={`/onboardings/${item.id}`}
                data-row-link=""
                className="text-sm font-medium text-ink after:absolute after:inset-0"
              >
                {item.accountName}
              </Link>
              <span className="min-w-0 flex-1 truncate text-sm text-muted">{item.dealName}</span>
              {item.tier && <TierBadge tier={item.tier} />}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
