import { refusalSentence } from '@handrail/api/refusal';
import { Avatar } from '@handrail/ui/avatar';
import { Callout } from '@handrail/ui/callout';
import { choose, toChoose } from '@handrail/web/pages/choose.server';
import { enter } from '@handrail/web/pages/enter.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { Door } from '../sign-in/door.tsx';

export const handle = { bare: true };
export const meta: MetaFunction = () => [{ title: 'Choose a workspace · Handrail' }];

export const loader = (args: LoaderFunctionArgs) => toChoose(args);

/** Goes into one of the person's workspaces. */
export async function action(args: ActionFunctionArgs) {
  const { outcome, to } = await choose(args, 'workspace');
  if (outcome.ok) return enter(outcome.value, to, args.context);
  return data({ sentence: refusalSentence(outcome.refusal) }, { status: statusOf(outcome.refusal) });
}

export default function WorkspacePage() {
  const { to, email, places: workspaces } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Door
      title="Choose a workspace"
      description={`${email} is a member of ${workspaces.length === 1 ? 'one workspace' : 'several'}.`}
    >
      {failed && (
        <Callout tone="danger" alert className="mb-5">
          {failed.sentence}
        </Callout>
      )}
      <Form method="post" className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
        <input type="hidden" name="to" value={to} />
        <ul className="divide-y divide-line">
          {workspaces.map((workspace) => (
            <li key={workspace.id}>
              <button
                type="submit"
                name="workspace"
                value={workspace.id}
                className="group flex w-full items-center gap-3 px-3 py-3 text-left -outline-offset-2 hover:bg-hover"
              >
                <Avatar name={workspace.name} />
                <span className="min-w-0 flex-1 truncate text-sm font-medium text-ink">{workspace.name}</span>
                <ArrowRight size={15} aria-hidden="true" className="text-faint group-hover:text-ink" />
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </Door>
  );
}
