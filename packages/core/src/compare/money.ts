import type { Money } from '../deals/record.ts';
import { parseNumber } from './numbers.ts';

/** `currency` is ISO 4217, `$` where only the dollar sign was given, '' where none was. */
export type Amount = { readonly amount: number; readonly currency: string };

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  $: '$',
  kr: 'kr',
};
const NAMES: Readonly<Record<string, string>> = {
  euro: 'EUR',
  euros: 'EUR',
  dollar: '$',
  dollars: '$',
  pound: 'GBP',
  pounds: 'GBP',
  sterling: 'GBP',
  kroner: 'kr',
  kronor: 'kr',
  krone: 'kr',
  francs: 'CHF',
  quid: 'GBP',
  bucks: '$',
};
/** What an ambiguous sign may stand for. */
const MAY_BE: Readonly<Record<string, RegExp>> = {
  $: /^(?:USD|AUD|CAD|NZD|SGD|HKD|MXN)$/,
  kr: /^(?:SEK|NOK|DKK|ISK)$/,
};

export const CURRENCY_SIGN = '(?:us\\$|a\\$|c\\$|[$€£¥₹₩₪₺])';
export const CURRENCY_NAME = `(?:${Object.keys(NAMES).join('|')}|kr)`;

/** ISO code of a sign, code or name; `$` and `kr` stay ambiguous; '' when it is none. */
export function currencyOf(text: string): string {
  const plain = text.trim().toLowerCase();
  const named = SIGNS[plain] ?? NAMES[plain];
  if (named !== undefined) return named;
  return /^[a-z]{3}$/.test(plain) ? plain.toUpperCase() : '';
}

export function sameMoney(one: Amount, other: Amount): boolean {
  return one.amount === other.amount && sameCurrency(one.currency, other.currency);
}

function sameCurrency(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true;
  return (MAY_BE[one]?.test(other) ?? false) || (MAY_BE[other]?.test(one) ?? false);
}

export function moneyKey(money: Money): string {
  return `${money.currency} ${money.amount === 0 ? 0 : money.amount}`;
}

/** "GBP 5,040", "5.040,00 €", "$5k a year", "5040": amount and currency as far as given; `null` when it is no amount. */
export function parseMoney(text: string): Amount | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(
      /\s*(?:\/|\bper\b|\ba\b|\ban\b)\s*(?:year|yr|annum|y)\.?$|\s*(?:p\.?\s?a\.?|annually|yearly)$/i,
      '',
    )
    .replace(/\.-$|,-$/, '');
  const before = new RegExp(`^(${CURRENCY_SIGN}|[a-z]{3}\\b|kr\\.?(?= |\\d))\\s*(.+)$`, 'iu').exec(plain);
  const after = new RegExp(`^(.+?)\\s*(${CURRENCY_SIGN}|\\b[a-z]{3}|${CURRENCY_NAME}\\.?)$`, 'iu').exec(
    plain,
  );
  for (const [sign, rest] of [[before?.[1], before?.[2]] as const, [after?.[2], after?.[1]] as const]) {
    if (sign === undefined || rest === undefined) continue;
    const currency = currencyOf(sign.replace('.', ''));
    const amount = currency === '' ? null : parseNumber(rest);
    if (amount !== null) return { amount, currency };
  }
  const amount = parseNumber(plain);
  return amount === null ? null : { amount, currency: '' };
}
