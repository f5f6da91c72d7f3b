import path from 'node:path';
import { runElsewhere } from '../elsewhere/run-elsewhere.ts';
import { LARGEST_MAIL } from './largest-mail.ts';
import { mailParts } from './mail-parts.ts';
import type { MailParts } from './mail-parts.ts';

/** A mail of the largest size takes a second; one that takes longer than this is made to. */
const LIMIT_MS = 20_000;
/** The files come back as they came, with the text beside them. */
const LONGEST_ANSWER = 2 * LARGEST_MAIL;

const CHILD = path.join(import.meta.dirname, 'child', 'child.ts');

/** Takes a mail apart in a process of its own, as a stranger made it. Null where it cannot be read. */
export async function readMail(raw: Uint8Array, limitMs: number = LIMIT_MS): Promise<MailParts | null> {
  async function* body() {
    yield await Promise.resolve(raw);
  }
  const given = { child: CHILD, asked: null, body: body(), limitMs, longestAnswer: LONGEST_ANSWER };
  const answer = await runElsewhere(given);
  if (answer === null || answer === '') return null;
  const parsed = mailParts.safeParse(JSON.parse(answer));
  return parsed.success ? parsed.data : null;
}
