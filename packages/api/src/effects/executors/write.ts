import type { EffectPayload } from '@handrail/core/effects/payloads';
import type { OutboundMessage } from '@handrail/core/writes/message';
import type { WriteKind } from '@handrail/core/writes/kinds';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../../context.ts';
import { judge, readBack } from '../../endpoints/judge.ts';
import { reach } from '../../endpoints/reach.ts';
import type { Reached } from '../../endpoints/reach.ts';
import { signedMessage, signedQuestion } from '../../endpoints/signed.ts';
import type { Begun, Came, Executor } from './executor.ts';

type Write = Pick<Begun<WriteKind>, 'workspaceId' | 'effectId'> & {
  readonly payload: EffectPayload<WriteKind>;
};

/**
 * How writes of a kind reach their system: one signed message under the effect's id. Where nobody can tell whether it arrived, the
 * system is asked by its read-back address; without one, or without an answer to rely on, a person looks.
 */
export function write<Kind extends WriteKind>(): Executor<Kind> {
  return {
    where: 'outside',
    carryOut: (services, begun) => send(services, begun),
    lookUp: (services, begun) => lookUp(services, begun, 'The worker that sent it fell silent'),
  };
}

async function send(services: Services, begun: Write): Promise<Came> {
  const { payload, effectId } = begun;
  const reached = await reachFor(services, begun);
  if ('error' in reached) return { outcome: 'failed', error: reached.error };
  if (!reached.endpoint.isOn) return { outcome: 'failed', error: 'The endpoint is switched off' };
  if (reached.endpoint.url !== payload.url)
    return {
      outcome: 'failed',
      error: 'The endpoint got another address since this was approved: cancel it and approve it anew',
    };
  const message: OutboundMessage = { ...payload.message, id: effectId };
  const now = services.now();
  const answer = await services.egress.call(signedMessage(payload.url, reached.secrets, message, now));
  const judged = judge(answer, now);
  switch (judged.kind) {
    case 'taken':
      return { outcome: 'done', answer: judged.answer };
    case 'later':
      return {
        outcome: 'retry',
        error: judged.error,
        ...(judged.afterSeconds === null ? {} : { afterSeconds: judged.afterSeconds }),
      };
    case 'refused':
      return { outcome: 'failed', error: judged.error };
    case 'unclear':
      return ask(services, reached, effectId, judged.error);
  }
}

async function lookUp(services: Services, begun: Write, why: string): Promise<Came> {
  const reached = await reachFor(services, begun);
  return 'error' in reached
    ? { outcome: 'unknown', error: `${why}. ${reached.error}` }
    : ask(services, reached, begun.effectId, why);
}

/** Between two questions, milliseconds: what broke off may still be at work there. */
const PAUSE = 2000;

/** Asks the system what became of a message, a second time where it says nothing to rely on. */
async function ask(
  services: Services,
  { endpoint, secrets }: Reached,
  id: string,
  why: string,
): Promise<Came> {
  const { readBackUrl } = endpoint;
  if (readBackUrl === null)
    return { outcome: 'unknown', error: `${why}. The endpoint has no read-back address` };
  for (const wait of [0, PAUSE]) {
    if (wait > 0) await services.pause(wait);
    const question = signedQuestion(readBackUrl, secrets, id, services.now());
    const received = readBack(await services.egress.call(question), id);
    if (received === true) return { outcome: 'done', answer: { readBack: true, because: `${why}.` } };
    if (received === false)
      return { outcome: 'retry', error: `${why}. Asked again, it had received nothing` };
  }
  return { outcome: 'unknown', error: `${why}. Asked again, it did not say what became of it` };
}

function reachFor({ db, secret }: Services, { workspaceId, payload }: Write) {
  return inWorkspace(db, workspaceId, (tx) => reach(tx, workspaceId, payload.endpointId, secret));
}
