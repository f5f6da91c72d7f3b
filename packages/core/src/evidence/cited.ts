import type { ClosedWonRecord } from '../deals/record.ts';
import { findQuote } from './quote.ts';

/**
 * Whether the words of a citation stand where it points: an evidence item by its id (with or without `evidence:`),
 * or a field path of the record (`terms.crm.seats`, `/terms/crm/seats`, `handoff.successCriteria[0]`).
 */
export function findCited(record: ClosedWonRecord, source: string, quote: string): boolean {
  const name = source.trim();
  const id = name.startsWith('evidence:') ? name.slice('evidence:'.length) : name;
  const items = (record.evidence ?? []).filter((item) => item.id === id || item.id === source);
  if (items.length > 0) return items.some((item) => findQuote(item.text, quote) !== null);
  return quotables(valueAt(record, name)).some(({ text, isNumber }) => {
    const found = findQuote(text, quote);
    // A part of a number is another number: "3" is not what a field of 30 says.
    return found !== null && (!isNumber || found.end - found.start === text.length);
  });
}

/** The value at a field path, own properties only; `undefined` where the path leads nowhere. */
function valueAt(record: unknown, path: string): unknown {
  const steps = path
    .replace(/^record[./]/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split(/[./]/)
    .filter((step) => step !== '');
  if (steps.length === 0) return undefined;
  let value: unknown = record;
  for (const step of steps) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** What a field says, as it may be quoted. */
type Quotable = { readonly text: string; readonly isNumber: boolean };

/** A value in every way in which it may be quoted: 27000 also as 27,000; money with or without its currency. */
function quotables(value: unknown): Quotable[] {
  if (typeof value === 'string') return [{ text: value, isNumber: false }];
  if (typeof value === 'number') return [String(value), grouped(value)].map(numberText);
  if (typeof value === 'boolean')
    return [String(value), value ? 'yes' : 'no'].map((text) => ({ text, isNumber: false }));
  if (Array.isArray(value)) {
    const each = value.flatMap(quotables);
    const texts = each.map(({ text }) => text);
    return [...each, ...[', ', '\n'].map((between) => ({ text: texts.join(between), isNumber: false }))];
  }
  if (value === null || typeof value !== 'object') return [];
  if ('amount' in value && 'currency' in value && typeof value.amount === 'number') {
    const currency = String(value.currency);
    return [String(value.amount), grouped(value.amount)].flatMap((amount) =>
      [amount, `${currency} ${amount}`, `${amount} ${currency}`].map(numberText),
    );
  }
  return Object.values(value).flatMap(quotables);
}

function numberText(text: string): Quotable {
  return { text, isNumber: true };
}

function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouping = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouping : `${grouping}.${decimals}`;
}
