import type { ClosedWonRecord } from '../deals/record.ts';
import type { SourceRef } from '../rules/outcome.ts';
import { readPart } from './longest.ts';
import { holdsQuantity, meaningOf, missingWords, type Meaning } from './meaning.ts';
import { holderOf, paperOf, type Paper, type Statement } from './paper.ts';
import { excludedIn, isOpenOrNegated } from './paperItems.ts';
import { textKey } from './plan.ts';
import type { Quantity } from './quantities.ts';
import { contentWords, isGeneric, isQuality } from './words.ts';
import { isOfOtherYears } from './years.ts';

/**
 * A line of scope against the signed paper. `agreed`: the paper says as much. `excluded`: it is an item the paper excludes, or a
 * narrower wording of one. `contradicted`: the paper states the same object with another number, date or quality. `silent`: neither.
 */
export type ScopeVerdict = {
  readonly state: 'agreed' | 'silent' | 'excluded' | 'contradicted';
  readonly paper: SourceRef | null;
};

const SILENT: ScopeVerdict = { state: 'silent', paper: null };

const verdicts = new WeakMap<Paper, Map<string, ScopeVerdict>>();

export function scopeAgainstPaper(record: ClosedWonRecord, told: string): ScopeVerdict {
  const scopeText = readPart(told);
  const paper = paperOf(record);
  const held = verdicts.get(paper) ?? new Map<string, ScopeVerdict>();
  verdicts.set(paper, held);
  const known = held.get(scopeText);
  if (known !== undefined) return known;
  const verdict = judge(scopeText, paper);
  held.set(scopeText, verdict);
  return verdict;
}

function judge(scopeText: string, paper: Paper): ScopeVerdict {
  const key = textKey(scopeText);
  const listed = paper.holds.find(({ item }) => textKey(item.text) === key);
  if (listed) return { state: 'agreed', paper: listed.item.ref };
  const told = positivePart(scopeText);
  if (told === null) return SILENT;
  const parts = [told, ...partsOf(told)];
  const holder = holderOf(told, paper);
  for (const part of parts) {
    const meaning = meaningOf(part);
    const excluded = excluderOf(meaning, paper);
    if (excluded === null) continue;
    // A scope item that is nearer to the line than the exclusion settles it: "Import of customers" beside excluded "Data import".
    const near = Math.max(0, ...paper.holds.map((one) => nearness(one.meaning(), meaning)));
    if (near >= 0.5 && near > nearness(excluded.meaning(), meaning)) continue;
    return { state: 'excluded', paper: excluded.item.ref };
  }
  if (holder !== null) return { state: 'agreed', paper: holder.item.ref };
  const contradicting = contradictionOf(meaningOf(told), paper);
  return contradicting === null ? SILENT : { state: 'contradicted', paper: contradicting.item.ref };
}

/** What a line asks for: "Set-up of both plants (without label printers)" asks for the set-up; "No data import" for nothing. */
function positivePart(text: string): string | null {
  if (excludedIn(text).length > 0 && !/[,(–-]/.test(text)) return null;
  const kept = text
    .replace(/(?<!\p{L})(?!cost|fee|charge|toll|hands)\p{L}+-free\b/giu, ' ')
    .replace(/\((?:[^()]*\b(?:not|no|without|excl\w*|except|ohne|minus)\b[^()]*)\)/gi, ' ')
    .split(
      /[,;]\s*(?=(?:but\s+)?(?:not|no|without|excl\w*|except|ohne|minus|other than)\b)|\s[–-]\s(?=(?:not|no|without|excl\w*|except)\b)|\s+(?=(?:but not|without(?! (?:extra |additional |further |any )*(?:cost|charge|fee))|excluding|excl\.|except(?: for)?|ohne)\b)/i,
    )[0];
  return kept === undefined || kept.trim() === '' || isOpenOrNegated(kept) ? null : kept.trim();
}

/** Parts of a line that list several things, each with words of its own. */
function partsOf(text: string): string[] {
  const parts = text
    .split(/\s*(?:[;,+]|\band\b|\bplus\b|\bincluding\b|\bincl\.|\bwith\b|\bsowie\b|\bund\b)\s*/i)
    .filter((part) => part.trim() !== '');
  return parts.length > 1 ? parts : [];
}

function excluderOf(line: Meaning, paper: Paper): Statement | null {
  if (line.words.length === 0) return null;
  return (
    paper.excludes.find((one) => excludes(one, line)) ??
    paper.clauses().excludes.find((one) => excludes(one, line)) ??
    null
  );
}

function excludes(statement: Statement, line: Meaning): boolean {
  if (namesIt(statement.meaning(), line)) return true;
  return alternatives(statement.item.text).some((text) => namesIt(meaningOf(text), line));
}

/**
 * The line says everything the exclusion says (the same, or narrower), or it is the exclusion without its tail
 * ("Hospital portal" where "Hospital portal for senders" is excluded).
 */
function namesIt(excluded: Meaning, line: Meaning): boolean {
  if (excluded.words.length === 0) return false;
  const proper = excluded.words.filter((word) => !isGeneric(word.stem));
  const needed = proper.length > 1 ? proper : excluded.words;
  const said = needed.length === 1 ? meaningOf(withoutSetting(line.text)) : line;
  if (missingWords(needed, said).length === 0)
    return BEYOND.test(excluded.text)
      ? isBeyond(excluded, line)
      : !isOfOtherYears(excluded, line) &&
          excluded.quantities.every((quantity) => !disagrees(quantity, line.quantities));
  const things = line.words.filter((word) => !isQuality(word.stem) || excluded.stems.has(word.stem));
  if (things.length < 2 || line.quantities.length > 0) return false;
  const head = contentWords(
    excluded.text.split(
      /\s(?:for|at|in|on|to|from|with|by|through|between|before|after|during|until|since)\s/i,
    )[0] ?? '',
  );
  return head.length === things.length && head.every((word) => line.stems.has(word.stem));
}

/** "Training beyond two sessions" excludes the third session, not the training. */
const BEYOND = /\b(?:beyond|over|more than|above|exceeding|in excess of)\b/i;

function isBeyond(excluded: Meaning, line: Meaning): boolean {
  return excluded.quantities.every((limit) =>
    line.quantities.some(
      (said) =>
        said.kind === limit.kind &&
        'value' in said &&
        'value' in limit &&
        said.value > limit.value &&
        (said.kind !== 'number' || limit.kind !== 'number' || said.nouns.at(-1) === limit.nouns.at(-1)),
    ),
  );
}

/** A line without the place, people or time it is for: one excluded word there excludes nothing ("Templates for the training room"). */
function withoutSetting(text: string): string {
  return (text.split(/\s(?:for|in|at|on|during|before|after|per|by)\s/i)[0] ?? text).replace(
    ATTRIBUTIVE_SERVICE,
    ' ',
  );
}

/** "Service team", "field service app": not the services of ours that a paper excludes. */
const ATTRIBUTIVE_SERVICE =
  /\bservice\b(?=\s+\p{L})|\b(?:customer|field|guest|room|after-?sales) service\b/giu;

/** Kinds in brackets: several things in the plural, or an acronym that is another name ("Text messages (SMS)"). */
const LISTED_KINDS =
  /\s*\((?:e\.g\.,? |such as |like |including )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+s(?:(?:,| and| or|, and|, or) (?:[\p{L}-]+ ){0,2}[\p{L}-]+s)+|[A-Z]{2,5})\)/gu;

/** "Tablets and other hardware", "hardware (tablets, scanners)", "sensors or gateways": each alone. "Booking and accounting link": with the noun they share. */
function alternatives(text: string): string[] {
  const parts = text
    .replace(LISTED_KINDS, ', $1')
    .split(/\s*(?:,|\band\/or\b|\band\b|\bor\b|\/|\bund\b|\boder\b)\s*(?:other |any |all |further )?/i)
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  const last = parts.at(-1)?.split(/\s+/) ?? [];
  const shared = last.length > 1 ? last.at(-1) : undefined;
  return parts.map((part, place) => {
    const lone =
      place < parts.length - 1 && !/\s/.test(part.trim()) && /(?:ing|al|ic|ive)$/i.test(part.trim());
    return lone && shared !== undefined ? `${part} ${shared}` : part;
  });
}

function contradictionOf(line: Meaning, paper: Paper): Statement | null {
  const among = (list: readonly Statement[]) =>
    list.find((one) => one.item.list !== 'entitlements' && contradicts(one.meaning(), line, paper));
  return among(paper.holds) ?? among(paper.clauses().holds) ?? null;
}

/** Pairs of qualities that cannot both be true of one thing. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['onsite', 'remote'],
  ['custom', 'standard'],
  ['automatic', 'manual'],
  ['oneway', 'twoway'],
  ['daily', 'weekly'],
  ['daily', 'monthly'],
  ['weekly', 'monthly'],
  ['hourly', 'daily'],
  ['hourly', 'weekly'],
  ['monthly', 'quarterly'],
  ['weekly', 'quarterly'],
];

/** The same object with another number, date or quality. */
function contradicts(held: Meaning, line: Meaning, paper: Paper): boolean {
  const object = (meaning: Meaning) => meaning.words.filter((word) => !isOpposable(word.stem));
  const [ours, theirs] = [object(held), object(line)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const common = theirs.filter((word) => held.stems.has(word.stem)).length;
  const sameObject =
    common / new Set([...ours, ...theirs].map((word) => word.stem)).size >= 0.6 ||
    (common > 0 && (common === ours.length || common === theirs.length));
  if (!sameObject) return false;
  if (
    OPPOSITES.some(
      ([one, other]) =>
        (held.stems.has(one) && line.stems.has(other)) || (held.stems.has(other) && line.stems.has(one)),
    )
  )
    return true;
  // "Unlimited templates" beside "up to six".
  if (line.stems.has('unlimited') && held.quantities.some(({ kind }) => kind === 'number')) return true;
  return line.quantities.some(
    (quantity) =>
      !holdsQuantity(quantity, held.quantities, paper.closedOn()) && disagrees(quantity, held.quantities),
  );
}

/** Whether `others` count or date the same thing otherwise; within an "up to" of the paper, or over an "at least", there is no quarrel. */
function disagrees(said: Quantity, others: readonly Quantity[]): boolean {
  return others.some((held) => {
    if (said.kind === 'number' && held.kind === 'number') {
      const noun = said.nouns.at(-1);
      if (noun === undefined || noun !== held.nouns.at(-1) || said.value === held.value) return false;
      if (held.bound === 'up_to') return said.value > held.value;
      return held.bound === 'at_least' ? said.value < held.value : true;
    }
    if (said.kind === 'ordinal' && held.kind === 'ordinal')
      return said.noun === held.noun && said.value !== held.value;
    if (said.kind === 'duration' && held.kind === 'duration')
      return said.base === held.base && said.value !== held.value;
    if (said.kind === 'date' && held.kind === 'date')
      return (
        said.month !== held.month ||
        (said.day !== null && held.day !== null && said.day !== held.day) ||
        (said.year !== null && held.year !== null && said.year !== held.year)
      );
    if (said.kind === 'percent' && held.kind === 'percent') return said.value !== held.value;
    return (
      said.kind === 'money' &&
      held.kind === 'money' &&
      said.currency === held.currency &&
      said.amount !== held.amount
    );
  });
}

function isOpposable(stem: string): boolean {
  return isQuality(stem) && OPPOSITES.some(([one, other]) => one === stem || other === stem);
}

/** Share of common words among all words of both, 0 to 1. */
function nearness(one: Meaning, other: Meaning): number {
  const all = new Set([...one.stems, ...other.stems]);
  const common = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  return all.size === 0 ? 0 : common / all.size;
}
