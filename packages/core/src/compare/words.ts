import { remembering } from './remember.ts';

/**
 * The words of a text that carry meaning, as stems, with the ways people say one thing folded into one:
 * "go-live", "launch" and "up and running" are `live`; "discount", "15 % off" and "rebate" are `discount`.
 */

export type Word = {
  readonly stem: string;
  /** A proper name, an acronym or a quality that changes what is meant ("custom", "on-site", "free"): may never be left out. */
  readonly hard: boolean;
};

/** Phrases first: they span words that mean nothing alone. `near`: pieces of which one must be there, which is cheap to ask. */
const PHRASES: readonly {
  readonly near: readonly string[];
  readonly phrase: RegExp;
  readonly concept: string;
}[] = [
  {
    near: ['live', 'running', 'production', 'start of op', 'cut', 'operation', 'use'],
    phrase:
      /\b(?:go(?:es|ing)?|went|gone)[- ]live\b|\bup and running\b|\b(?:in|into|to) production\b|\bstart of operations?\b|\bcut[- ]?over\b|\bgolive\b|\bin operation\b|\bin (?:live|productive) use\b|\bready for use\b/g,
    concept: ' live ',
  },
  {
    near: ['free', 'cost', 'charge', 'fee', 'nothing', 'house', 'on us', 'expense', 'gratis', 'kosten'],
    phrase:
      /\b(?:free of (?:charge|cost)|(?:at|for|with) no (?:extra |additional |further )?(?:costs?|charge|fee)|(?:with)?out (?:extra |additional |further |any )*(?:costs?|charges?|fees?)|no (?:extra |additional |further )?(?:costs?|charges?|fees?)|for free|for nothing|on the house|cost[- ]free|(?:is|be|are) on us|at our (?:own )?(?:cost|expense)|gratis|kostenlos|kostenfrei)\b/g,
    concept: ' free ',
  },
  { near: ['no '], phrase: /\bno ([a-z-]+) (?:fees?|costs?|charges?)\b/g, concept: ' free $1 ' },
  {
    near: ['pric', 'preis'],
    phrase:
      /\bprices? (?:hold|lock|freeze|guarantee|protection|cap)s?\b|\bprices? (?:(?:is|are|stays?|remains?|will be|will stay|will remain) )?(?:held|locked|frozen|fixed|unchanged|guaranteed|constant|stable)\b|\b(?:hold|lock|freeze|fix|frozen|locked|held|fixed|cap|capped)(?: in)? (?:the |their |our |your )?(?:current |list |present |renewal )?pric(?:e|es|ing)\b|\bno price (?:increase|rise)s?\b|\bprices? (?:(?:will|does|do|shall) )?(?:stays?|remains?|be) the same\b|\bprices? (?:(?:will|does|do|shall) not|won't|doesn't|don't) (?:go up|rise|increase|change)\b|\bprices? (?:(?:is|are|stays?|remains?) )?(?:fest|fixe)\b|\bpreis(?:garantie|bindung)\b/g,
    concept: ' pricelock ',
  },
  {
    near: ['back', 'note', 'credit'],
    phrase: /\b(?:money back|credit notes?|service credits?)\b/g,
    concept: ' credit ',
  },
  {
    near: ['sign', 'sso', 'saml'],
    phrase: /\bsingle[- ]sign[- ]?on\b|\bsign[- ]?on\b|\bsso\b|\bsaml\b/g,
    concept: ' sso ',
  },
  { near: ['processing'], phrase: /\bdata[- ]processing[- ]agreement\b/g, concept: ' dpa ' },
  { near: ['associate'], phrase: /\bbusiness[- ]associate[- ]agreement\b/g, concept: ' baa ' },
  { near: ['bi'], phrase: /\bpower[- ]?bi\b/g, concept: ' powerbi ' },
  { near: ['interface', 'ui'], phrase: /\buser interface\b|\bui\b/g, concept: ' screen ' },
  { near: ['on-', 'on '], phrase: /\bon[- ](?:site|premises?)\b/g, concept: ' onsite ' },
  { near: ['person', 'face'], phrase: /\bin[- ]person\b|\bface[- ]to[- ]face\b/g, concept: ' onsite ' },
  { near: ['set'], phrase: /\bset(?:ting)?[- ]?up\b|\bsets up\b/g, concept: ' setup ' },
  { near: ['hour'], phrase: /\b(?:per|every|each) hour\b/g, concept: ' hourly ' },
  { near: ['quarter'], phrase: /\b(?:per|every|each|once a) quarter\b/g, concept: ' quarterly ' },
  { near: ['real'], phrase: /\breal[- ]time\b/g, concept: ' realtime ' },
  { near: ['roll'], phrase: /\broll(?:ing|ed)?[- ]?out\b/g, concept: ' live ' },
  { near: ['self'], phrase: /\bself[- ]service\b/g, concept: ' selfservice ' },
  { near: ['desk'], phrase: /\bhelp[- ]?desk\b|\bservice[- ]desk\b/g, concept: ' support ' },
  { near: ['e-mail'], phrase: /\be-mails?\b/g, concept: ' email ' },
  { near: ['shop'], phrase: /\bweb[- ]?shops?\b|\bonline[- ]shops?\b|\be-?shops?\b/g, concept: ' webshop ' },
  { near: ['half'], phrase: /\bhalf[- ]days?\b/g, concept: ' halfday ' },
  { near: ['full'], phrase: /\bfull[- ]days?\b/g, concept: ' fullday ' },
  {
    near: ['clock', '24'],
    phrase: /\ba?round the clock\b|\b24 ?\/ ?7\b|\b24 ?x ?7\b|\b24 hours a day\b/g,
    concept: ' alwayson ',
  },
  {
    near: ['tailor', 'measure', 'purpose', 'for '],
    phrase:
      /\btailor(?:ed|[- ]made)(?: to \w+)?\b|\bmade[- ]to[- ]measure\b|\bpurpose[- ]built\b|\b(?:built|made|developed|designed|written) (?:specially |especially |just )?for (?:them|you|(?:the|this|our) (?:customer|client))\b/g,
    concept: ' custom ',
  },
  { near: ['box'], phrase: /\bout of the box\b/g, concept: ' standard ' },
  {
    near: ['data ', ' data'],
    phrase: /\bdata (?=import|migrat|transfer|load)|(?<=(?:import|migration|transfer|loading) of )data\b/g,
    concept: ' ',
  },
  { near: ['day'], phrase: /\bday[- ]one\b|\bfirst day\b|\bday 1\b/g, concept: ' dayone ' },
  { near: ['from the'], phrase: /\bfrom the (?:start|beginning|outset)\b/g, concept: ' dayone ' },
  {
    near: ['week'],
    phrase: /\bper (?:week|calendar week)\b|\b(?:every|each|a|once a) week\b/g,
    concept: ' weekly ',
  },
  {
    near: ['month'],
    phrase: /\bper (?:calendar )?month\b|\b(?:every|each|a|once a) month\b/g,
    concept: ' monthly ',
  },
  { near: ['day'], phrase: /\bper (?:day|calendar day)\b|\b(?:every|each) day\b/g, concept: ' daily ' },
  {
    near: ['year', 'annum'],
    phrase: /\bper (?:year|annum)\b|\b(?:every|each|a|once a) year\b/g,
    concept: ' yearly ',
  },
];

/** One concept a line; each word stands for its stem. */
const CONCEPTS: readonly string[] = [
  'live launch launched operational productive golive ready',
  'train training trained trainer trainers coach coaching teach taught tutorial schooling schulung formation formación formazione formação opleiding utbildning opplæring uddannelse szkolenie',
  'discount off reduction rebate reduced cheaper markdown rabatt nachlass remise réduction descuento desconto sconto korting rabat',
  'credit refund reimburse reimbursement gutschrift',
  'free complimentary waive waived waiver',
  'integration integrate connector connection connect connected interface link linked sync synchronise synchronize synchronisation feed schnittstelle anbindung intégration integración integração integrazione koppeling',
  'import migrate migration migrated transfer transferred load loading loaded importing übernahme datenübernahme datenimport datenmigration',
  'support assistance',
  'report reporting',
  'custom customised customized bespoke individual individually tailored customisation customization customise customize',
  'setup configuration configure configured install installation installed implement implementation implemented',
  'session workshop course class lesson',
  'response respond answer answered reply react reaction',
  'onsite',
  'remote remotely online virtual virtually webinar',
  'dedicated named personal',
  'extra additional further',
  'user seat licence license',
  'price pricing',
  'fee fees subscription',
  'location site',
  'weekly',
  'monthly',
  'daily',
  'hourly',
  'fortnightly',
  'quarterly',
  'realtime',
  'yearly annual annually',
  'invoice bill billing billed invoiced',
  'document file',
  'employee staff',
  'phone telephone',
  'history historic historical',
  'form template',
  'renewal renew renewed',
  'term contract',
  'hardware device devices',
  'unlimited',
  'priority',
  'premium',
  'standard',
  'automatic automatically automated',
  'manual manually',
  'cancel cancellation cancelled canceled cancelling',
  'year jahr jahre jahres année año anno jaar',
  'month monat monate monats mois mese maand',
  'feature functionality function module',
];

/** Qualities that make another promise of the same object. */
const QUALITIES = new Set(
  'custom free onsite remote dedicated extra unlimited priority premium standard alwayson dayone weekly monthly daily yearly hourly fortnightly quarterly realtime oneway twoway phone email chat weekend automatic manual pricelock credit discount halfday fullday live integration import training report support'.split(
    ' ',
  ),
);

const LIGHT = new Set(
  `a an the and or of for to in on at by from with within via through as into onto over up than then that this these those it its is are be been being was were will would shall should can
  could has have had do does did not no nor we us our ours you your yours they them their theirs he she his her i me my who which whom what when where there here per each every any all both some
  get gets getting got give gives given giving gave provide provides provided providing deliver delivers delivered include includes included including inclusive agree agrees agreed promise promised promises commit committed commitment
  offer offers offered offering receive receives received make makes made making take takes taken put puts bring brings brought let lets keep keeps kept ensure ensures knock throw throws thrown carry carried
  customer client party parties also already so if but about after before until till during between least most maximum minimum max min only just together plus approximately about circa during
  le la les de du des à au aux sur pour par avec el los las del para por con y et il di della nel da het een voor
  der die das den dem ein eine einer eines und oder mit von für zu zum zur im am auf bei wir sie ihr ihre werden wird ist sind
  later latest beyond above exceeding excess kind sort obliged signature signing signed close sign upon once soon says said`
    .trim()
    .split(/\s+/),
);

/** Nouns in -ing that name another thing than their verb or noun does: "accounting" is not what "account managers" do. */
const OWN_NOUNS = new Set(
  'accounting banking building clothing engineering housing marketing meeting'.split(' '),
);

const CONCEPT_OF = new Map<string, string>();
for (const concept of CONCEPTS) {
  const words = concept.split(' ');
  const name = words[0] ?? '';
  for (const word of words) if (!CONCEPT_OF.has(stem(word))) CONCEPT_OF.set(stem(word), name);
}
for (const { concept } of PHRASES) {
  const name = concept.replace('$1', '').trim();
  if (name !== '' && !CONCEPT_OF.has(stem(name))) CONCEPT_OF.set(stem(name), name);
}
/** German writes spans of time with a capital; they are no names. */
const SPANS = new Set(['year', 'month']);
const IMPORT = 'import';
const CARGO = new Set(['data', 'daten', 'record', 'dataset'].map(stem));
const QUALITY_STEMS = new Set(
  [...QUALITIES].map((quality) => CONCEPT_OF.get(stem(quality)) ?? stem(quality)),
);

/** The meaning words of a text in order; quantities should be taken out before. */
export const contentWords: (text: string) => readonly Word[] = remembering((text) => {
  const proper = properStems(text);
  let plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/_/g, ' ');
  for (const { near, phrase, concept } of PHRASES) {
    if (near.some((piece) => plain.includes(piece))) plain = plain.replace(phrase, concept);
  }
  const words: Word[] = [];
  const seen = new Set<string>();
  for (const raw of plain.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []) {
    const word = raw.replace(/^'+|'s?$|'+$/g, '');
    if (word === '' || LIGHT.has(word)) continue;
    const found = conceptOf(word);
    if (seen.has(found)) continue;
    seen.add(found);
    words.push({
      stem: found,
      hard: QUALITY_STEMS.has(found) || (proper.has(stem(word)) && !SPANS.has(found)),
    });
  }
  return words;
});

/** What is imported is data or records of some sort: beside a better word these say nothing ("migration of historical data"). */
export function isCargo(found: string, stems: readonly string[]): boolean {
  return CARGO.has(found) && stems.includes(IMPORT) && stems.some((one) => one !== IMPORT && !CARGO.has(one));
}

/** The concept of one word, or its stem. */
export function conceptOf(word: string): string {
  const root = stem(word);
  return CONCEPT_OF.get(root) ?? root;
}

const GENERIC = new Set(['system', 'softwar', 'tool', 'platform', 'solut', 'packag', 'existing', 'exist']);

/** Whether a stem names next to nothing beside a better word: "the booking system". */
export function isGeneric(found: string): boolean {
  return GENERIC.has(found);
}

/** Whether a stem names a quality or a kind of service, and so is never mere decoration. */
export function isQuality(found: string): boolean {
  return QUALITY_STEMS.has(found);
}

/** Names inside a text: capital letters beyond the first word, and words all in capitals. */
function properStems(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{L}\p{N}%,)] +)\p{Lu}[\p{L}\p{M}]+|\b\p{Lu}{2,}\b/gu))
    found.add(stem(match[0].toLowerCase()));
  return found;
}

/** A light English stemmer: plural, -ing, -ed, -ion and final e. Equal on both sides is what counts, not the dictionary form. */
function stem(word: string): string {
  if (OWN_NOUNS.has(word)) return word;
  let root = word;
  if (root.length > 4 && root.endsWith('ies')) root = `${root.slice(0, -3)}y`;
  else if (root.length > 4 && /(?:sses|shes|ches|xes)$/.test(root)) root = root.slice(0, -2);
  else if (root.length > 3 && /[^su]s$/.test(root) && !root.endsWith('is')) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ing')) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith('ed')) root = undouble(root.slice(0, -2));
  if (root.length > 6 && root.endsWith('ion')) root = root.slice(0, -3);
  if (root.length > 4 && root.endsWith('e')) root = root.slice(0, -1);
  return root.replace(/iz(?=at?$|$)/, 'is');
}

function undouble(root: string): string {
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}
