import { addBusinessDays, addDays } from '../time/days.ts';
import { isoDateOf } from './dates.ts';
import { readPart } from './longest.ts';
import { ordinalNumber } from './numbers.ts';
import { remembering } from './remember.ts';
import { countedIn, resolveYear, type Quantity } from './quantities.ts';

/** Words by which a text speaks of the customer going live. */
const LIVE =
  /\b(?:go(?:es|ing)?[- ]live|went live|golive|gone live|live|up and running|(?:in|into|to) production|launch(?:e[sd])?|start of operations?|cut[- ]?over|operational|productive|produktiv|livegang|(?:in|into) (?:full |productive |live )?use|ready (?:to use|for use|to go)|start(?:s|ing)? (?:to use|using) it)\b/i;
/** Words that mean the go-live unless the text speaks of a step towards it. */
const DONE =
  /\b(?:fully )?(?:implement(?:ed|ation)|deploy(?:ed|ment)|onboard(?:ed|ing)|roll(?:ed)?[- ]?out|switch(?:ed)?[- ]?(?:on|over)|installed)\b/i;
const STEP =
  /\b(?:kick-?offs?|plan(?:s|ned|ning)?|calls?|meetings?|sessions?|workshops?|training|team|lead|engineer|manager|consultant|checklists?|support|review|scope|starts?|starting|begins?|beginning|phase|guide|help)\b/i;
/** "live demo", "go-live checklist": about the event or no event at all. */
const LIVE_ADJECTIVE =
  /\blive[- ](?:demo|data|chat|session|training|webinar|support|view|feed|workspace|sites?|stream|dashboard|report|environment|system|tracking|map|updates?|translation|agent|event)s?\b|\b(?:go-?live|launch|cut-?over)[- ](?:plans?|checklists?|support|workshops?|meetings?|calls?|readiness|reviews?|party|assistance|preparation|team)\b/gi;
/** "May" with a capital is a month. */
const HEDGED =
  /\b(?:may|[Mm]ight|[Mm]aybe|[Pp]erhaps|[Pp]ossibly|[Pp]robably|[Hh]opefully|[Hh]op(?:e|es|ing)|[Cc]ould|[Ss]hould|[Ww]ould|[Ii]deally|[Tt]ry|[Tt]rying|[Aa]im(?:s|ing)?|[Tt]entative(?:ly)?|[Ll]ook into|[Ww]ish(?:es)?|[Ww]ant(?:s|ed)?|[Ii]f|[Uu]nless|[Pp]rovided|[Ss]ubject to|[Dd]epend(?:s|ing)|[Uu]nclear|to be (?:agreed|confirmed|decided|defined))\b/;
const DENIED = /\b(?:no|not|never|none|cannot|nor|nicht|keine?n?)\b|n't\b/i;
const HARMLESS =
  /\b(?:no|not) (?:later|more|longer|less|fewer) than\b|\bnot only\b|\b(?:without|excluding|except)\b[^,;]*/gi;

/**
 * The date on which a text says that the customer goes live, as an ISO date: named ("go-live on 11 May"), or counted from the close
 * ("live within 14 days of signature", "three weeks after signature"). A date without a year is the next one after `closedOn`;
 * a month or quarter alone means its last day. `null` when the text names none, denies it or leaves it open.
 */
export function goLiveDate(text: string, closedOn: string): string | null {
  const { plain, quantities } = goLiveWords(text);
  const dates: string[] = [];
  for (const quantity of quantities) {
    const date = dateOf(quantity, closedOn, plain);
    if (date !== null) dates.push(date);
  }
  // Two dates in one text: the first go-live is what must be possible.
  return dates.sort()[0] ?? null;
}

const DATING: ReadonlySet<Quantity['kind']> = new Set(['date', 'quarter', 'duration']);

function isGoLive(text: string): boolean {
  return LIVE.test(text) || (DONE.test(text) && !STEP.test(text));
}

/** What a text counts and dates, where it speaks of a go-live that it neither denies nor leaves open. */
const goLiveWords = remembering(
  (text): { readonly plain: string; readonly quantities: readonly Quantity[] } => {
    const words = readPart(text)
      .replace(LIVE_ADJECTIVE, ' ')
      .replace(/\b(first|second|third|fourth|fifth|tenth) of(?= \p{Lu})/gu, (whole, day: string) =>
        String(ordinalNumber(day) ?? whole),
      );
    // A clause that denies something says nothing of the others: "Live on 1 May, no training included".
    const plain = words
      .split(/(?<=[,;])\s/)
      .filter((clause) => !DENIED.test(clause.replace(HARMLESS, ' ')))
      .join(' ');
    if (!isGoLive(plain) || HEDGED.test(plain)) return { plain, quantities: [] };
    // "Live in six weeks, training in two": the clause that speaks of the go-live dates it, where any does.
    const clauses = plain.split(/(?<=[,;])\s|\s(?=and\b)/).filter(isGoLive);
    const dated = clauses
      .flatMap((clause) => countedIn(clause).quantities)
      .filter(({ kind }) => DATING.has(kind));
    return { plain, quantities: dated.length > 0 ? dated : countedIn(plain).quantities };
  },
);

function dateOf(quantity: Quantity, closedOn: string, text: string): string | null {
  switch (quantity.kind) {
    case 'date': {
      const date = resolveYear(quantity, closedOn);
      if (date === null) return null;
      return date.day === null ? lastDay(date.year, date.month) : isoDateOf(date.year, date.month, date.day);
    }
    case 'quarter': {
      const year = Number(closedOn.slice(0, 4));
      const end = (at: number) => lastDay(at, quantity.quarter * 3);
      if (quantity.year !== null) return end(quantity.year);
      const thisYear = end(year);
      return thisYear !== null && thisYear > closedOn ? thisYear : end(year + 1);
    }
    case 'duration':
      return spanFromClose(quantity, closedOn, text);
    case 'year':
    case 'money':
    case 'percent':
    case 'ordinal':
    case 'number':
      return null;
  }
}

/** Spans of something else: the length of a training, a contract, an answer. */
const OTHER_SPAN =
  /\b(?:for|last(?:s|ing)?|during|every|each|of (?:support|training|hypercare|history|data))\s/i;

function spanFromClose(
  span: Extract<Quantity, { kind: 'duration' }>,
  closedOn: string,
  text: string,
): string | null {
  const counted =
    span.afterClose ||
    DONE.test(text) ||
    /\b(?:within|in|inside|under|less than|no more than|no later than|after|from now|binnen|innerhalb)\b/i.test(
      text,
    );
  if (
    !counted ||
    span.elsewhere ||
    (!span.afterClose && OTHER_SPAN.test(text)) ||
    /\b(?:before|prior to|ahead of)\b/i.test(text)
  )
    return null;
  if (span.base === 'business_day') return addBusinessDays(closedOn, span.value);
  if (span.base === 'minute') return addDays(closedOn, Math.ceil(span.value / 1440));
  return addMonths(closedOn, span.value);
}

/** The same day some months later, or the last day of that month; half months count 15 days. */
function addMonths(date: string, months: number): string | null {
  const whole = Math.floor(months);
  const monthIndex = Number(date.slice(5, 7)) - 1 + whole;
  const year = Number(date.slice(0, 4)) + Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const same = isoDateOf(year, month, Number(date.slice(8, 10))) ?? lastDay(year, month);
  return same !== null && months > whole ? addDays(same, 15) : same;
}

function lastDay(year: number, month: number): string | null {
  for (let day = 31; day >= 28; day--) {
    const date = isoDateOf(year, month, day);
    if (date !== null) return date;
  }
  return null;
}
