import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Time } from '@handrail/ui/time';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { readCasesQuery } from '../shadow/address.ts';
import { CasesSection } from '../shadow/cases-section.tsx';
import { ReadinessSection } from '../shadow/readiness-section.tsx';
import { RemoveRun } from '../shadow/remove-run.tsx';
import { RowsTable } from '../shadow/rows-table.tsx';
import { Tiles } from '../shadow/tiles.tsx';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/use-may.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.run.name ?? 'Shadow run'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const query = readCasesQuery(new URL(args.request.url).searchParams);
  return { run: await caller.shadow.get({ id: args.params['id'] ?? '', ...query }) };
}

/** Removes the run with its cases. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const result = await attempt(caller.shadow.remove({ id: args.params['id'] ?? '' }));
  const text = result.ok ? 'Removed. The run and its cases are gone.' : result.sentence;
  return redirectWithFlash('/shadow', { tone: result.ok ? 'good' : 'danger', text }, args.context);
}

export default function ShadowReportPage() {
  const { run } = useLoaderData<typeof loader>();
  const mayRemove = useMay()('shadow.run');
  const { counts, summary, part } = run;
  const query = { show: part.show, page: part.page };
  const readiness = { answers: run.readiness, runId: run.id, query };
  return (
    <Page
      title={<span className="[overflow-wrap:anywhere]">{run.name}</span>}
      crumbs={[{ href: '/shadow', label: 'Shadow runs' }]}
      description={
        <>
          Run by {run.createdBy}, <Time at={run.createdAt} />, against version {run.registerVersion} of the
          register. No onboarding was touched
          {run.takenFrom === 'files' && ', and the records are not kept'}.
        </>
      }
      actions={mayRemove && <RemoveRun />}
    >
      <div className="space-y-5">
        {run.leftOut > 0 && (
          <Callout tone="warning" title="Not all deals were taken">
            {run.leftOut.toLocaleString('en')} older {run.leftOut === 1 ? 'one' : 'ones'} matched too: a run
            takes {counts.all.toLocaleString('en')}. Choose a later day to see a smaller part whole.
          </Callout>
        )}
        <Tiles run={run} />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <ReadinessSection kind="stop" {...readiness} />
          <ReadinessSection kind="fit" {...readiness} />
        </div>
        <Section
          title="Rows that fired"
          note={String(run.rows.filter(({ fired }) => fired > 0).length)}
          flush
        >
          <RowsTable rows={run.rows} judged={counts.all - counts.refused} labelled={summary.rows !== null} />
        </Section>
        <CasesSection run={run} query={query} />
      </div>
      <Outlet context={query} />
    </Page>
  );
}
