import type { ClosedWonRecord } from '../deals/record.ts';
import { findCited } from '../evidence/cited.ts';
import { comparableAddress } from '../people/address.ts';
import { cut } from '../text/cut.ts';
import type { FilledValue, MessageContent } from './fill.ts';
import { messageField } from './fields.ts';
import type { MessageRecipient } from './fields.ts';
import { hasLink, openPlaceholders } from './safeText.ts';

/** What keeps a message from being approved, whoever wants to. */
export type MessageObstacle = {
  readonly kind:
    'missing' | 'placeholder' | 'empty' | 'uncited' | 'not_found' | 'low_confidence' | 'link' | 'recipient';
  /** One plain sentence. */
  readonly what: string;
};

/**
 * Why a message may not be approved as it stands. The rules of row CO-EDGE-006 hold for every message: it cites something, all
 * that it cites stands where it points today, and a confidence below the row's threshold goes nowhere.
 */
export function messageObstacles(
  message: {
    readonly content: MessageContent;
    readonly recipient: MessageRecipient;
    /** How sure an AI's draft said it was; null for what a template gave. */
    readonly confidence: number | null;
  },
  world: {
    /** Today's record, with what people added to it. */
    readonly record: ClosedWonRecord;
    readonly minimumConfidence: number;
  },
): MessageObstacle[] {
  const { content, recipient, confidence } = message;
  const all = `${content.subject}\n${content.text}`;
  const cited = content.values.filter(
    (value) => value.citations.length > 0 && (value.field === null || standsIn(value, all)),
  );
  const lost = cited.filter(({ citations }) => citations.some((one) => !isFound(one, content, world.record)));
  const open = openPlaceholders(all);
  return [
    ...content.missing
      .filter(({ required }) => required)
      .map(({ title, why }) => obstacle('missing', `${title} is missing: ${why}.`)),
    ...(open.length === 0 ? [] : [obstacle('placeholder', `Still to be filled in: ${open.join(', ')}.`)]),
    ...(content.subject.trim() === '' ? [obstacle('empty', 'It has no subject.')] : []),
    ...(content.text.trim() === '' ? [obstacle('empty', 'It says nothing.')] : []),
    ...(cited.length === 0
      ? [obstacle('uncited', 'Nothing in it can be traced to a source (CO-EDGE-006).')]
      : []),
    ...lost.map(({ title, text }) =>
      obstacle(
        'not_found',
        `${title}: “${cut(text.replaceAll('\n', ', '), 80)}” does not stand where it came from any more (CO-EDGE-006).`,
      ),
    ),
    ...(confidence !== null && confidence < world.minimumConfidence
      ? [
          obstacle(
            'low_confidence',
            `The draft is unsure of itself: ${confidence}, and it needs ${world.minimumConfidence} (CO-EDGE-006). Write a new one.`,
          ),
        ]
      : []),
    ...(strangeLinks(all, content).length > 0
      ? [obstacle('link', 'It has a link that no link field gave.')]
      : []),
    ...(isContact(world.record, recipient)
      ? []
      : [obstacle('recipient', `${recipient.email} is no contact of this customer (any more).`)]),
  ];
}

/** Whether an address is one of the customer's own contacts in the record. */
export function isContact(record: ClosedWonRecord, { email }: Pick<MessageRecipient, 'email'>): boolean {
  return (record.stakeholders ?? []).some(
    (person) => person.email !== undefined && comparableAddress(person.email) === comparableAddress(email),
  );
}

function standsIn({ text }: FilledValue, all: string): boolean {
  return text.split('\n').some((line) => all.includes(line));
}

function isFound(
  { source, quote }: { readonly source: string; readonly quote: string },
  { given }: MessageContent,
  record: ClosedWonRecord,
): boolean {
  if (!source.startsWith('given:')) return findCited(record, source, quote);
  return (given[source.slice('given:'.length)] ?? '').includes(quote);
}

/** What a mail program may make a link of, but for the addresses that link fields gave. */
function strangeLinks(all: string, { values }: MessageContent): string[] {
  const own = new Set(
    values.flatMap(({ field, text }) =>
      field !== null && messageField(field)?.shape === 'link' ? [text] : [],
    ),
  );
  return all
    .split(/\s+/u)
    .filter(hasLink)
    .filter((word) => !own.has(word) && !own.has(word.replace(/^[(<"'“‘]+|[)>"'”’.,;:!?]+$/gu, '')));
}

function obstacle(kind: MessageObstacle['kind'], what: string): MessageObstacle {
  return { kind, what };
}
