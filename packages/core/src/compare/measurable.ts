import { MONTH_PATTERN } from './dates.ts';
import { readPart } from './longest.ts';
import { MEASURES_ABROAD } from './measuresAbroad.ts';
import { NUMBER_WORDS } from './numbers.ts';
import { remembering } from './remember.ts';

/** Digits that name a thing and measure nothing: "Microsoft 365", "ISO 9001", "B2B", "24/7", "phase 2", "360 view". */
const NAMES = new RegExp(
  [
    '\\b(?:microsoft|office|ms|dynamics|windows|iso(?:\\/iec)?|soc|web|industry|industrie|sql server|sharepoint|exchange|sage|din|en|rfc|section|clause|annex|schedule|article|paragraph|schedule)[- ]?\\d[\\d.:-]*\\b',
    '\\b(?:phase|tier|level|version|release|step|stage|option|generation|wave|priority|type|class|part|chapter|page|plan|module|team|line|route|room|building|hall|gate|plant|depot|site|store|station|sprint|model|group|zone|block|school|no\\.?|number) #?\\d+(?![\\d.,]*\\s?%)\\b',
    '\\b\\p{L}+[-/]?\\d[\\p{L}\\d]*\\b(?<!\\bq[1-4])(?<!\\bh[12])(?<!\\bfy\\d{2,4})',
    '\\b[1-9]d\\b|\\b[3-6]g\\b|\\b[234]fa\\b|\\b[345]pl\\b|\\b1password\\b|\\b360[- ]?(?:°|degrees?)?[- ]?(?:views?|pictures?|feedback|overview)?\\b|\\b24 ?[/x] ?7\\b|\\b1[: ]?(?:1|on[- ]1)\\b(?=$|[^\\d.,%])',
    '#\\d+',
  ].join('|'),
  'giu',
);

/** Number words that measure nothing. */
const IDIOMS = new RegExp(
  [
    '\\b(?:second|third) to none\\b|\\bsecond[- ](?:nature|hand|guess\\w*|life|line|level)\\b|\\bfirst[- ](?:class|rate|line|level|hand|choice|contact|call|time)\\b',
    '\\b(?:one|two|three|four|multi)[- ](?:way|factor|stop|step|sided|fold|tier|person|man|size|handed|eyes?|click|touch|pager|dimensional)\\b(?![- ]?%)',
    '\\bzero[- ](?:trust|touch|sum|day|based|tolerance|hour)\\b|\\b(?:ground|day|net|patient|square) zero\\b',
    '\\b(?:at sixes and sevens|one by one|one another|one and the same|all in one|one of (?:the|our|their|its|these|those)|number one|no one|square one|day one|two worlds|two sides|two birds|in twos|cloud nine|nine to five|on all fours|one[- ]to[- ]one|one on one|(?:the )?third part(?:y|ies)|third[- ]party|dozens of|hundreds of|thousands of|millions of|a (?:hundred|thousand|million) (?:times|things|reasons))\\b',
    '\\bdouble[- ](?:book\\w*|entr(?:y|ies)|check\\w*|data|work|keying|handling|maintenance|capture|typing)\\b|\\bthink twice\\b|\\bhalf[- ](?:baked|hearted|way|finished|heartedly)\\b|\\bhalfway\\b|\\bbetter half\\b',
  ].join('|'),
  'giu',
);

const TIME_UNIT =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?|fortnights?|nights?|stunden?|tage?[sn]?|wochen?|monate?[sn]?)';
const MONTH = MONTH_PATTERN.replace(/\bmay\b\|?/, '')
  .replace(/\bmarch\b\|?/, '')
  .replace(/\|mar(?=\|)/, '');
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DEADLINE =
  "(?:by|before|until|till|from|since|in|on|as of|no later than|not later than|at|during|for|end of|start of|early|mid|late|bis|ab|im|ende|anfang|mitte|vor|tot|voor|avant|d'ici)";

/** Each alternative is one way to measure. Read over the text without names and idioms. */
const MEASURES = new RegExp(
  [
    // Digits with whatever belongs to them: sign, percent, unit.
    `[<>≤≥~±=]?\\s?[€£$]?\\d[\\d.,:'’\\u00a0]*(?:\\s?(?:%|‰|°|€|£|\\$|percent(?:age points?)?|per cent|pct|pp|prozent|${TIME_UNIT}|times|days?|people|st|nd|rd|th)\\b|\\s?[%‰°€£])?`,
    // Number words; "one" only where it counts.
    `\\b(?!one\\b)${NUMBER_WORDS}\\b(?:\\s(?:percent|per cent|times|in (?:\\w+)|out of \\w+|working|business|${TIME_UNIT})\\b)*`,
    `\\b(?:one|an?|half an?|einer?s?|eines|einem|einen|une?|een)\\s(?:single |working |business |full |calendar )?${TIME_UNIT}\\b(?<=\\b(?:within|in|under|over|below|above|beyond|inside|after|than|of|to|takes?|every|per|once|most|least|only|exactly|up to|saves?|saving|saved|binnen|innerhalb|the|same)\\s(?:\\w+\\s){1,2}${TIME_UNIT})`,
    `\\bone (?:working |business |full |calendar )?${TIME_UNIT}\\b|\\bone (?:in|out of|of every) \\w+|\\b(?:at most|at least|no more than|not more than|less than|fewer than|more than|under|below|above|over|only|exactly|maximum(?: of)?|minimum(?: of)?) one\\b|\\bone (?:per|a|an) \\w+`,
    '\\bzero\\b|\\bnil\\b|\\b(?:nought|null) (?:fehler|errors)\\b',
    '\\b(?:half|halves|halved?|halving)\\b|\\b(?:a|one|two|three) (?:thirds?|quarters?|fifths?|tenths?)\\b|\\bby a (?:third|quarter|fifth|tenth)\\b|\\bthree[- ]quarters?\\b',
    '\\b(?:twice|thrice|tripl(?:e|ed|ing)|quadrupl(?:e|ed|ing)|doubled|doubling|dozens?|tenfold|twofold|threefold)\\b|\\bdouble (?:the|our|their|its|last|this|what|as)\\b|\\bonce (?:a|an|per|every|each|in a) (?:\\w+ )?(?:second|minute|hour|day|night|shift|week|fortnight|month|quarter|season|term|half[- ]year|year)\\b',
    '\\b(?:at (?:least|most|minimum)|minimum|no less than) (?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annually)\\b|\\b(?:by|before|until|on|within) the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:working |business |calendar )?(?:day|week|month|quarter|year)\\b|\\b(?:year|quarter|month|week) one\\b',
    '\\b(?:single|double|triple)[- ]digits?\\b|\\ba single \\w+ (?:per|an?|each|every)\\b',
    `\\b(?:same|next|following)[- ](?:working |business |calendar )?(?:day|week|month|quarter|morning|evening|hour)\\b|\\bovernight\\b`,
    `\\b(?:with|in)(?:in|side) (?:the |a few )?(?:seconds|minutes|hours|days|weeks|hour|day|week|month|quarter|year|shift|working day|business day)\\b`,
    '\\bin (?:just |mere |a few |a matter of )?(?:seconds|minutes|hours|days)\\b|\\b(?:seconds|minutes|hours|days|weeks|months),? (?:and )?(?:not|instead of|rather than)\\b|\\bfrom (?:seconds|minutes|hours|days|weeks|months) to \\w+',
    `\\b(?:by|before|until|till|at) (?:the )?(?:end|close|start|beginning|middle) of (?:the |each |every |that |this |their |our |next )?(?:\\w+ )?(?:day|shift|week|month|quarter|year|season|term|business|\\w+day)\\b|\\b(?:by|before|until) (?:noon|midday|midnight|lunch(?:time)?|morning|evening|tonight|tomorrow|year[- ]end|month[- ]end|quarter[- ]end|christmas|easter|new year|summer|winter|spring|autumn|next \\w+|the (?:morning|evening|summer|winter|spring|autumn|weekend|new year))\\b|\\b(?:this|next|the (?:next|coming|current)) (?:quarter|year|month|week|half[- ]year)\\b|\\bend of (?:the )?(?:day|week|month|quarter|year)\\b`,
    `\\b${DEADLINE} (?:the )?(?:(?:end|start|beginning|middle) of )?(?:early |mid[- ]|late |next )?(?:${MONTH})(?!\\p{L})|\\b(?:${DEADLINE}) (?:${WEEKDAY})s?\\b|\\bquarters? of\\b|\\bq[1-4]\\b|\\bh[12]\\b|\\bfy\\s?\\d{2,4}\\b`,
    MEASURES_ABROAD,
  ].join('|'),
  'iu',
);
/** "May" and "March" are months with a capital behind a word of time. */
const CAPITAL_MONTH = new RegExp(
  `\\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ii]n|[Ee]nd of|[Ss]ince|[Ff]rom|[Dd]uring|[Mm]id|[Ee]arly|[Ll]ate|[Ss]tart of|bis|im|Ende|Anfang)[ -](?:May|March|Mar|Mai|Mei|März|Maart)\\b`,
  'u',
);

/**
 * The words that make a success criterion measurable: a number, percentage, date, duration or threshold, in digits or words;
 * verbatim from the text. `null` when nothing in it can be measured ("Drivers are happier", "one single view").
 */
export const measureIn: (text: string) => string | null = remembering((whole) => {
  const text = readPart(whole);
  // Names and idioms are blanked at equal length, so that the words found are the text's own.
  const plain = text.replace(NAMES, blank).replace(IDIOMS, blank);
  const found = MEASURES.exec(plain) ?? CAPITAL_MONTH.exec(plain);
  if (found === null) return null;
  return text
    .slice(found.index, found.index + found[0].length)
    .trim()
    .replace(/[.,:]+$/, '');
});

function blank(match: string): string {
  return ' '.repeat(match.length);
}
