import type { NoticeTopic } from '@handrail/core/effects/payloads';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { documentsHref, packetHref } from '../onboardings/packet/address.ts';

/** A notice has no page of its own: who comes by address finds it in the list. */
export function loader() {
  return redirect('/inbox');
}

/** Where on the packet's page a topic stands, where it has a place of its own. */
const PLACES: ReadonlyMap<NoticeTopic, string> = new Map([
  ['message', 'messages'],
  ['conversation', 'conversation'],
]);

/** Opens a notice: it is read from then on, and leads to what it is about. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const { onboardingId, aboutEffectId, topic } = await caller.inbox.read({ id: args.params['id'] ?? '' });
  if (topic === 'document') return redirect(documentsHref(onboardingId));
  return redirect(
    aboutEffectId === null
      ? packetHref({ id: onboardingId, version: null }, PLACES.get(topic))
      : `/outbox/${aboutEffectId}`,
  );
}
