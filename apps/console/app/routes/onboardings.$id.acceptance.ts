import { SIDES } from '@handrail/core/reviews/acceptance';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';

/** The form stands on the packet; who comes by address (after signing in again) goes there. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(packetHref({ id: params['id'] ?? '', version: null }, 'acceptance'));
}

/** Keeps a side's ticks, takes its yes, or takes the yes back. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const page = packetHref({ id, version: null }, 'acceptance');
  const side = SIDES.find((one) => one === form.get('side'));
  if (side === undefined) throw refusalResponse({ kind: 'not_found' });
  if (form.get('intent') === 'withdraw') {
    const done = await attempt(caller.reviews.withdrawAcceptance({ id, side }));
    return redirectWithFlash(
      page,
      done.ok ? { tone: 'good', text: 'Your yes is taken back.' } : { tone: 'danger', text: done.sentence },
      args.context,
    );
  }
  const accept = form.get('intent') === 'accept';
  const ticked = form.getAll('ticked').map((value) => {
    const [hash = '', ...point] = String(value).split(' ');
    return { hash, point: point.join(' ') };
  });
  const done = await attempt(
    caller.reviews.tick({ id, side, ticked, accept, reason: String(form.get('reason') ?? '') }),
  );
  if (!done.ok) return redirectWithFlash(page, { tone: 'danger', text: done.sentence }, args.context);
  const { changed, why } = done.value;
  if (why !== null)
    return redirectWithFlash(
      page,
      { tone: 'danger', text: `Your ticks are kept, but: ${why}` },
      args.context,
    );
  const left = changed > 0 ? ` ${changed} had changed meanwhile and were left out.` : '';
  const text = accept ? 'You have accepted the handoff.' : `Ticks saved.${left}`;
  return redirectWithFlash(page, { tone: 'good', text }, args.context);
}
