import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { changePlan } from '../plan/action.server.ts';
import { AddStep } from '../plan/add-step.tsx';
import { Agreement } from '../plan/agreement.tsx';
import { StepRow } from '../plan/step-row.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Plan, ${page?.accountName ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  return { id, ...(await caller.plan.get({ id })) };
}

/** Adds, moves and takes out steps, and says that the plan is agreed on. */
export function action(args: ActionFunctionArgs) {
  return changePlan(args);
}

/** The plan as the customer sees it, with what only our people see of it. */
export default function PlanPage() {
  const { id, accountName, project, steps, held, mayChange } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const done = steps.filter(({ standing }) => standing === 'done').length;
  return (
    <Page
      width="reading"
      title="Plan"
      description="What the customer sees of the plan: their own steps, and those tasks of ours that are worded for them. Everything else stays inside."
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }), label: accountName },
      ]}
    >
      {project === null ? (
        <p className="text-sm text-muted">
          There is no plan yet. It is made with the kickoff project, once the kickoff is approved; until then
          the customer reads that it is being put together.
        </p>
      ) : (
        <div className="flex flex-col gap-4">
          {held && (
            <Callout tone="warning" title="The customer does not see the plan">
              A hold on the customer’s timeline is open. They see the plan again once it is gone.
            </Callout>
          )}
          <Agreement project={project} hasSteps={steps.length > 0} mayChange={mayChange} />
          <Section title="Steps by day" note={`${done} of ${steps.length} done`} flush>
            {steps.length === 0 ? (
              <p className="px-4 py-6 text-sm text-muted">
                None. The customer reads that the plan is being put together.
              </p>
            ) : (
              <ol className="divide-y divide-line">
                {steps.map((step) => (
                  <StepRow key={`${step.id} ${step.version}`} step={step} mayChange={mayChange} />
                ))}
              </ol>
            )}
          </Section>
          {mayChange && (
            <Section title="Add a step of the customer’s" flush>
              <AddStep key={steps.length} problem={problem} />
            </Section>
          )}
        </div>
      )}
    </Page>
  );
}
