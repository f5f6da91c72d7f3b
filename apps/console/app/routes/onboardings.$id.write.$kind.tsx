import { isWrite, WRITE_LABELS } from '@handrail/core/writes/kinds';
import { Callout } from '@handrail/ui/callout';
import { Link } from '@handrail/ui/link';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem } from '../forms/server-errors.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { SideSheet } from '../onboardings/packet/side-sheet.tsx';
import { effectHref } from '../outbox/query.ts';
import { ApproveForm } from '../writes/approve-form.tsx';
import { checksOf } from '../writes/checks.ts';
import { Message } from '../writes/message.tsx';
import { rolesOf } from '../writes/writes-card.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? WRITE_LABELS[loaded.write.kind] : 'Other systems'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { id, kind } = named(args);
  return { id, write: await caller.writes.get({ id, kind }) };
}

/** Approves what was read; what changed meanwhile is shown anew, and nothing is sent. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const { id, kind } = named(args);
  const form = await formOf(args.request);
  const checks = checksOf(form);
  const reason = String(form.get('reason') ?? '');
  const approving = { id, kind, shown: String(form.get('shown') ?? ''), checks, reason };
  const done = await attempt(caller.writes.approve(approving));
  if (!done.ok) return data({ ...formProblem(done), checks, reason }, { status: statusOf(done.refusal) });
  const text = 'Approved. It goes out now; the outbox shows what is answered.';
  return redirectWithFlash(packetHref({ id, version: null }, 'writes'), { tone: 'good', text }, args.context);
}

export default function WriteSheet() {
  const { id, write } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const busy = useNavigation().formMethod === 'POST';
  const { kind, latest, obstacles, mayApprove, approvers, draft, url } = write;
  return (
    <SideSheet
      title={WRITE_LABELS[kind]}
      subtitle={write.accountName}
      closeHref={packetHref({ id, version: null }, 'writes')}
    >
      <div className="space-y-5">
        {refused && refused.field !== 'checks' && (
          <Callout tone="danger" alert title="Nothing was sent">
            {refused.sentence}
          </Callout>
        )}
        {obstacles.length > 0 && (
          <Callout tone={latest?.state === 'done' ? 'good' : 'warning'} title="It cannot be approved now">
            <ul className="list-disc pl-4">
              {obstacles.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            {latest && (
              <Link href={effectHref(latest.id, {})} className="underline underline-offset-2">
                See it in the outbox
              </Link>
            )}
          </Callout>
        )}
        {!mayApprove && (
          <Callout title={`${rolesOf(approvers)} may approve it`}>
            {approvers.length > 1 ? 'Your roles do not allow it, or' : 'You do not have this role, or'} you
            brought the record yourself: then a colleague approves it.
          </Callout>
        )}
        <section>
          <h3 className="mb-2 text-sm font-semibold text-ink">What would be sent, word for word</h3>
          {draft === null ? (
            <p className="text-sm text-muted">There is no record to write it from.</p>
          ) : (
            <Message url={url} text={draft} />
          )}
          <p className="mt-1.5 text-xs text-muted">
            The message also names who approved it and when, and has an id under which it arrives once.
          </p>
        </section>
        {mayApprove && obstacles.length === 0 && (
          <ApproveForm key={write.shown} write={write} refused={refused} busy={busy} />
        )}
      </div>
    </SideSheet>
  );
}

function named({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const { id = '', kind = '' } = params;
  if (!isWrite(kind)) throw refusalResponse({ kind: 'not_found' });
  return { id, kind };
}
