import { cut } from '@handrail/core/text/cut';
import { OUTBOUND_FORMAT } from '@handrail/core/writes/message';
import { newId } from '@handrail/db/ids';
import { appendAudit } from '@handrail/db/audit/append';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { judge, readBack } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Reached } from './reach.ts';
import { signedMessage, signedQuestion } from './signed.ts';
import type { PingView } from './views.ts';

/** Sends a test message, signed as all are, and asks the read-back address for it. Outside any transaction: it may take 20 s. */
export async function ping(
  services: Pick<Services, 'egress' | 'now'>,
  { endpoint, secrets }: Reached,
): Promise<PingView> {
  const { egress } = services;
  const at = services.now();
  const message = { format: OUTBOUND_FORMAT, type: 'ping', id: newId(), at } as const;
  const answer = await egress.call(signedMessage(endpoint.url, secrets, message, at));
  const judged = judge(answer, at);
  const text = answer.kind === 'answered' ? cut(answer.text, 1000) : '';
  const taken = judged.kind === 'taken';
  const { readBackUrl } = endpoint;
  return {
    outcome: taken ? 'taken' : judged.kind === 'unclear' ? 'unclear' : 'not_taken',
    sentence: sentenceOf(judged),
    text,
    readBack:
      readBackUrl === null || !taken
        ? null
        : readBackSentence(
            readBack(
              await egress.call(signedQuestion(readBackUrl, secrets, message.id, services.now())),
              message.id,
            ),
          ),
  };
}

/** Tells the log of a test. */
export function tellPing(
  tx: Tx,
  { endpoint }: Reached,
  pinged: PingView,
  by: { readonly workspaceId: string; readonly actor: string; readonly at: string },
): Promise<void> {
  const details = { purpose: endpoint.purpose, sentence: pinged.sentence.replace(/\.$/, '') };
  return appendAudit(tx, {
    ...by,
    action: 'endpoint.tested',
    objectType: 'endpoint',
    objectId: endpoint.id,
    details,
  });
}

function sentenceOf(judged: Judged): string {
  if (judged.kind !== 'taken') return `${judged.error}.`;
  return `It took the test (${String(judged.answer['status'])}).`;
}

function readBackSentence(received: boolean | null): string {
  switch (received) {
    case true:
      return 'The read-back address knows of the test.';
    case false:
      return 'The read-back address says that the test was never received: a message could be sent twice.';
    case null:
      return 'The read-back address does not answer as docs/formats/outbound.md wants it, so a person would have to look.';
  }
}
