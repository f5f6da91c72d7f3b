import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';

/** The tasks stand on the packet; who comes by address goes there. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(packetHref({ id: params['id'] ?? '', version: null }, 'preparation'));
}

/** Finishes a preparation task, or opens it again. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const page = packetHref({ id, version: null }, 'preparation');
  const done = form.get('done') === 'yes';
  const settling = { id, taskId: String(form.get('task')), version: Number(form.get('version')), done };
  const result = await attempt(caller.kickoff.settleTask(settling));
  if (!result.ok) return redirectWithFlash(page, { tone: 'danger', text: result.sentence }, args.context);
  return redirect(page);
}
