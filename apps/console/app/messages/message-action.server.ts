import type { Refusal } from '@handrail/api/views';
import type { ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem, type FormProblem } from '../forms/server-errors.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { givenOf } from './given-fields.tsx';
import { messageHref } from './hrefs.ts';

const INTENTS = ['save', 'refill', 'ask', 'approve', 'reject', 'discard'] as const;

/** What was refused, with what was typed. */
export type MessageProblem = FormProblem & {
  readonly typed: { readonly subject: string; readonly text: string } | null;
  readonly reason: string;
};

type Refused = { readonly problem: MessageProblem; readonly status: number };

/** Does what a form of the message page asks for: a way on, or what was refused. */
export async function messageAction(args: ActionFunctionArgs): Promise<Response | Refused> {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const { id = '', messageId = '' } = args.params;
  const said = (name: string) => String(form.get(name) ?? '');
  const seen = { id, messageId, number: Number(form.get('number')) };
  const [subject, text, reason] = [said('subject'), said('text').replaceAll('\r\n', '\n'), said('reason')];
  const here = messageHref(id, messageId);
  const packet = packetHref({ id, version: null }, 'messages');
  const go = (to: string, words: string) =>
    redirectWithFlash(to, { tone: 'good', text: words }, args.context);
  const refused = (
    done: { readonly refusal: Refusal; readonly sentence: string },
    typed: MessageProblem['typed'] = null,
  ): Refused => ({ problem: { ...formProblem(done), typed, reason }, status: statusOf(done.refusal) });
  const intent = INTENTS.find((known) => known === form.get('intent'));
  switch (intent) {
    case 'save': {
      const done = await attempt(caller.messages.edit({ ...seen, subject, text }));
      return done.ok ? go(here, 'The words are kept as a new wording.') : refused(done, { subject, text });
    }
    case 'refill': {
      const done = await attempt(caller.messages.refill({ ...seen, given: givenOf(form) }));
      return done.ok ? go(here, 'Filled anew from the template and the packet.') : refused(done);
    }
    case 'ask': {
      const done = await attempt(caller.messages.ask(seen));
      return done.ok ? go(here, 'Whoever approves it is told.') : refused(done);
    }
    case 'approve': {
      const rows = form.getAll('row').map(String);
      const decision = { kind: 'approve_customer_message', messageId } as const;
      const done = await attempt(caller.reviews.decide({ id, rows, seen: said('seen'), decision }));
      return done.ok ? go(here, 'Approved: it is on its way.') : refused(done);
    }
    case 'reject': {
      const decision = { kind: 'reject_action', reason, messageId } as const;
      const done = await attempt(caller.reviews.decide({ id, rows: [], seen: said('seen'), decision }));
      if (done.ok) return go(packet, 'The message is rejected: nothing goes out.');
      const { problem, status } = refused(done);
      const isReason = done.refusal.kind === 'invalid' && done.refusal.path === '/decision/reason';
      return { problem: { ...problem, field: isReason ? 'reason' : problem.field }, status };
    }
    case 'discard': {
      const done = await attempt(caller.messages.discard(seen));
      return done.ok ? go(packet, 'The message is discarded.') : refused(done);
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }
}
