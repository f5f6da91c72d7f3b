import type { ClosedWonRecord, PromiseKind } from '../deals/record.ts';
import type { SourceRef } from '../rules/outcome.ts';
import { localDate } from '../time/days.ts';
import { readPart } from './longest.ts';
import { holdsQuantity, meaningOf, missingWords, type Meaning } from './meaning.ts';
import { clauseItems, listedItems, type PaperItem } from './paperItems.ts';
import { textKey } from './plan.ts';
import { contentWords, isGeneric, isQuality, type Word } from './words.ts';

/** A statement of the paper with its meaning, taken apart when first asked for. */
export type Statement = { readonly item: PaperItem; readonly meaning: () => Meaning };
export type Paper = {
  readonly closedOn: () => string;
  readonly holds: readonly Statement[];
  readonly excludes: readonly Statement[];
  /** Clauses of the texts, read only when the lists do not settle the matter. */
  readonly clauses: () => { readonly holds: readonly Statement[]; readonly excludes: readonly Statement[] };
  /** Words that every statement about this customer may use or leave out: names of the customer, the product and the team. */
  readonly own: () => ReadonlySet<string>;
  /** What was found before, by kind and text: rows, packet and trace ask the same. */
  readonly held: Map<PromiseKind, Map<string, SourceRef | null>>;
};

const papers = new WeakMap<ClosedWonRecord, Paper>();

/** The signed paper of a record, taken apart once. */
export function paperOf(record: ClosedWonRecord): Paper {
  const known = papers.get(record);
  if (known !== undefined) return known;
  const listed = listedItems(record);
  const paper: Paper = {
    closedOn: lazily(
      () =>
        localDate(record.deal.closedAt, record.account.timezone ?? null) ?? record.deal.closedAt.slice(0, 10),
    ),
    holds: listed.holds.map(statement),
    excludes: listed.excludes.map(statement),
    clauses: lazily(() => {
      const found = clauseItems(record);
      return { holds: found.holds.map(statement), excludes: found.excludes.map(statement) };
    }),
    own: lazily(() => ownWords(record)),
    held: new Map(),
  };
  papers.set(record, paper);
  return paper;
}

/**
 * The words of the signed paper that hold a promise: scope, entitlements, concessions or non-standard terms of contract or order form,
 * or a clause of their text, naming the same object, number and date in whatever words. `null` when none does.
 */
export function paperHolds(
  record: ClosedWonRecord,
  promise: { readonly text: string; readonly kind: PromiseKind },
): SourceRef | null {
  const paper = paperOf(record);
  const text = readPart(promise.text);
  const held = paper.held.get(promise.kind) ?? new Map<string, SourceRef | null>();
  const known = held.get(text);
  if (known !== undefined) return known;
  const found = findHolder({ kind: promise.kind, text }, paper);
  paper.held.set(promise.kind, held.set(text, found));
  return found;
}

function findHolder(
  promise: { readonly text: string; readonly kind: PromiseKind },
  paper: Paper,
): SourceRef | null {
  const key = textKey(promise.text);
  const same = paper.holds.find(({ item }) => textKey(item.text) === key);
  if (same) return same.item.ref;
  const whole = holder(promise.text, promise.kind, paper);
  if (whole !== null) return whole;
  // "Set-up of both plants and training of the leads": each part may stand in an item of its own.
  const parts = promise.text
    .split(/\s*(?:[;,]|\band\b|\bplus\b|\bsowie\b)\s*/i)
    .filter((part) => contentWords(part).length > 1);
  if (parts.length < 2) return null;
  const held = parts.map((part) => holder(part, 'other', paper));
  return held.every((ref) => ref !== null) ? (held[0] ?? null) : null;
}

function holder(text: string, kind: PromiseKind, paper: Paper): SourceRef | null {
  const meaning = meaningOf(text);
  const needed = neededWords(meaning, kind, paper);
  const found = paper.holds.find((one) => holds(one.meaning(), meaning, needed, paper));
  return (
    (found ?? paper.clauses().holds.find((one) => holds(one.meaning(), meaning, needed, paper)))?.item.ref ??
    null
  );
}

/** What the kind of a promise says even where its words leave it out ("15 % in year two", of kind discount). */
const IMPLIED: Partial<Record<PromiseKind, readonly string[]>> = {
  discount: ['discount', 'free', 'pricelock', 'credit'],
  credit: ['credit', 'free', 'discount'],
};

function neededWords(meaning: Meaning, kind: PromiseKind, paper: Paper): Word[] {
  const own = paper.own();
  const plain = meaning.words.filter((word) => !own.has(word.stem));
  const proper = plain.filter((word) => !isGeneric(word.stem));
  const needed = proper.length > 0 ? proper : plain;
  const implied = IMPLIED[kind];
  const first = implied?.[0];
  if (implied !== undefined && first !== undefined && !implied.some((stem) => meaning.stems.has(stem)))
    needed.push({ stem: first, hard: true });
  if (needed.length > 0) return needed;
  return kind === 'timeline' && meaning.words.length === 0
    ? [{ stem: 'live', hard: true }]
    : [...meaning.words];
}

/**
 * Every quantity and every hard word stands there. People decorate ("for the board"), so of three plain words one may be missing;
 * where a quantity fits as well, which chance rarely does, half of them.
 */
function holds(held: Meaning, said: Meaning, needed: readonly Word[], paper: Paper): boolean {
  if (needed.length === 0) return false;
  if (ALL.test(said.text) && isLimited(held, said)) return false;
  if (!said.quantities.every((quantity) => holdsQuantity(quantity, held.quantities, paper.closedOn())))
    return false;
  const money = said.quantities.some(({ kind }) => kind === 'money');
  // An amount off an invoice is a credit on it.
  const missing = missingWords(needed, held).filter(
    ({ stem }) => !(money && isReduction(stem) && [...held.stems].some(isReduction)),
  );
  const spare = Math.floor(needed.length / (said.quantities.length > 0 ? 2 : 3));
  return missing.length <= spare && missing.every((word) => !word.hard);
}

function isReduction(stem: string): boolean {
  return stem === 'discount' || stem === 'credit';
}

const ALL = /\b(?:all|every|each|entire|whole|alle)\b/i;

/** "All stores" is more than "the first 40 stores": the paper counts what the promise gives without number. */
function isLimited(held: Meaning, said: Meaning): boolean {
  return held.quantities.some(
    (quantity) =>
      quantity.kind === 'number' &&
      quantity.nouns.some((noun) => said.stems.has(noun)) &&
      !said.quantities.some((other) => other.kind === 'number'),
  );
}

/** Whether the paper lists the text itself, or says as much; used for lines of scope. */
export function holderOf(text: string, paper: Paper): Statement | null {
  const meaning = meaningOf(text);
  const needed = neededWords(meaning, 'scope', paper);
  return (
    paper.holds.find((one) => holds(one.meaning(), meaning, needed, paper)) ??
    paper.clauses().holds.find((one) => holds(one.meaning(), meaning, needed, paper)) ??
    null
  );
}

function ownWords(record: ClosedWonRecord): ReadonlySet<string> {
  const names = [
    record.account.name,
    record.account.entity ?? '',
    ...(record.deal.product?.split(/\s+/).slice(0, 1) ?? []),
    ...Object.values(record.team ?? {}).map((person) => person?.name ?? ''),
    ...(record.promises ?? []).map(({ madeBy }) =>
      madeBy !== undefined && /^\p{Lu}\S+ \p{Lu}\S+$/u.test(madeBy) ? madeBy : '',
    ),
  ];
  return new Set(
    names.flatMap((name) => contentWords(name).map((word) => word.stem)).filter((stem) => !isQuality(stem)),
  );
}

function statement(item: PaperItem): Statement {
  return { item, meaning: lazily(() => meaningOf(item.text)) };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
