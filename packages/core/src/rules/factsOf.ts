import type { Condition } from './condition.ts';
import { factOf } from './facts/catalogue.ts';
import type { Fact } from './facts/fact.ts';

/** The facts that a condition reads, each once, in the order of the condition. */
export function factsOf(condition: Condition): Fact[] {
  const names = new Set<string>();
  collect(condition, names);
  return [...names].flatMap((name) => factOf(name) ?? []);
}

function collect(condition: Condition, names: Set<string>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) collect(part, names);
      return;
    case 'not':
      collect(condition.of, names);
      return;
    case 'some':
      names.add(condition.list);
      if (condition.where) collect(condition.where, names);
      return;
    case 'fact':
      names.add(condition.fact);
      if (condition.operand.kind === 'fact') names.add(condition.operand.name);
      return;
    case 'row':
      return;
  }
}
