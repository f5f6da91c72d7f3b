import { isoDateOf, monthNumber, MONTH_PATTERN, nextDate } from './dates.ts';
import { currencyOf, CURRENCY_NAME, CURRENCY_SIGN } from './money.ts';
import { numberFromWords, NUMBER_WORDS, ordinalNumber, ORDINAL_WORDS, parseDigits } from './numbers.ts';
import { nounsAfter, ordinalNoun } from './countedNouns.ts';
import { UNIT, unitOf } from './spans.ts';
import { conceptOf } from './words.ts';

/** What a text counts or dates. `base` of a duration: minutes (up to weeks), months (up to years) or business days. */
export type Quantity =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number | null;
      readonly by: boolean;
    }
  | {
      readonly kind: 'quarter';
      readonly year: number | null;
      readonly quarter: number;
      /** "The first quarter" may be the first three months as well; "Q1" may not. */
      readonly inWords: boolean;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'percent'; readonly value: number }
  | {
      readonly kind: 'duration';
      readonly value: number;
      readonly base: 'minute' | 'month' | 'business_day';
      readonly afterClose: boolean;
      /** Counts from something else: "two weeks after kickoff". */
      readonly elsewhere: boolean;
    }
  | { readonly kind: 'ordinal'; readonly value: number; readonly noun: string | null }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Words between the number and the end of what it counts, the noun last: 30 station trainers. */
      readonly nouns: readonly string[];
      readonly bound: 'up_to' | 'at_least' | null;
    };

/** `rest` is the text without its quantities; counted nouns stay in it. */
export type Counted = { readonly quantities: readonly Quantity[]; readonly rest: string };

const NUMBER = `(?:\\d[\\d.,'’\\u00a0\\u202f]*\\d|\\d|\\d{1,3}(?: \\d{3})+|${NUMBER_WORDS})`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const EDGE =
  '((?:by|until|before|not? later than|end of|by the end of|the end of|mid(?:dle of)?|early|late|start of|beginning of|in|from|during|since|for|of)[ -](?:the )?(?:end of |start of |beginning of |middle of |month of )?)';

const i = (source: string) => new RegExp(source, 'giu');
const MONTH_NAME = new RegExp(MONTH_PATTERN, 'iu');
const ISO = i('\\b(\\d{4})-(\\d{2})-(\\d{2})\\b');
const DAY_MONTH = i(`\\b${DAY}(?: of)?[ -](${MONTH_PATTERN})(?!\\p{L})(?:,? ?(\\d{4}))?`);
const MONTH_DAY = i(
  `\\b(${MONTH_PATTERN})(?!\\p{L}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,]?\\d|[ -]?(?:%|${UNIT}))(?:,? (\\d{4}))?`,
);
const DOTTED = i('\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?(?!\\d)');
const SLASHED = i('\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b');
const MONTH_YEAR = i(`\\b(${MONTH_PATTERN})(?!\\p{L}),? (\\d{4})\\b`);
const EDGE_MONTH = new RegExp(`\\b${EDGE}(${MONTH_PATTERN})(?!\\p{L})`, 'giu');
const QUARTER = i(
  '\\bq([1-4])\\b(?:[ /-]?(?:of )?(?:fy ?)?(\\d{4}))?|\\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\\b(?: (?:of )?(\\d{4}))?',
);
const YEAR = i('\\b(20\\d\\d)\\b');
const MONEY = i(
  `(${CURRENCY_SIGN}|\\b[a-z]{3}\\b) ?(\\d[\\d.,'’\\u00a0]*\\d|\\d|\\d{1,3}(?: \\d{3})+)( ?(?:k|m|mn|million|thousand)\\b)?|\\b(\\d[\\d.,'’\\u00a0]*\\d|\\d{1,3}(?: \\d{3})+|\\d)( ?(?:k|m|mn|million|thousand))? ?(${CURRENCY_SIGN}|${CURRENCY_NAME}\\b|[a-z]{3}\\b)`,
);
const PERCENT = i(`(${NUMBER}) ?(?:%|percent(?:age points?)?\\b|per cent\\b|pct\\b|prozent\\b)`);
const DURATION = i(`(?<![\\p{L}\\p{N}])(${NUMBER}|an?|half an?|next|following)[- ](${UNIT})(?!\\p{L})`);
/** "One free month", "three free months": a span of time that costs nothing. */
const FREE_SPAN = i(`(?<![\\p{L}\\p{N}])(an?|${NUMBER}) free (${UNIT})(?!\\p{L})`);
const SPAN_ON_US = i(`\\b(${UNIT}) (?:(?:is|are) )?on (?:us|the house)\\b`);
const FORTNIGHT = i('\\b(?:a )?fortnight\\b');
const NTH = i(
  `\\b(${ORDINAL_WORDS}|\\d{1,3}(?:st|nd|rd|th)|\\d{1,2}\\.(?= (?:jahr|monat|woche|quartal|rechnung|år|rok)))[- ](?=(\\p{L}+|\\u0001|\\d))`,
);
const YEAR_N = i('\\b(year|month|week|phase|wave|invoice) (\\d{1,2}|one|two|three|four|five)\\b');
const COUNT = i(`(?<![\\p{L}\\p{N}])(${NUMBER})(?![\\p{L}\\p{N}])`);
const AFTER_CLOSE =
  /^\s*(?:of|after|from|following|post|since|nach|upon)\s+(?:(?:the|contract|our|your|order|deal|today|we|they|you)\s+)*(?:signature|signing|signed|signs?|close[sd]?|closing|contract|order|now|today|unterschrift|vertragsschluss)/iu;
const AFTER_OTHER =
  /^\s*(?:after|from|following|post|upon|once|of (?=go|kick|receipt|delivery|data|start))\b/iu;
const MAYBE = i(
  `\\d|\\b(?:${NUMBER_WORDS}|${ORDINAL_WORDS}|${MONTH_PATTERN}|fortnight|(?:an?|next) ${UNIT})(?!\\p{L})`,
);
/** Currency codes by shape are everywhere ("the 30"); only known ones count. */
const CODES = new Set(
  'EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON AUD NZD CAD SGD HKD JPY CNY INR BRL MXN ZAR AED ILS TRY KRW'.split(
    ' ',
  ),
);

/** Takes the quantities out of a text. Pure text work; years and closes are resolved by whoever compares. */
export function countedIn(text: string): Counted {
  const plain = text
    .normalize('NFKC')
    // A run of digits this long counts nothing, and would be tried by every pattern from every place in it.
    .replace(/\d[\d.,'’\u00a0\u202f]{24,}/g, ' ')
    .replace(/\b(half|full)[- ](day)(s?)\b/gi, '$1$2$3')
    .replace(/\b(?:two|2|both)[- ]ways?\b|\bbi-?directional(?:ly)?\b/gi, 'twoway')
    .replace(/\b(?:one|1|single)[- ]way\b|\buni-?directional(?:ly)?\b/gi, 'oneway')
    .replace(/\bday[- ](?:one|1)\b|\bfirst day\b/gi, 'dayone')
    .replace(SPAN_ON_US, '$1 free')
    .replace(
      FREE_SPAN,
      (_, count: string, unit: string) => `${/^an?$/i.test(count) ? 'one' : count} ${unit} free`,
    );
  MAYBE.lastIndex = 0;
  if (!MAYBE.test(plain)) return { quantities: [], rest: plain };
  const found: Quantity[] = [];
  let rest = plain.replace(/\b24 ?[/x] ?7\b/gi, 'round the clock');
  const take = (
    pattern: RegExp,
    read: (groups: readonly (string | undefined)[], at: number) => Quantity | null | 'drop',
  ) => {
    rest = rest.replace(pattern, (whole: string, ...args: unknown[]) => {
      const groups = args.filter(
        (arg): arg is string | undefined => arg === undefined || typeof arg === 'string',
      );
      const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0;
      const quantity = read(groups, at + whole.length);
      if (quantity === null) return whole;
      if (quantity !== 'drop') found.push(quantity);
      return ' \u0001 ';
    });
  };
  const digits = /\d/.test(plain);
  // Most texts date nothing: one cheap question spares seven patterns.
  if (digits || MONTH_NAME.test(plain)) {
    take(ISO, ([year, month, day]) => dateOf(Number(year), Number(month), Number(day)));
    take(DAY_MONTH, ([day, month, year]) =>
      dateOf(year ? Number(year) : null, monthNumber(month ?? ''), Number(day)),
    );
    take(MONTH_DAY, ([month, day, year]) =>
      isMonthWord(month) ? dateOf(year ? Number(year) : null, monthNumber(month ?? ''), Number(day)) : null,
    );
    take(DOTTED, ([day, month, year]) => dateOf(year ? Number(year) : null, Number(month), Number(day)));
    take(SLASHED, ([one, two, year]) => slashed(Number(one), Number(two), Number(year)));
    take(MONTH_YEAR, ([month, year]) => dateOf(Number(year), monthNumber(month ?? ''), null));
    take(EDGE_MONTH, ([edge, month]) =>
      isMonthWord(month)
        ? dateOf(null, monthNumber(month ?? ''), null, /by|until|before|later|end/i.test(edge ?? ''))
        : null,
    );
  }
  take(QUARTER, ([q, qYear, word, wordYear]) => ({
    kind: 'quarter',
    quarter: q ? Number(q) : (ordinalNumber(word ?? '') ?? 0),
    year: qYear ? Number(qYear) : wordYear ? Number(wordYear) : null,
    inWords: word !== undefined,
  }));
  if (digits) {
    take(MONEY, ([sign, digits, scale, digitsAfter, scaleAfter, signAfter]) =>
      money(sign ?? signAfter ?? '', digits ?? digitsAfter ?? '', scale ?? scaleAfter),
    );
  }
  take(PERCENT, ([number]) => {
    const value = numberOf(number ?? '');
    return value === null ? null : { kind: 'percent', value };
  });
  take(YEAR_N, ([noun, number]) => ({
    kind: 'ordinal',
    value: numberOf(number ?? '') ?? 0,
    noun: conceptOf((noun ?? '').toLowerCase()),
  }));
  take(FORTNIGHT, (_, end) => ({
    kind: 'duration',
    value: 20_160,
    base: 'minute',
    ...countedFrom(rest.slice(end)),
  }));
  take(DURATION, ([number, unit], end) => durationOf(number ?? '', unit ?? '', rest, end));
  if (digits) take(YEAR, ([year]) => ({ kind: 'year', year: Number(year) }));
  take(NTH, ([word, noun], end) => {
    if (noun === '\u0001' || /^\d/.test(noun ?? '') || numberFromWords(noun ?? '') !== null) return 'drop';
    const value = ordinalNumber(word ?? '');
    return value === null || /^(?:class|line|rate|hand|party|choice|come|thing|time)$/i.test(noun ?? '')
      ? null
      : { kind: 'ordinal', value, noun: ordinalNoun(rest.slice(end)) };
  });
  take(COUNT, ([number], end) => {
    const value = numberOf(number ?? '');
    if (value === null) return null;
    if (value === 1) return 'drop';
    const start = rest.slice(Math.max(0, end - (number ?? '').length - 24), end - (number ?? '').length);
    const bound = /(?:up to|at most|no more than|not more than|max(?:imum|\.)?(?: of)?|bis zu)\s*$/i.test(
      start,
    )
      ? 'up_to'
      : /(?:at least|minimum(?: of)?|no fewer than|no less than)\s*$/i.test(start)
        ? 'at_least'
        : null;
    const nouns = nounsAfter(rest.slice(end));
    const noun = nouns.at(-1) ?? null;
    // "Two on-site training days" is a span like "two days of training".
    const span = noun === null ? null : durationOf(String(value), noun, '', 0);
    return span ?? { kind: 'number', value, nouns, bound };
  });
  return { quantities: found, rest: rest.replaceAll('\u0001', ' ') };
}

function numberOf(text: string): number | null {
  return /^\d/.test(text) ? parseDigits(text) : numberFromWords(text);
}

function dateOf(year: number | null, month: number | null, day: number | null, by = false): Quantity | null {
  if (month === null || month < 1 || month > 12) return null;
  if (day !== null && isoDateOf(year ?? 2024, month, day) === null) return null;
  return { kind: 'date', year, month, day, by };
}

function slashed(one: number, two: number, year: number): Quantity | null {
  return one > 12 || two <= 12 ? dateOf(year, two, one) : dateOf(year, one, two);
}

/** "may" and "march" are months only with a capital. */
function isMonthWord(word: string | undefined): boolean {
  return word !== undefined && !/^(?:may|march|mars|mai|mei)$/.test(word);
}

function money(sign: string, digits: string, scale: string | undefined): Quantity | null {
  const currency = currencyOf(sign);
  if (currency === '' || (currency.length === 3 && !CODES.has(currency))) return null;
  const value = parseDigits(digits);
  if (value === null) return null;
  const times = scale === undefined ? 1 : /k|thousand/i.test(scale) ? 1e3 : 1e6;
  return { kind: 'money', amount: value * times, currency };
}

function durationOf(number: string, unit: string, text: string, end: number): Quantity | null {
  const value = /^(?:an?|next|following)$/i.test(number)
    ? 1
    : /^half an?$/i.test(number)
      ? 0.5
      : numberOf(number);
  const known = unitOf(unit);
  if (value === null || known === undefined) return null;
  // "EUR 500 a month", "twice a week": a rate, not a span.
  if (
    /^an?$/i.test(number) &&
    !/\b(?:within|in|for|after|under|of|than|be|is|takes?)\s*$/i.test(
      text.slice(0, end - number.length - unit.length - 1),
    )
  )
    return null;
  return {
    kind: 'duration',
    value: value * known.value,
    base: known.base,
    ...countedFrom(text.slice(end)),
  };
}

/** What a span counts from, by the words behind it. */
function countedFrom(behind: string): { readonly afterClose: boolean; readonly elsewhere: boolean } {
  const afterClose = AFTER_CLOSE.test(behind);
  return { afterClose, elsewhere: !afterClose && AFTER_OTHER.test(behind) };
}

/** Gives a date its year: the next one after the close. Month-only dates keep `day` null. */
export function resolveYear(
  date: Extract<Quantity, { kind: 'date' }>,
  closedOn: string,
): { year: number; month: number; day: number | null } | null {
  if (date.year !== null) return { year: date.year, month: date.month, day: date.day };
  if (date.day !== null) {
    const next = nextDate(date.month, date.day, closedOn);
    return next === null ? null : { year: Number(next.slice(0, 4)), month: date.month, day: date.day };
  }
  const year = Number(closedOn.slice(0, 4));
  return { year: date.month >= Number(closedOn.slice(5, 7)) ? year : year + 1, month: date.month, day: null };
}
