import { measureIn } from '../../compare/measurable.ts';
import { paperHolds } from '../../compare/paper.ts';
import type { PromiseKind } from '../../deals/record.ts';
import { filledList } from '../../facts/filler.ts';
import type { SourceRef } from '../outcome.ts';
import { known, noneAt, once, ref } from '../world.ts';
import { quoted, valueWords } from '../words.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';

const NO_PROMISES = noneAt('promises');

const KIND_WORDS: Record<PromiseKind, string> = {
  timeline: 'timeline',
  scope: 'scope',
  integration: 'integration',
  training: 'training',
  report: 'report',
  discount: 'discount',
  credit: 'credit',
  roadmap: 'roadmap',
  support: 'support',
  other: 'other',
};

/** Ways to say that something costs nothing. */
const NO_PRICE =
  /\b(?:free of (?:charge|cost)|(?:at|for) (?:no|zero) (?:extra |additional |further )?(?:charge|cost|fee|money)|(?:no|without) (?:extra |additional |further |any )?(?:charge|cost|fee)s?|complimentary|on the house|waived?|gratis|kostenlos|kostenfrei|free)\b/i;
/** Phrases with "free" that speak of something else: "feel free", "hands-free", "free text", "free up two people". */
const OTHER_FREE =
  /\b(?:feel|be|is|are|set|keep|stay|left?|will|to|can|would) free\b(?! of (?:charge|cost))|\b\p{L}+-free\b|\b(?:error|paper|risk|cost|trouble|stress|hassle|downtime|barrier) free\b|\bfree (?:up\b|text|form|plan\b|tier\b|slots?\b|capacity|time\b|hand\b|choice|from\b|to\b|of (?!charge\b|cost\b)|(?:two|three|four|\d+) (?:people|staff|colleagues)\b)/giu;

function isFreeOfCharge(text: string): boolean {
  const read = text.slice(0, LONGEST);
  return NO_PRICE.test(read) && NO_PRICE.test(read.replace(OTHER_FREE, ' '));
}

/** More of a promise is not read for such words. */
const LONGEST = 2000;

/** Words by which a promise says itself that it is work made for this customer. */
const CUSTOM =
  /\b(?:custom(?:i[sz]ed)?|bespoke|tailor(?:ed|[ -]made)|made[ -]to[ -]measure|purpose[ -]built)\b/i;

/** Times that are no measure of anything but can be missed: "from day one", "in time for the fair", "before the season". */
const EVENT =
  /\b(?:from|on) day (?:one|1)\b|\b(?:immediately|right|directly) after\b|\bin time for\b|\b(?:by|before|until|ahead of) (?:the|their|your|our)\b/i;

function isDated(text: string): boolean {
  return measureIn(text) !== null || EVENT.test(text);
}

const textPath = itemPaths('promises', 'text');
const kindPath = itemPaths('promises', 'kind');

type Listed = {
  readonly text: string;
  readonly kind: PromiseKind;
  readonly refs: readonly SourceRef[];
  readonly heldBy: SourceRef | null;
};

/** Listed promises; one whose text is filler is none. */
const promises = once((world): readonly Listed[] => {
  const listed = world.record.promises;
  return filledList(listed?.map((promise) => promise.text)).flatMap(({ text, index }): Listed[] => {
    const promise = listed?.[index];
    if (!promise) return [];
    const refs = [ref(textPath(index), text), ref(kindPath(index), promise.kind)];
    return [{ text, kind: promise.kind, refs, heldBy: paperHolds(world.record, promise) }];
  });
});

/** The promises that somebody listed, and whether the signed paper holds them. */
export const promiseFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'promises',
    title: 'the listed promises',
    plural: true,
    meaning: 'Promises of our side as somebody listed them; filler is none.',
    from: 'promises',
    noun: 'promise',
    one: 'a listed promise',
    label: (world, index) => quoted(promises(world)[index]?.text ?? ''),
    read: once((world) => {
      const listed = promises(world);
      return listed.length === 0
        ? NO_PROMISES
        : known(
            listed.length,
            listed.flatMap(({ refs }) => refs),
          );
    }),
  },
  {
    type: 'choice',
    name: 'promise.kind',
    scope: 'promise',
    title: 'its kind',
    asked: {
      is: 'is about {}',
      not: 'is not about {}',
      words: {
        timeline: 'timing',
        integration: 'an integration',
        report: 'a report',
        discount: 'a discount',
        credit: 'a credit',
        roadmap: 'the roadmap',
        other: 'something else',
      },
    },
    meaning: 'What the promise is about.',
    from: 'promises[].kind',
    choices: KIND_WORDS,
    read: (world, index) => {
      const promise = promises(world)[index];
      return known(promise?.kind ?? null, promise?.refs ?? []);
    },
  },
  {
    type: 'text',
    name: 'promise.heldBy',
    scope: 'promise',
    title: "the signed paper's words for it",
    plural: true,
    says: ['is in the signed paper', 'is not in the signed paper'],
    meaning:
      'The words of scope, entitlements, concessions, non-standard terms or text of contract or order form that name the same object, number and date.',
    from: 'terms.contract, terms.orderForm, evidence',
    read: (world, index) => {
      const promise = promises(world)[index];
      const paper = promise?.heldBy ?? null;
      return known(paper ? (paper.quote ?? valueWords(paper.value)) : null, [
        ...(promise?.refs ?? []),
        ...(paper ? [paper] : []),
      ]);
    },
  },
  {
    type: 'flag',
    name: 'promise.dated',
    scope: 'promise',
    title: 'dated',
    says: ['says when', 'does not say when'],
    meaning:
      'The promise names a date, a duration, a number or an event that can be missed; "soon" and "as fast as possible" do not.',
    from: 'promises[].text',
    read: (world, index) => {
      const promise = promises(world)[index];
      return known(promise !== undefined && isDated(promise.text), promise?.refs ?? []);
    },
  },
  {
    type: 'flag',
    name: 'promise.freeOfCharge',
    scope: 'promise',
    title: 'said to be free of charge',
    says: ['is said to be free of charge', 'is not said to be free of charge'],
    meaning: 'The promise says expressly that it costs nothing.',
    from: 'promises[].text',
    read: (world, index) => {
      const promise = promises(world)[index];
      return known(promise !== undefined && isFreeOfCharge(promise.text), promise?.refs ?? []);
    },
  },
  {
    type: 'flag',
    name: 'promise.customWork',
    scope: 'promise',
    title: 'said to be custom work',
    says: ['is said to be custom work', 'is not said to be custom work'],
    meaning: 'The promise says expressly that something is made for this customer.',
    from: 'promises[].text',
    read: (world, index) => {
      const promise = promises(world)[index];
      return known(promise !== undefined && CUSTOM.test(promise.text.slice(0, LONGEST)), promise?.refs ?? []);
    },
  },
];
