import { Section } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { RunForm } from '../shadow/run-form.tsx';
import { RunList } from '../shadow/run-list.tsx';
import { readRunSource } from '../shadow/run-source.ts';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/use-may.ts';

export const meta: MetaFunction = () => [{ title: 'Shadow runs · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  return { runs: await caller.shadow.list(cursor === null ? {} : { cursor }) };
}

/** Runs past records in shadow and goes to the report. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const read = await readRunSource(await args.request.formData());
  if (!read.ok) return data({ error: read.message }, { status: 400 });
  const result = await attempt(caller.shadow.run({ source: read.source, name: read.name }));
  if (!result.ok) return data({ error: result.sentence }, { status: statusOf(result.refusal) });
  return redirect(`/shadow/${result.value.id}`, 303);
}

export default function ShadowPage() {
  const { runs } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error ?? null;
  const mayRun = useMay()('shadow.run');
  const href = (cursor: string | null) => cursor && `/shadow?${new URLSearchParams({ cursor }).toString()}`;
  return (
    <Page
      title="Shadow runs"
      description="Past deals through the code that serves live ones, without any effect: what would the register have held, and was it right?"
    >
      <div className="space-y-5">
        {mayRun && <RunForm error={error} />}
        <Section title="Earlier runs" flush>
          <RunList runs={runs.items} mayRun={mayRun} />
          {(runs.previous || runs.next) && (
            <div className="border-t border-line">
              <Pager label="Earlier runs" previousHref={href(runs.previous)} nextHref={href(runs.next)} />
            </div>
          )}
        </Section>
      </div>
    </Page>
  );
}
