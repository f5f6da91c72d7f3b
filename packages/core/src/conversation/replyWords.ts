import { plainText } from '../messages/safeText.ts';
import { LANGUAGES } from '../portal/texts/languages.ts';
import { MAIL_TEXTS } from '../portal/texts/mails.ts';

/** No line that a mail program puts over what it quotes is longer. */
const LONGEST_ATTRIBUTION = 300;

/** Under these stands what somebody else wrote. Each is tried on one line, without its quotation marks. */
const BEGINS_QUOTED = [
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|forwarded message|weitergeleitete nachricht)\s*-{2,}$/iu,
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht):$/iu,
];

/** The line that mail programs put over what they quote: "On … wrote:", "Am … schrieb …:". */
const ATTRIBUTION = /^(?:on|am|le|el|il)\b.*(?:wrote|schrieb|a écrit|escribió|ha scritto)\b.*:$/isu;

/** The block of Outlook: a line of who it is from, and soon one of when it was sent. */
const OUTLOOK_FROM = /^\*?(?:from|von)\s*:\*?\s/iu;
const OUTLOOK_SENT = /^\*?(?:sent|gesendet|date|datum)\s*:\*?\s/iu;

/** The line over our own mails: what is written above it is the answer. It stands in each language's mail word for word. */
const MARKS = LANGUAGES.map((language) => MAIL_TEXTS[language]['answer.above']);

/**
 * What somebody wrote themselves in an answer by mail: without what they quote, and without a signature that is set apart as signatures
 * are ("-- "). Where nothing is left (they wrote between the lines), all of it.
 */
export function replyWords(text: string): string {
  // A mail program may send a space of no width, or of no break.
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').split('\n');
  const end = endOfOwn(lines);
  const own = lines.slice(0, end);
  while (own.length > 0 && isLead(own.at(-1) ?? '')) own.pop();
  const words = plainText(withoutAttribution(own).join('\n'));
  return words === '' ? plainText(text) : words;
}

/** The place of the first line that is not theirs. */
function endOfOwn(lines: readonly string[]): number {
  const mark = lines.findIndex((line) => MARKS.some((one) => line.includes(one)));
  const all = mark === -1 ? lines.length : mark;
  for (let place = 0; place < all; place += 1) {
    const line = (lines[place] ?? '').trim();
    if (lines[place] === '-- ' || BEGINS_QUOTED.some((begins) => begins.test(line))) return place;
    if (
      OUTLOOK_FROM.test(line) &&
      lines.slice(place + 1, place + 4).some((one) => OUTLOOK_SENT.test(one.trim()))
    )
      return place;
    if (isAttribution(lines, place) && isQuotedAfter(lines, place)) return place;
  }
  // What is quoted at the very end.
  let end = all;
  while (end > 0 && isLead(lines[end - 1] ?? '')) end -= 1;
  return end;
}

/** Whether an attribution begins here. Programs break a long one into two or three lines. */
function isAttribution(lines: readonly string[], place: number): boolean {
  return [1, 2, 3].some((count) => {
    const text = lines
      .slice(place, place + count)
      .join(' ')
      .trim();
    return text.length <= LONGEST_ATTRIBUTION && ATTRIBUTION.test(text);
  });
}

/** Whether a quoted line, or our own mark, follows soon: a sentence that only looks like an attribution has none. */
function isQuotedAfter(lines: readonly string[], place: number): boolean {
  return lines
    .slice(place + 1, place + 8)
    .some((line) => line.trimStart().startsWith('>') || MARKS.some((mark) => line.includes(mark)));
}

/** The attribution over our mark, where the program quotes without marks of its own. */
function withoutAttribution(lines: readonly string[]): readonly string[] {
  for (const count of [3, 2, 1]) {
    const text = lines.slice(-count).join(' ').trim();
    if (text.length <= LONGEST_ATTRIBUTION && ATTRIBUTION.test(text)) return lines.slice(0, -count);
  }
  return lines;
}

/** A line that says nothing of its own: empty, or quoted, or a rule. */
function isLead(line: string): boolean {
  const trimmed = line.trim();
  return trimmed === '' || trimmed.startsWith('>') || /^[_-]{5,}$/.test(trimmed);
}
