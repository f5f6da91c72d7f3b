import { Card } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { ChainState } from '../audit/chain-state.tsx';
import { EntriesTable } from '../audit/entries-table.tsx';
import { ExportLinks } from '../audit/export-links.tsx';
import { AuditFilters } from '../audit/filters.tsx';
import { auditHref, isFiltered, readAuditQuery } from '../audit/query.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Audit · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const params = new URL(args.request.url).searchParams;
  const query = readAuditQuery(params);
  const cursor = params.get('cursor')?.slice(0, 100);
  const [page, people] = await Promise.all([api.audit.list({ ...query, cursor }), api.people.list()]);
  return { page, people, query };
}

/** Checks the whole chain. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  return api.audit.verify();
}

export default function AuditPage() {
  const { page, people, query } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>() ?? null;
  return (
    <Page
      title="Audit"
      description="Who did what, when, and what came of it. Entries are only ever added."
      actions={<ExportLinks />}
    >
      <ChainState checked={checked} />
      <Card className="overflow-clip">
        <AuditFilters query={query} people={people} />
        <EntriesTable entries={page.items} filtered={isFiltered(query)} />
        {page.items.length > 0 && (
          <div className="border-t border-line">
            <Pager
              label="Audit log"
              previousHref={page.previous === null ? null : auditHref(query, page.previous)}
              nextHref={page.next === null ? null : auditHref(query, page.next)}
              note={`${page.items.length} shown`}
            />
          </div>
        )}
      </Card>
    </Page>
  );
}
