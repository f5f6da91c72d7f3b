import { CHECKLISTS } from '@handrail/core/kickoff/checklists';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';

/** The lists stand on the packet; who comes by address goes there. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(packetHref({ id: params['id'] ?? '', version: null }, 'sync'));
}

/** Ticks a point of a list, or takes the tick away. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const list = CHECKLISTS.find((one) => one === form.get('list'));
  if (list === undefined) throw refusalResponse({ kind: 'not_found' });
  const page = packetHref({ id, version: null }, list === 'internal_sync' ? 'sync' : 'sales-checklist');
  const marking = {
    ...{ id, list, point: String(form.get('point')), done: form.get('done') === 'yes' },
    note: String(form.get('note') ?? ''),
  };
  const result = await attempt(caller.kickoff.markPoint(marking));
  if (!result.ok) return redirectWithFlash(page, { tone: 'danger', text: result.sentence }, args.context);
  return redirect(page);
}
