import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';

/** The answer stands on the packet; who comes by address goes there. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(packetHref({ id: params['id'] ?? '', version: null }, 'meeting'));
}

/** Keeps what the customer said of their goal at the kickoff. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const page = packetHref({ id, version: null }, 'meeting');
  const answer = form.get('answer') === 'right' ? 'right' : 'changed';
  const result = await attempt(
    caller.kickoff.answerGoal({ id, answer, words: String(form.get('words') ?? '') }),
  );
  return redirectWithFlash(
    page,
    result.ok
      ? { tone: 'good', text: 'The answer is written down, as evidence of the packet.' }
      : { tone: 'danger', text: result.sentence },
    args.context,
  );
}
