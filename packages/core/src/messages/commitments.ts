import { countedIn } from '../compare/quantities.ts';

/** Days and times without a number, in English and German. */
const TIMES = new RegExp(
  [
    '\\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b',
    '\\b(?:next|this|coming|following|end of(?: the| this| next)?) (?:day|week|month|quarter|year|spring|summer|autumn|fall|winter)\\b',
    '\\b(?:by|before|until|after) (?:the )?(?:spring|summer|autumn|winter|christmas|easter|new year|year[- ]end|month[- ]end|holidays)\\b',
    '\\b(?:heute|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?)\\b|\\bbis morgen\\b',
    '\\b(?:nächste[rnms]?|diese[rnms]?|kommende[rnms]?|ende(?: der| des)?) (?:tage?s?|woche|monats?|quartals?|jahre?s?|frühjahrs?|sommers?|herbsts?|winters?)\\b',
  ].join('|'),
  'iu',
);

/** Prices, promises and work that nobody may commit to alone (features 166 and 170), in English and German. */
const COMMITTING = new RegExp(
  [
    '\\b(?:discount|rebate|refund|waive|guarantee|promise|roadmap)\\w*|\\bcommit(?:s|ted|ting|ments?)?\\b|\\bcredit notes?\\b',
    '\\b(?:free of charge|for free|at no (?:extra |additional )?(?:cost|charge)|complimentary|service levels?|slas?)\\b',
    '\\b(?:go|goes|going|gone)[- ]live\\b|\\bbe live\\b',
    "\\b(?:we|i)(?:['’]ll|['’]re going to| will| can| shall| are going to)(?: \\w+){0,2} (?:build|develop|add|extend|include|integrate|migrate|customi[sz]e|deliver|provide|implement|offer)\\b",
    '\\b(?:rabatt|preisnachlass|gutschrift|erstatt|kostenlos|kostenfrei|garanti|versprech|versprochen|zusag|zugesagt|verbindlich)\\p{L}*',
    '\\b(?:wir|ich) (?:werden|werde|können|kann)\\b.{0,60}\\b(?:bauen|entwickeln|ergänzen|erweitern|integrieren|migrieren|liefern|umsetzen|anbieten)\\b',
  ].join('|'),
  'iu',
);

/** What a text counts that is no date, price or span of time. */
const HARMLESS: readonly string[] = ['number', 'ordinal'];

/** Whether words speak of dates, spans of time, money, discounts, or work that is promised. Rather once too often than once too little. */
export function isCommitting(text: string): boolean {
  return (
    TIMES.test(text) ||
    COMMITTING.test(text) ||
    countedIn(text).quantities.some(({ kind }) => !HARMLESS.includes(kind))
  );
}
