import { NUMBER_WORDS, numberFromWords } from './numbers.ts';
import { remembering } from './remember.ts';

/** Words that say nothing beyond "so many days after the invoice". */
const PLAIN = new Set(
  `net netto terms term payment payments paid pay payable due within in of from after the a an invoice invoices invoiced invoicing date dated day days d
  calendar receipt receiving received receive by is are be to upon on at and following issue issued our your customer shall will must strictly fällig zahlbar zahlung innerhalb von nach
  rechnung rechnungsdatum rechnungsstellung rechnungseingang rechnungserhalt erhalt tag tage tagen binnen ziel zahlungsziel jours jour dagen dias días giorni dager dage dagar fin facture à betaling betalen
  standard usual ab der des since`
    .trim()
    .split(/\s+/),
);
/** The cadence is its own field; beside a number of days it changes nothing. */
const CADENCE = new Set(
  'annual annually yearly year quarterly quarter monthly month billed billing advance upfront per each'.split(
    ' ',
  ),
);
const AT_ONCE =
  /\b(?:receipt|immediate|immediately|prompt|promptly|sofort|rechnungserhalt|presentation|demand)\b/;
const WORDS = new RegExp(`\\b${NUMBER_WORDS}\\b`, 'giu');

/**
 * One key for equal payment terms: `net:30` for "Net 30", "30 days", "30 days net", "net thirty", "payable within 30 days of invoice";
 * `net:0` for "due on receipt"; otherwise the words that carry meaning, so that "Net 30 EOM" differs from "Net 30".
 */
export const paymentTermsKey: (text: string) => string = remembering((text) => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`']s\b/g, '')
    .replace(/\bend[- ]of[- ](?:the[- ])?month\b|\bmonth[- ]end\b|\bmonatsende\b|\be\.o\.m\.?/g, 'eom')
    .replace(/\b(?:business|working|banking)[- ](?=days?\b)/g, 'business')
    .replace(/\bwerktagen?\b|\barbeitstagen?\b/g, 'businessdays')
    .replace(
      /\bup[- ]front\b|\bprepa(?:id|yment|y)\b|\bpre-paid\b|\bpre-payment\b|\bvorkasse\b|\bvorauskasse\b/g,
      'advance',
    )
    .replace(/(\d+) ?\((?:[a-z]+[- ]?)+\)/g, '$1')
    .replace(/\b[a-z]+(?:-[a-z]+)? \((\d+)\)/g, '$1')
    .replace(/^n ?\/? ?(?=\d+$)/, 'net ')
    .replace(/\b(net|n)[-_ ]?(?=\d)/g, 'net ')
    .replace(/(\d)[-_ ]?(?=(?:d|days?|tagen?|net)\b)/g, '$1 ')
    .replace(/(\d+(?:[.,]\d+)?) ?(?:%|percent\b|per cent\b)/g, '$1pct')
    .replace(WORDS, (words) => String(numberFromWords(words) ?? words))
    .replace(/\b(\d+|a) weeks?\b/g, (_, weeks: string) => `${weeks === 'a' ? 7 : Number(weeks) * 7} days`)
    .replace(/\b(?:a )?fortnight\b/g, '14 days')
    .replace(/[^\p{L}\p{N}/+]+/gu, ' ')
    .trim();
  const words = plain.split(' ').filter((word) => !PLAIN.has(word));
  const own = words.filter((word) => !CADENCE.has(word));
  const only = own[0];
  if (own.length === 1 && only !== undefined && /^\d+$/.test(only)) {
    if (words.length === 1 || words.every((word) => word === only || CADENCE.has(word))) {
      return isMonths(plain) ? plain : `net:${Number(only)}`;
    }
  }
  if (AT_ONCE.test(plain) && !words.some((word) => /\d/.test(word))) return 'net:0';
  return own.length > 0 || words.length > 0 ? words.join(' ') : plain;
});

/** "1 month" is no number of days. */
function isMonths(plain: string): boolean {
  return /\b\d+ (?:months?|quarters?|years?)\b/.test(plain) && !/\bdays?\b|\bnet \d/.test(plain);
}
