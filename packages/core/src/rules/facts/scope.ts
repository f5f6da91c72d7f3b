import { paperHolds } from '../../compare/paper.ts';
import { scopeAgainstPaper } from '../../compare/scope.ts';
import { filledList } from '../../facts/filler.ts';
import type { SourceRef } from '../outcome.ts';
import { known, noneAt, once, ref } from '../world.ts';
import { quoted, valueWords } from '../words.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';

const NO_SCOPE = noneAt('handoff.scope');

type Told = {
  readonly text: string;
  readonly ref: SourceRef;
  readonly state: 'agreed' | 'silent' | 'excluded' | 'contradicted';
  readonly paper: SourceRef | null;
};

const linePath = itemPaths('handoff.scope');
const promisePath = itemPaths('promises', 'text');

/** Kinds of promise that speak of work; a date is 023's matter, a price 022's. */
const WORK = new Set(['scope', 'integration', 'training', 'report', 'other']);

/**
 * What sales told the customer's team: the handoff's scope lines, and listed promises of work.
 * A promise counts only against an exclusion: what the paper merely does not hold is 003's matter.
 */
const told = once((world): readonly Told[] => {
  const { handoff, promises } = world.record;
  const lines = filledList(handoff?.scope).map(({ text, index }): Told => {
    const found = scopeAgainstPaper(world.record, text);
    return { text, ref: ref(linePath(index), text), state: found.state, paper: found.paper };
  });
  for (const { text, index } of filledList(promises?.map((promise) => promise.text))) {
    const promise = promises?.[index];
    if (!promise || !WORK.has(promise.kind) || paperHolds(world.record, promise) !== null) continue;
    const found = scopeAgainstPaper(world.record, text);
    if (found.state !== 'excluded') continue;
    lines.push({ text, ref: ref(promisePath(index), text), state: found.state, paper: found.paper });
  }
  return lines;
});

/** Scope as it was told, against scope as it was signed. */
export const scopeFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'toldScope',
    title: 'the scope lines from sales',
    plural: true,
    meaning:
      'The lines of handoff.scope, and listed promises of work that the signed paper excludes; filler is no line.',
    from: 'handoff.scope, promises',
    noun: 'scopeLine',
    one: 'a scope line from sales',
    label: (world, index) => quoted(told(world)[index]?.text ?? ''),
    read: once((world) => {
      const lines = told(world);
      return lines.length === 0
        ? NO_SCOPE
        : known(
            lines.length,
            lines.map((line) => line.ref),
          );
    }),
  },
  {
    type: 'choice',
    name: 'scopeLine.paper',
    scope: 'scopeLine',
    title: 'what the signed paper says of it',
    says: ['is dealt with in the signed paper', 'is not dealt with in the signed paper'],
    asked: {
      is: 'is {} by the signed paper',
      not: 'is not {} by the signed paper',
      words: { agreed: 'held', silent: 'left open', excluded: 'excluded', contradicted: 'contradicted' },
    },
    meaning:
      'Whether the signed paper holds the line, is silent, excludes it, or states otherwise; a narrower wording of an excluded item is excluded.',
    from: 'terms.contract, terms.orderForm',
    choices: {
      agreed: 'holds',
      silent: 'is silent on',
      excluded: 'excludes',
      contradicted: 'contradicts',
    },
    read: (world, index) => {
      const line = told(world)[index];
      if (!line) return known(null, []);
      return known(line.state, line.paper ? [line.ref, line.paper] : [line.ref]);
    },
  },
  {
    type: 'text',
    name: 'scopeLine.paperWords',
    scope: 'scopeLine',
    title: "the paper's words",
    says: [
      'has words of the signed paper to be held against',
      'has no words of the signed paper to be held against',
    ],
    meaning: 'The words of the signed paper that the line is held against.',
    from: 'terms.contract, terms.orderForm',
    words: (world, index) => {
      const line = told(world)[index];
      if (!line?.paper) return 'in no words';
      const held = quoted(line.paper.quote ?? valueWords(line.paper.value));
      return held === quoted(line.text) ? 'word for word' : `in the words ${held}`;
    },
    read: (world, index) => {
      const paper = told(world)[index]?.paper ?? null;
      return known(paper ? (paper.quote ?? valueWords(paper.value)) : null, paper ? [paper] : []);
    },
  },
];
