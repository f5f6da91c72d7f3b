import { inWorkspace } from '@handrail/db/transaction';
import { eventOnFile, keepAnswer } from '@handrail/db/webhooks/inbox';
import { noteSecretUse } from '@handrail/db/webhooks/secrets';
import type { Services } from '../context.ts';
import { sha256 } from '../deals/hash.ts';
import { refusal } from '../webhooks/answers.ts';
import type { WebhookAnswer } from '../webhooks/answers.ts';
import { LONGEST_EVENT_ID } from '../webhooks/closed-won.ts';
import { signerOf } from '../webhooks/signer.ts';
import { MAIL_SOURCE } from '../webhooks/sources.ts';
import { webhookWorkspace } from '../webhooks/workspace.ts';
import { addressedTo } from './addressed.ts';
import { takeMail } from './take-mail.ts';

export type MailDelivery = {
  /** Null: the only workspace there is. */
  readonly workspaceSlug: string | null;
  /** Header values by lowercase name. */
  readonly header: (name: string) => string | null;
  /** The mail as it came, RFC 5322. */
  readonly raw: Uint8Array;
};

/** What taking in mails needs of a process. */
export type MailServices = Pick<Services, 'db' | 'files' | 'scanner' | 'now' | 'secret' | 'replyAddress'>;

/**
 * Answers a delivery of a mail, signed as Standard Webhooks has it. What the mail leads to and the answer are one transaction; the same
 * event gives the same answer again. Documents that came with it are handed in before, each once. Nothing unsigned is looked at.
 * Throws only when the database is away or on a bug.
 */
export async function handleInboundMail(
  services: MailServices,
  delivery: MailDelivery,
): Promise<WebhookAnswer & { readonly wait?: number }> {
  if (services.replyAddress === null)
    return refusal(404, 'No mails are taken in here: HANDRAIL_REPLY_ADDRESS is not set.');
  const workspaceId = await webhookWorkspace(services.db, delivery.workspaceSlug);
  if (workspaceId === 'unknown') return refusal(404, 'There is no such workspace.');
  if (workspaceId === 'unclear')
    return refusal(400, 'There are several workspaces: name one with ?workspace=…');
  const given = { ...delivery, workspaceId, setting: services.replyAddress };
  const first = await attempt(services, given);
  // Another delivery of this event was answered while we worked; now its answer is there.
  const answer = first ?? (await attempt(services, given));
  if (answer === null) throw new Error('An answered event is not in the inbox');
  return answer;
}

async function attempt(
  services: MailServices,
  given: MailDelivery & { readonly workspaceId: string; readonly setting: string },
): Promise<(WebhookAnswer & { readonly wait?: number }) | null> {
  const { db, secret } = services;
  const { workspaceId, header, raw, setting } = given;
  const now = services.now();
  const key = { workspaceId, source: MAIL_SOURCE, eventId: header('webhook-id') ?? '' };
  const bodyHash = sha256(raw);
  const known = await inWorkspace(db, workspaceId, async (tx) => {
    const { secrets, answered } = await eventOnFile(tx, key);
    const signer = signerOf({ secret, header, rawBody: raw, now }, secrets);
    if (signer === null || answered !== undefined) return { signer, answered, addressed: null };
    return { signer, answered, addressed: await addressedTo(tx, { workspaceId, setting, secret, raw, now }) };
  });
  const { signer, answered, addressed } = known;
  if (signer === null)
    return refusal(401, 'The signature does not match, or the message is older than five minutes.');
  if (key.eventId.length > LONGEST_EVENT_ID)
    return refusal(422, `webhook-id has more than ${LONGEST_EVENT_ID} characters.`);
  if (answered !== undefined)
    return answered.bodyHash === bodyHash
      ? { status: answered.status, body: answered.answer }
      : refusal(409, 'This webhook-id has been used for another body.');
  const taken = await takeMail({ ...services, workspaceId, raw }, addressed);
  if ('wait' in taken)
    return { ...refusal(429, 'Too many mails of one person. Send it again later.'), wait: taken.wait };
  try {
    return await inWorkspace(db, workspaceId, async (tx) => {
      const came = (await taken.keep(tx)) ?? taken.tell;
      const answer = { status: 202, body: JSON.stringify(came) };
      await noteSecretUse(tx, workspaceId, signer, now);
      if (!(await keepAnswer(tx, key, { bodyHash, status: answer.status, answer: answer.body }, now)))
        throw new AnsweredMeanwhile();
      return answer;
    });
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return null;
    throw error;
  }
}

/** Rolls the transaction back: the same event has been answered by another since we looked. */
class AnsweredMeanwhile extends Error {}
