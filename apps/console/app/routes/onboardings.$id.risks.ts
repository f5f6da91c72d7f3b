import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';

/** The risks stand on the packet; who comes by address goes there. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(packetHref({ id: params['id'] ?? '', version: null }, 'risks'));
}

/** Gives a risk its owner. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const naming = { id, risk: String(form.get('risk')), ownerId: String(form.get('owner')) };
  const done = await attempt(caller.reviews.nameRiskOwner(naming));
  return redirectWithFlash(
    packetHref({ id, version: null }, 'risks'),
    done.ok
      ? { tone: 'good', text: `The risk has an owner (version ${done.value.version}).` }
      : { tone: 'danger', text: done.sentence },
    args.context,
  );
}
