import type { Condition } from './condition.ts';
import type { ListFact } from './facts/fact.ts';
import { factOf } from './facts/catalogue.ts';
import { wordsOf } from './factWords.ts';
import type { Problem } from './parse.ts';
import type { Threshold } from './register.ts';
import type { World } from './world.ts';
import { numberWords } from './words.ts';

/** What a clause may name, beside the words its condition offers. */
export type ClauseScope = {
  readonly row: string;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  readonly problems: Problem[];
  /** The list whose items are spoken of. */
  readonly list: ListFact | null;
};

export type Clause = (world: World, index: number) => string;

/**
 * Compiles a condition's `because`: `{value}` and the like are offered by the condition, `{fact name}` is the fact's value
 * in words, `{risk}` the item spoken of, `{threshold.name}` a number of the row. `null` where the condition has no clause;
 * a placeholder that nothing fills is a problem.
 */
export function clauseMaker(
  condition: Condition,
  scope: ClauseScope,
  offered: Readonly<Record<string, Clause>>,
): Clause | null {
  const { because, place } = condition;
  if (because === undefined) return null;
  const parts = because
    .split(/\{([^{}]*)\}/)
    .map((part, position) => (position % 2 === 0 ? part : placeholder(part)));
  return (world, index) => {
    let words = '';
    for (const part of parts) words += typeof part === 'string' ? part : part(world, index);
    return words;
  };

  function placeholder(name: string): Clause {
    const own = Object.hasOwn(offered, name) ? offered[name] : undefined;
    if (own) return own;
    const [head, ...rest] = name.split('.');
    const threshold = head === 'threshold' ? scope.thresholds[rest.join('.')] : undefined;
    if (threshold) return () => numberWords(threshold.value);
    if (scope.list && name === scope.list.noun) return scope.list.label;
    const fact = factOf(name);
    if (fact && (fact.scope === undefined || fact.scope === scope.list?.noun))
      return (world, index) => wordsOf(fact, world, index);
    scope.problems.push({
      row: scope.row,
      place: `${place}.because`,
      message: `nothing fills “{${name}}” here`,
    });
    return () => '';
  }
}
