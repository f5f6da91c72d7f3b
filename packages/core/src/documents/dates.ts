import { MONTH_PATTERN, parseDate } from '../compare/dates.ts';

const DATE = new RegExp(
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?(?: of)?[ -]${MONTH_PATTERN},?[ -]\d{4}|${MONTH_PATTERN} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
  'giu',
);
/** How far behind its label a date may stand: a colon, a line's end, a place and a comma. */
const REACH = 60;

/** The dates of a text that stand right behind one of these labels, as ISO dates, in the text's order. What is no clear date is left out. */
export function labelledDates(text: string, labels: readonly string[]): string[] {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, ' ');
  const small = plain.toLowerCase();
  const found: string[] = [];
  for (const label of labels) {
    const wanted = label.normalize('NFKC').toLowerCase();
    for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + wanted.length)) {
      const behind = plain.slice(at + wanted.length, at + wanted.length + REACH);
      const [first] = behind.match(DATE) ?? [];
      const date = first === undefined ? null : parseDate(first);
      if (date !== null && !found.includes(date)) found.push(date);
    }
  }
  return found;
}
