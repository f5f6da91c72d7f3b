import { brandSentences } from '../brand/audit-sentences.ts';
import { onboardingSentences } from '../deals/audit-sentences.ts';
import { conversationSentences } from '../conversation/audit-sentences.ts';
import { documentSentences } from '../documents/audit-sentences.ts';
import { effectSentences } from '../effects/audit-sentences.ts';
import { importSentences } from '../imports/audit-sentences.ts';
import { intakeSentences } from '../intake/audit-sentences.ts';
import { kickoffSentences } from '../kickoff/audit-sentences.ts';
import { messageSentences } from '../messages/audit-sentences.ts';
import { planSentences } from '../plan/audit-sentences.ts';
import { peopleSentences } from '../people/audit-sentences.ts';
import { rightsSentences } from '../rights/audit-sentences.ts';
import { registerSentences } from '../register/audit-sentences.ts';
import { reviewSentences } from '../reviews/audit-sentences.ts';
import { queueSentences } from '../reviews/queue-audit-sentences.ts';
import { shadowSentences } from '../shadow/audit-sentences.ts';
import { endpointSentences } from '../endpoints/audit-sentences.ts';
import { webhookSentences } from '../webhooks/audit-sentences.ts';
import type { Sentences } from './said.ts';

const sentences = new Map(
  [
    peopleSentences,
    brandSentences,
    rightsSentences,
    planSentences,
    onboardingSentences,
    documentSentences,
    conversationSentences,
    effectSentences,
    importSentences,
    intakeSentences,
    kickoffSentences,
    messageSentences,
    registerSentences,
    reviewSentences,
    queueSentences,
    shadowSentences,
    webhookSentences,
    endpointSentences,
  ].flatMap((table: Sentences) => Object.entries(table)),
);

/** An audit entry as one sentence; `actor` as people read it. An action that has no words of its own is said plainly. */
export function auditSentence(
  entry: {
    readonly actor: string;
    readonly action: string;
    readonly objectType: string;
    readonly objectId: string;
    readonly details: Readonly<Record<string, unknown>>;
  },
  names: ReadonlyMap<string, string>,
): string {
  const { actor, action, objectType, objectId, details } = entry;
  const object = names.get(objectId) ?? `${objectType.replaceAll('_', ' ')} ${objectId}`;
  const end = sentences.get(action)?.(details, object);
  return `${actor} ${end ?? `did "${action}" on ${object}.`}`;
}
