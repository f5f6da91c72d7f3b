import { Section } from '@handrail/ui/card';
import { CopyButton } from '@handrail/ui/copy-button';
import { TierBadge } from '@handrail/ui/tier-badge';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { Examples } from '../register/examples.tsx';
import { FiresOn } from '../register/fires-on.tsx';
import { RowFacts } from '../register/row-facts.tsx';
import { RowRule } from '../register/row-rule.tsx';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/use-may.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.row.id ?? 'Row'} ${data?.row.title ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return { row: await caller.register.row({ row: args.params['row'] ?? '' }) };
}

/** Runs the row's examples; nothing is stored. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  return { run: await caller.register.runExamples({ row: args.params['row'] ?? '' }) };
}

export default function RegisterRowPage() {
  const { row } = useLoaderData<typeof loader>();
  const run = useActionData<typeof action>()?.run;
  const may = useMay();
  return (
    <Page
      title={
        <>
          {row.title} <span className="ml-1 text-base font-normal tabular text-faint">{row.id}</span>
        </>
      }
      crumbs={[{ href: '/register', label: 'Register' }]}
      actions={<TierBadge tier={row.tier} />}
    >
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-4">
          <RowRule row={row} />
          <Examples row={row} run={run?.row === row.id ? run : null} mayRun={may('register.test')} />
          <RowFacts facts={row.facts} />
        </div>
        <div className="min-w-0 space-y-4">
          <FiresOn row={row} />
          <Section title="As the file has it" id="file" actions={<CopyButton text={row.yaml} />} flush>
            <pre
              tabIndex={0}
              role="region"
              aria-label="The row’s YAML"
              className="max-h-[40rem] overflow-y-auto p-4 font-mono text-xs break-words whitespace-pre-wrap text-ink -outline-offset-2"
            >
              {row.yaml}
            </pre>
          </Section>
        </div>
      </div>
    </Page>
  );
}
