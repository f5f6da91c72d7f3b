import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { documentsHref, packetHref } from '../onboardings/packet/address.ts';

/** A notice has no page of its own: who comes by address finds it in the list. */
export function loader() {
  return redirect('/inbox');
}

/** Opens a notice: it is read from then on, and leads to what it is about. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const { onboardingId, aboutEffectId, topic } = await caller.inbox.read({ id: args.params['id'] ?? '' });
  if (topic === 'document') return redirect(documentsHref(onboardingId));
  return redirect(
    aboutEffectId === null
      ? packetHref({ id: onboardingId, version: null }, topic === 'message' ? 'messages' : undefined)
      : `/outbox/${aboutEffectId}`,
  );
}
