import type { SourceRef, Verdict } from './outcome.ts';
import type { World } from './world.ts';

/** What a fired condition has to say: clauses for the sentence, and the facts behind them. */
export type Telling = {
  readonly clauses: string[];
  /** `null` where only the words are asked for. */
  readonly evidence: SourceRef[] | null;
};

/** Builds a node. All nodes are built here, so that the engine meets one kind of object wherever it asks one. */
export function nodeWith(parts: Node): Node {
  const { isLeaf, speaks, judge, tell, cite, doubt, read } = parts;
  return { isLeaf, speaks, judge, tell, cite, doubt, read };
}

/** A condition compiled to closures. `index`: the item of the surrounding list, -1 outside of one. */
export type Node = {
  /** A condition on one fact, which has nothing to say of its doubts but its own. */
  readonly isLeaf: boolean;
  /** Whether it has words of its own, or its parts have, whenever it fires. */
  readonly speaks: boolean;
  /** The verdict; where it is `traced`, each fact's condition leaves its step in the world. */
  readonly judge: (world: World, index: number, traced: boolean) => Verdict;
  /** Adds why it fired. Only asked when `judge` says `fired`. */
  readonly tell: (world: World, index: number, telling: Telling) => void;
  /** Adds the evidence that `tell` adds, without finding words: where the condition around it has words of its own. */
  readonly cite: (world: World, index: number, refs: SourceRef[]) => void;
  /** Adds why it could not be evaluated. Only asked when `judge` says `unknown`. */
  readonly doubt: (world: World, index: number, reasons: string[]) => void;
  /** Every fact it reads, for the evidence of a contrary that fired. */
  readonly read: (world: World, index: number, refs: SourceRef[]) => void;
};

/** Adds references to others, in their order. */
export function addAll(added: readonly SourceRef[], refs: SourceRef[]): void {
  for (const ref of added) refs.push(ref);
}
