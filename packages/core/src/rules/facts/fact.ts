import type { TermField } from '../../compare/terms.ts';
import type { SourceRef } from '../outcome.ts';
import type { Reading, World } from '../world.ts';

/** One source's value of a term: the reference to it, whose path (`terms.crm.plan`) names the source. */
export type Carried = SourceRef;

/** `index` is the item's position where the fact belongs to an item of a list (`scope`), and -1 elsewhere. */
export type Reader<T> = (world: World, index: number) => Reading<T>;

/** How a condition reads where it holds, and where it does not: "the deal is a renewal", "the deal is not a renewal". */
export type Says = readonly [holds: string, not: string];

type Common = {
  readonly name: string;
  /** Noun phrase for conditions: "the success criteria", "its owner". */
  readonly title: string;
  /** True where the title takes "are". */
  readonly plural?: boolean;
  /** One sentence. */
  readonly meaning: string;
  /** Field path or other origin, for the catalogue. */
  readonly from: string;
  /** Noun of the list whose items carry this fact; absent for facts of the record. */
  readonly scope?: string;
  /**
   * How it reads that the fact is there, and that it is not: a whole clause, or what stands behind the item for a fact of
   * an item ("has an owner"). A clause that begins with the title shares it with others: "the plan or the package is missing".
   */
  readonly says?: Says;
  /** How the value reads in a sentence; by default the value itself, or its label. */
  readonly words?: (world: World, index: number) => string;
};

export type TextFact = Common & { readonly type: 'text'; readonly read: Reader<string | null> };
export type NumberFact = Common & {
  readonly type: 'number';
  /** How an amount is told, with `{}` for "at least 3 days"; by default the title is that much. */
  readonly amount?: string;
  /** What is counted, one and many; by default what the row's threshold says. */
  readonly unit?: readonly [one: string, many: string];
  readonly read: Reader<number | null>;
};
export type FlagFact = Common & {
  readonly type: 'flag';
  readonly says: Says;
  readonly read: Reader<boolean>;
};
export type ChoiceFact = Common & {
  readonly type: 'choice';
  /** Every value it can have, with the words for each. */
  readonly choices: Readonly<Record<string, string>>;
  /** How a condition on the value reads, with `{}` for the value, and the words for values that read otherwise there. */
  readonly asked?: {
    readonly is: string;
    readonly not: string;
    readonly words?: Readonly<Record<string, string>>;
  };
  readonly read: Reader<string | null>;
};
export type ChoicesFact = Common & {
  readonly type: 'choices';
  readonly choices: Readonly<Record<string, string>>;
  readonly read: Reader<readonly string[]>;
};
export type TermFact = Common & {
  readonly type: 'term';
  readonly field: TermField;
  readonly read: Reader<readonly Carried[]>;
};
export type ListFact = Common & {
  readonly type: 'list';
  /** Noun of one item: `risk`; its facts are named `risk.…`. */
  readonly noun: string;
  /** "a risk". */
  readonly one: string;
  /** How one item reads in a sentence. */
  readonly label: (world: World, index: number) => string;
  /** The number of items. */
  readonly read: Reader<number>;
};

/** A declared fact: everything a condition may speak of. */
export type Fact = TextFact | NumberFact | FlagFact | ChoiceFact | ChoicesFact | TermFact | ListFact;
export type FactType = Fact['type'];
