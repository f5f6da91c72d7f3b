import { addDays } from '../time/days.ts';
import { isoDateOf } from './dates.ts';
import { sameMoney } from './money.ts';
import { countedIn, resolveYear, type Quantity } from './quantities.ts';
import { firstSpan } from './spans.ts';
import { readPart } from './longest.ts';
import { remembering } from './remember.ts';
import { contentWords, isCargo, type Word } from './words.ts';

/** A statement taken apart: what it counts or dates, and the words that name its object. */
export type Meaning = {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
};

export const meaningOf: (text: string) => Meaning = remembering((text) => {
  const { quantities, rest } = countedIn(readPart(text).replace(/_/g, ' '));
  const words = contentWords(rest);
  return { text, quantities, words, stems: new Set(words.map((word) => word.stem)) };
});

/** Whether `others` hold a quantity equal to `one`: two weeks = 14 days; a date without a year is the next one after the close. */
export function holdsQuantity(one: Quantity, others: readonly Quantity[], closedOn: string): boolean {
  return others.some((other) => sameQuantity(one, other, closedOn) || sameSpan(one, other));
}

/** "The first month" and "one month" are the same span, told by its place and by its length. */
function sameSpan(one: Quantity, other: Quantity): boolean {
  const [span, held] = [firstSpan(one), firstSpan(other)];
  return span !== null && held !== null && span.base === held.base && span.value === held.value;
}

/** Whether `held` says what `said` says; it may say it more closely (a day within the month named). */
function sameQuantity(said: Quantity, held: Quantity, closedOn: string): boolean {
  switch (said.kind) {
    case 'date': {
      const date = resolveYear(said, closedOn);
      if (date === null) return false;
      if (held.kind === 'date') {
        const other = resolveYear(held, closedOn);
        return (
          other !== null &&
          date.year === other.year &&
          date.month === other.month &&
          (date.day === null || date.day === other.day)
        );
      }
      return (
        held.kind === 'duration' &&
        dueAfterClose(held, closedOn) ===
          (date.day === null ? '' : isoDateOf(date.year, date.month, date.day))
      );
    }
    case 'quarter':
      if (held.kind === 'quarter')
        return (
          said.quarter === held.quarter &&
          (said.year === null || held.year === null || said.year === held.year)
        );
      if (held.kind !== 'date') return false;
      return (
        Math.ceil(held.month / 3) === said.quarter &&
        (said.year === null || held.year === null || said.year === held.year)
      );
    case 'year':
      return (held.kind === 'year' || held.kind === 'date') && held.year === said.year;
    case 'money':
      return held.kind === 'money' && sameMoney(said, held);
    case 'percent':
      return held.kind === 'percent' && held.value === said.value;
    case 'duration':
      if (held.kind === 'duration') return held.base === said.base && held.value === said.value;
      return (
        held.kind === 'date' &&
        held.day !== null &&
        dueAfterClose(said, closedOn) === dateText(held, closedOn)
      );
    case 'ordinal':
      return (
        held.kind === 'ordinal' &&
        held.value === said.value &&
        (said.noun === null || held.noun === null || said.noun === held.noun)
      );
    case 'number':
      if (held.kind !== 'number' || !sameNouns(said.nouns, held.nouns)) return false;
      return held.value === said.value || (held.bound === 'up_to' && said.value < held.value);
  }
}

/** Both count the same: they share a word, or one does not say what it counts. */
function sameNouns(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((noun) => other.includes(noun));
}

function dateText(date: Extract<Quantity, { kind: 'date' }>, closedOn: string): string | null {
  const known = resolveYear(date, closedOn);
  return known === null || known.day === null ? null : isoDateOf(known.year, known.month, known.day);
}

/** The date that "14 days after signature" means; `null` when the span does not count from the close in whole days. */
function dueAfterClose(span: Extract<Quantity, { kind: 'duration' }>, closedOn: string): string | null {
  return span.afterClose && span.base === 'minute' && span.value % 1440 === 0
    ? addDays(closedOn, span.value / 1440)
    : null;
}

/** Words of `needed` that `among` lacks; two words written as one ("web shop", "webshop") count as there. */
export function missingWords(needed: readonly Word[], among: Meaning): Word[] {
  const imported = among.stems.has('import') ? needed.map(({ stem }) => stem) : [];
  return needed.filter((word, place) => {
    if (among.stems.has(word.stem) || isCargo(word.stem, imported)) return false;
    const before = needed[place - 1]?.stem;
    const after = needed[place + 1]?.stem;
    if (after !== undefined && among.stems.has(word.stem + after)) return false;
    if (before !== undefined && among.stems.has(before + word.stem)) return false;
    return !isCompound(word.stem, among.words);
  });
}

function isCompound(stem: string, words: readonly Word[]): boolean {
  if (stem.length < 6) return false;
  return words.some((word, place) => stem === word.stem + (words[place + 1]?.stem ?? '\u0000'));
}
