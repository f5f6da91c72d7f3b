import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose answers an address takes. */
export type ReplyTo = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly contactId: string;
};

/** How long an address is good for: answers come late, but not later than a project takes. */
const GOOD_FOR_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** An id (16 bytes), a day (2) and half a signature (12): 48 letters, as what stands before the @ has room for 64. */
const TOKEN_BYTES = 30;
const TOKEN_LETTERS = 48;
/** Small letters and digits alone: some mail servers write addresses small. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** No header section of a mail that we look through is longer. */
const LONGEST_HEADERS = 512 * 1024;
const MOST_TOKENS = 10;

/**
 * The address to which one contact answers about one onboarding: the setting's, with a token that names the contact and is signed for
 * the workspace, the onboarding and a last day. `{workspace}` in the setting is the workspace's slug.
 */
export function replyAddress(
  setting: string,
  given: ReplyTo & { readonly slug: string; readonly secret: string; readonly now: string },
): string {
  const [local, domain] = setting.replaceAll('{workspace}', given.slug).split('@');
  return `${local}+${tokenOf(given)}@${domain}`;
}

/** What a token says by itself: who, and until when. Whether it is ours only its signature tells, which is for one onboarding. */
export type ReplyToken = { readonly contactId: string; readonly lastDay: number; readonly signature: Buffer };

/** The tokens of the addresses in a mail's headers that may be ours, before anything else of it is looked at. */
export function tokensIn(setting: string, slug: string, raw: Uint8Array): ReplyToken[] {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, LONGEST_HEADERS)).toString(
    'latin1',
  );
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const [local = '', domain = ''] = setting.replaceAll('{workspace}', slug).split('@').map(escaped);
  const address = new RegExp(
    `(?<![^\\s<:,;"])${local}\\+([a-z2-7]{${TOKEN_LETTERS}})@${domain}(?![\\w.-])`,
    'gi',
  );
  const tokens = new Set<string>();
  for (const [, token = ''] of head.slice(0, end).matchAll(address)) {
    tokens.add(token.toLowerCase());
    if (tokens.size === MOST_TOKENS) break;
  }
  return [...tokens].map(readToken);
}

/** Whether we made the token for answers about this onboarding. */
export function isFor(secret: string, token: ReplyToken, of: ReplyTo): boolean {
  return timingSafeEqual(token.signature, signatureOf(secret, of, token.lastDay));
}

/** Whether its last day is over. */
export function isOver({ lastDay }: ReplyToken, now: string): boolean {
  return dayOf(now) > lastDay;
}

function tokenOf(given: ReplyTo & { readonly secret: string; readonly now: string }): string {
  const lastDay = dayOf(given.now) + GOOD_FOR_DAYS;
  const bytes = Buffer.alloc(TOKEN_BYTES);
  Buffer.from(given.contactId.replaceAll('-', ''), 'hex').copy(bytes);
  bytes.writeUInt16BE(lastDay, 16);
  signatureOf(given.secret, given, lastDay).copy(bytes, 18);
  return lettersOf(bytes);
}

function readToken(text: string): ReplyToken {
  const bytes = bytesOf(text);
  const hex = bytes.toString('hex', 0, 16);
  const contactId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { contactId, lastDay: bytes.readUInt16BE(16), signature: bytes.subarray(18) };
}

/** 96 bits: nobody guesses one, at 30 tries a quarter of an hour. */
function signatureOf(
  secret: string,
  { workspaceId, onboardingId, contactId }: ReplyTo,
  lastDay: number,
): Buffer {
  return createHmac('sha256', secret)
    .update(`reply-address:${workspaceId}:${onboardingId}:${contactId}:${lastDay}`)
    .digest()
    .subarray(0, TOKEN_BYTES - 18);
}

/** Days since 1970. */
function dayOf(at: string): number {
  return Math.floor(Date.parse(at) / DAY_MS);
}

/** Five bits a letter. */
function lettersOf(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
}

function bytesOf(letters: string): Buffer {
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
