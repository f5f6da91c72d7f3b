import { parseRecordText } from '@handrail/core/deals/parse';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import { eventOnFile, keepAnswer } from '@handrail/db/webhooks/inbox';
import { noteSecretUse } from '@handrail/db/webhooks/secrets';
import type { Services } from '../context.ts';
import { decideArrival } from '../deals/arrival.ts';
import { sha256 } from '../deals/hash.ts';
import { saveArrival } from '../deals/receive.ts';
import { registerInUse } from '../register/in-use.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { acceptedBody, refusal } from './answers.ts';
import type { WebhookAnswer } from './answers.ts';
import { LARGEST_BODY } from './body.ts';
import { signerOf } from './signer.ts';
import { isWebhookSource } from './sources.ts';
import type { WebhookSource } from './sources.ts';
import { webhookWorkspace } from './workspace.ts';

export type WebhookDelivery = {
  /** As the address has it; anything. */
  readonly source: string;
  /** Null: the only workspace there is. */
  readonly workspaceSlug: string | null;
  /** Header values by lowercase name. */
  readonly header: (name: string) => string | null;
  readonly rawBody: Uint8Array;
};

/** A webhook-id is a key of the inbox; senders' ids have 20 to 50 characters. */
export const LONGEST_EVENT_ID = 200;

/**
 * Answers a delivery of a closed-won record, signed as Standard Webhooks has it. One transaction, durable before the answer:
 * the event in the inbox, the record, its outcome. The same event gives the same answer again, byte for byte. A record that does
 * not fit is refused with path and reason, and remembered, so that it blocks nothing. Nothing unsigned is stored or explained.
 * Throws only when the database is away or on a bug.
 */
export async function handleClosedWonWebhook(
  services: Pick<Services, 'db' | 'now' | 'secret'>,
  delivery: WebhookDelivery,
): Promise<WebhookAnswer> {
  const { source, rawBody } = delivery;
  if (!isWebhookSource(source)) return refusal(404, 'There is no such webhook source.');
  const workspace = await webhookWorkspace(services.db, delivery.workspaceSlug);
  if (workspace === 'unknown') return refusal(404, 'There is no such workspace.');
  if (workspace === 'unclear')
    return refusal(400, 'There are several workspaces: name one with ?workspace=…');
  if (rawBody.length > LARGEST_BODY) return refusal(413, 'The body is larger than 1 MB.');
  const now = services.now();
  const register = await registerInUse(services.db, workspace, now);
  const given = { ...delivery, source, secret: services.secret, workspaceId: workspace, now, register };
  const first = await attempt(services, given);
  // Another delivery of this event was answered while we worked; now its answer is there.
  const answer = first ?? (await attempt(services, given));
  if (answer === null) throw new Error('An answered event is not in the inbox');
  return answer;
}

type Given = Omit<WebhookDelivery, 'source'> & {
  readonly source: WebhookSource;
  readonly secret: string;
  readonly workspaceId: string;
  readonly now: string;
  readonly register: RegisterInUse;
};

async function attempt(services: Pick<Services, 'db'>, given: Given): Promise<WebhookAnswer | null> {
  try {
    return await inWorkspace(services.db, given.workspaceId, (tx) => answer(tx, given));
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return null;
    throw error;
  }
}

async function answer(tx: Tx, given: Given): Promise<WebhookAnswer> {
  const { workspaceId, source, rawBody, now, header, register } = given;
  const eventId = header('webhook-id') ?? '';
  const key = { workspaceId, source, eventId };
  const { secrets, answered: before } = await eventOnFile(tx, key);
  const signer = signerOf(given, secrets);
  if (signer === null)
    return refusal(401, 'The signature does not match, or the message is older than five minutes.');
  if (eventId.length > LONGEST_EVENT_ID)
    return refusal(422, `webhook-id has more than ${LONGEST_EVENT_ID} characters.`);
  const bodyHash = sha256(rawBody);
  if (before !== undefined)
    return before.bodyHash === bodyHash
      ? { status: before.status, body: before.answer }
      : refusal(409, 'This webhook-id has been used for another body.');

  const parsed = readRecord(rawBody, source);
  if (!parsed.ok) {
    const refused = refusal(422, parsed.message, parsed.path);
    await noteSecretUse(tx, workspaceId, signer, now);
    const answered = { bodyHash, status: refused.status, answer: refused.body };
    if (!(await keepAnswer(tx, key, answered, now))) throw new AnsweredMeanwhile();
    return refused;
  }
  const { record } = parsed;
  const actor = `webhook:${source}`;
  const arrival = await decideArrival(tx, { workspaceId, record, via: 'webhook', actor, now, register });
  const accepted = { status: 202, body: acceptedBody(arrival) };
  const answered = { bodyHash, status: accepted.status, answer: accepted.body };
  // Rows are locked in one order: deal and account, secret, inbox.
  await noteSecretUse(tx, workspaceId, signer, now);
  const { eventIsNew } = await saveArrival(tx, arrival, { key, answered });
  if (!eventIsNew) throw new AnsweredMeanwhile();
  return accepted;
}

/** Rolls the transaction back: the same event has been answered by another since we looked. */
class AnsweredMeanwhile extends Error {}

function readRecord(rawBody: Uint8Array, source: WebhookSource): ReturnType<typeof parseRecordText> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody);
  } catch {
    return { ok: false, path: '', message: 'The body is not UTF-8 text.' };
  }
  const parsed = parseRecordText(text);
  if (!parsed.ok || source === 'api' || parsed.record.source === source) return parsed;
  return {
    ok: false,
    path: '/source',
    message: `source must be "${source}" here: this address takes records of ${source} alone.`,
  };
}
