import { NUMBER_WORDS, numberFromWords, parseDigits } from './numbers.ts';
import { remembering } from './remember.ts';

const WORDS = new RegExp(`\\b${NUMBER_WORDS}\\b`, 'giu');
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const PERIODS: Readonly<Record<string, string>> = {
  month: 'month',
  months: 'month',
  mo: 'month',
  mth: 'month',
  monthly: 'month',
  pm: 'month',
  'p.m.': 'month',
  monat: 'month',
  year: 'year',
  years: 'year',
  yr: 'year',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  annum: 'year',
  pa: 'year',
  'p.a.': 'year',
  jahr: 'year',
  day: 'day',
  daily: 'day',
  tag: 'day',
  week: 'week',
  weekly: 'week',
  wk: 'week',
  woche: 'week',
  quarter: 'quarter',
  quarterly: 'quarter',
  hour: 'hour',
  hourly: 'hour',
  hr: 'hour',
  minute: 'minute',
  min: 'minute',
  second: 'second',
  sec: 'second',
};
const LIGHT = new Set(
  'up to max maximum maximal limit limited of at most no more than the usage allowance cap capped is and included including bis zu a an'.split(
    ' ',
  ),
);

/** One key for equal usage limits: "10,000 API calls per month" = "10k API calls/month" = "10 000 monthly api-calls". */
export const usageKey: (text: string) => string = remembering((text) => {
  const periods = new Set<string>();
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bp\.\s?a\.?/g, 'annum')
    .replace(/\bp\.\s?m\.?/g, 'monthly')
    .replace(/(\d)[\u00a0\u202f](?=\d{3})/g, '$1 ')
    .replace(/\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)|\d+[.,]\d+|\d+/g, (digits) =>
      String(parseDigits(digits) ?? digits),
    )
    .replace(
      /(\d+(?:\.\d+)?) ?(k|m|mn|mio|bn|thousand|million|billion)\b/g,
      (_, digits: string, scale: string) => String(Math.round(Number(digits) * (SCALES[scale] ?? 1))),
    )
    .replace(WORDS, (words) => String(numberFromWords(words) ?? words))
    .replace(/(?:\/|\b(?:per|a|an|each|every|pro|im|je)\b)\s*(\p{L}+)/gu, (whole, unit: string) => {
      const period = PERIODS[unit];
      if (period === undefined)
        return whole.startsWith('/') || /^(?:per|each|pro|je)/.test(whole) ? ` /${singular(unit)}` : whole;
      periods.add(period);
      return ' ';
    })
    .replace(/(\d)(?=\p{L})/gu, '$1 ');
  const words: string[] = [];
  for (const word of plain.split(/[^\p{L}\p{N}./]+/u)) {
    const bare = word.replace(/^[./]+(?=\d)|[.]+$/g, '');
    if (bare === '' || LIGHT.has(bare)) continue;
    const cadence =
      bare.length > 3 && /ly$/.test(bare)
        ? PERIODS[bare]
        : bare === 'annual' || bare === 'annum'
          ? 'year'
          : undefined;
    if (cadence !== undefined) periods.add(cadence);
    else words.push(singular(bare));
  }
  for (const period of [...periods].sort()) words.push(`/${period}`);
  return words.join(' ');
});

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
