import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { SearchX } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { matchingRows, readRegisterQuery, registerHref } from '../register/query.ts';
import { RegisterFilters } from '../register/register-filters.tsx';
import { RegisterTabs } from '../register/register-tabs.tsx';
import { RowsAsSentences } from '../register/rows-as-sentences.tsx';
import { RowsTable } from '../register/rows-table.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Register · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const all = await caller.register.list();
  const query = readRegisterQuery(new URL(args.request.url).searchParams);
  const owners: InternalRole[] = INTERNAL_ROLES.filter((role) => all.some((row) => row.owner === role));
  return { rows: matchingRows(all, query), total: all.length, owners };
}

export default function RegisterPage() {
  const { rows, total, owners } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const query = readRegisterQuery(params);
  const nothing = (
    <EmptyState
      icon={<SearchX size={20} />}
      title="No row matches"
      action={
        <ButtonLink href={registerHref({ ...readRegisterQuery(new URLSearchParams()), view: query.view })}>
          Clear the filters
        </ButtonLink>
      }
    >
      Take a filter away, or search for other words of the rule.
    </EmptyState>
  );
  return (
    <Page
      title="Register"
      description="Every way an onboarding can leave the clean path, and what may happen then. Rows are data: each is checked against every record."
      tabs={<RegisterTabs current={query.view} query={query} />}
    >
      <div className="space-y-3">
        <RegisterFilters query={query} owners={owners} />
        <p role="status" className="text-xs text-faint">
          {rows.length === total ? `${total} rows` : `${rows.length} of ${total} rows`}
        </p>
        <Card>
          {query.view === 'table' ? (
            <RowsTable rows={rows} empty={nothing} />
          ) : rows.length === 0 ? (
            nothing
          ) : (
            <RowsAsSentences rows={rows} />
          )}
        </Card>
      </div>
    </Page>
  );
}
