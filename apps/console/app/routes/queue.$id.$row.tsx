import { Callout } from '@handrail/ui/callout';
import { Drawer } from '@handrail/ui/drawer';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem } from '../forms/server-errors.ts';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { ClockForm } from '../reviews/clock-form.tsx';
import { ownerOf } from '../reviews/owner-options.ts';
import { queueHref, readQueueQuery } from '../reviews/queue-query.ts';
import { ReassignForm } from '../reviews/reassign-form.tsx';

export const meta: MetaFunction = ({ params }) => [{ title: `${params['row'] ?? ''} · Handrail` }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { id = '', row = '' } = args.params;
  return caller.reviews.item({ onboardingId: id, row });
}

const INTENTS = ['reassign', 'pause', 'resume'] as const;

/** Gives the item to somebody else, or stops or starts its clock; a refusal comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const { id = '', row = '' } = args.params;
  const seen = { onboardingId: id, row, version: Number(form.get('version')) };
  const reason = String(form.get('reason') ?? '');
  const intent = INTENTS.find((known) => known === form.get('intent'));
  const back = queueHref(readQueueQuery(new URL(args.request.url).searchParams));
  const typed = { owner: String(form.get('owner') ?? ''), reason };
  switch (intent) {
    case 'reassign': {
      const owner = ownerOf(typed.owner);
      if (owner === null) throw refusalResponse({ kind: 'not_found' });
      const done = await attempt(caller.reviews.reassign({ ...seen, ...owner, reason }));
      if (!done.ok) return data({ intent, typed, ...formProblem(done) }, { status: statusOf(done.refusal) });
      return redirectWithFlash(
        back,
        { tone: 'good', text: `${row} has a new owner. Its clock runs on.` },
        args.context,
      );
    }
    case 'pause': {
      const done = await attempt(caller.reviews.pause({ ...seen, reason }));
      if (!done.ok) return data({ intent, typed, ...formProblem(done) }, { status: statusOf(done.refusal) });
      const text = `The clock of ${row} stands still. What it holds stays held.`;
      return redirectWithFlash(back, { tone: 'good', text }, args.context);
    }
    case 'resume': {
      const done = await attempt(caller.reviews.resume({ ...seen, reason }));
      if (!done.ok) return data({ intent, typed, ...formProblem(done) }, { status: statusOf(done.refusal) });
      return redirectWithFlash(back, { tone: 'good', text: `The clock of ${row} runs again.` }, args.context);
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }
}

export default function QueueItemDrawer() {
  const { item, owners } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const busy = useNavigation().formMethod === 'POST';
  const closeHref = queueHref(readQueueQuery(params));
  const problem = (intent: (typeof INTENTS)[number]) => (refused?.intent === intent ? refused : null);
  return (
    <Drawer
      title={item.title}
      subtitle={
        <>
          {item.row} on <PlainText text={item.accountName} />
        </>
      }
      closeHref={closeHref}
      onClose={() => navigate(closeHref, { preventScrollReset: true, replace: true })}
    >
      {refused && refused.field !== 'owner' && refused.field !== 'reason' && (
        <Callout tone="danger" alert className="mb-4">
          {refused.sentence}
        </Callout>
      )}
      <p className="mb-6 text-sm break-words text-muted">
        <PlainText text={item.because} />
      </p>
      {item.maySteer ? (
        // A new version is a new form: what the old one said does not count for it.
        <div key={item.version}>
          <ReassignForm item={item} owners={owners} problem={problem('reassign')} busy={busy} />
          <ClockForm item={item} problem={problem('pause') ?? problem('resume')} busy={busy} />
        </div>
      ) : (
        <Callout>
          Only its owner, those of the owner’s role and the escalation owner can change this item.
        </Callout>
      )}
    </Drawer>
  );
}
