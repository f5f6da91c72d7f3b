/** Number words of English, with the German, Dutch and French ones that are no English words. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  dozen: 12,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  fünfzehn: 15,
  twee: 2,
  drie: 3,
  vijf: 5,
  zes: 6,
  zeven: 7,
  negen: 9,
  tien: 10,
  twaalf: 12,
  vijftien: 15,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  huit: 8,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  neunzig: 90,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  negentig: 90,
  vingt: 20,
  trente: 30,
  quarante: 40,
  soixante: 60,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  billion: 1_000_000_000,
  hundert: 100,
  tausend: 1000,
  honderd: 100,
  duizend: 1000,
  mille: 1000,
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  initial: 1,
  erste: 1,
  ersten: 1,
  zweite: 2,
  zweiten: 2,
  dritte: 3,
  dritten: 3,
  erster: 1,
  erstes: 1,
  zweiter: 2,
  zweites: 2,
  dritter: 3,
  drittes: 3,
  premier: 1,
  première: 1,
  deuxième: 2,
  troisième: 3,
  primer: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercer: 3,
  primeiro: 1,
  primeira: 1,
  primo: 1,
  secondo: 2,
  terzo: 3,
  eerste: 1,
  tweede: 2,
  derde: 3,
  första: 1,
  første: 1,
  tredje: 3,
};

/** "four", "twenty-one", "three hundred and fifty": the number, or `null` when a word is no number word. */
export function numberFromWords(words: string): number | null {
  let total = 0;
  let part = 0;
  let seen = false;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === '' || (word === 'and' && seen) || (word === 'a' && !seen)) continue;
    const unit = UNITS[word];
    const ten = TENS[word];
    const scale = SCALES[word];
    if (unit !== undefined) part += unit;
    else if (ten !== undefined) part += ten;
    else if (scale === 100) part = Math.max(part, 1) * 100;
    else if (scale !== undefined) {
      total += Math.max(part, 1) * scale;
      part = 0;
    } else return null;
    seen = true;
  }
  return seen ? total + part : null;
}

/** "second", "2nd": 2; otherwise `null`. */
export function ordinalNumber(word: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th|\.)$/i.exec(word);
  if (digits) return Number(digits[1]);
  return ORDINALS[word.toLowerCase()] ?? null;
}

export const ORDINAL_WORDS = Object.keys(ORDINALS).join('|');

const SMALL = [...Object.keys(UNITS), ...Object.keys(TENS)].join('|');
const SCALE = Object.keys(SCALES).join('|');

/** Source of a pattern for a number in words, to be wrapped in word bounds by the user. */
export const NUMBER_WORDS = `(?:(?:a )?(?:${SCALE})|(?:${SMALL}))(?:(?: and)?[- ](?:${SMALL}|${SCALE})){0,8}`;

/**
 * A number as people type it: "1,200", "1.200", "1 200", "5,040.00", "5.040,00", "5k", "2.4 million", "four hundred".
 * `null` when it is not one number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  const found = /^([+-]?)(\d[\d.,'’ ]*?) ?(k|m|mn|mio|bn|thousand|million|billion)?$/.exec(plain);
  if (!found) return numberFromWords(plain);
  const digits = parseDigits(found[2] ?? '');
  if (digits === null) return null;
  const scale = found[3] === undefined ? 1 : (SUFFIXES[found[3]] ?? 1);
  // Rounding undoes the binary error of 2.4 * 1,000,000; amounts below a millionth have no meaning here.
  const value = Math.round(digits * scale * 1e6) / 1e6;
  return found[1] === '-' ? -value : value;
}

const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Digits with thousands separators and one decimal mark, English or continental. */
export function parseDigits(text: string): number | null {
  const plain = text.replace(/[’ \u00a0\u202f]/g, "'");
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/.test(plain))
    return Number(plain.replace(/'/g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, '')); // Indian grouping
  if (/^\d+\.\d+$/.test(plain)) return Number(plain);
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}
