import { OWNER_PATTERNS } from '@handrail/core/kickoff/ownerPattern';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';

/** Ownership stands on the packet; who comes by address goes there. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(packetHref({ id: params['id'] ?? '', version: null }, 'ownership'));
}

/** Chooses how ownership is passed on; nothing chosen leaves it to the seats. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const page = packetHref({ id, version: null }, 'ownership');
  const pattern = OWNER_PATTERNS.find((one) => one === form.get('pattern')) ?? null;
  const result = await attempt(caller.kickoff.chooseOwnerPattern({ id, pattern }));
  if (!result.ok) return redirectWithFlash(page, { tone: 'danger', text: result.sentence }, args.context);
  return redirect(page);
}
