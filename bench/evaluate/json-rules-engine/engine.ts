import { Engine } from 'json-rules-engine';
import { plainFacts } from '../facts/all.ts';
import type { PlainFact, Subject } from '../facts/subject.ts';
import { rules } from './rules.ts';

/**
 * The rows in json-rules-engine, set up as its own documentation has it: rules and operators once, each fact a dynamic
 * fact that the almanac reads on first use and keeps for the run, the record handed in with `run`.
 * Its result carries every condition with the value it saw, which is its trace.
 */
export function jsonRulesEngine(): (subject: Subject) => Promise<string[]> {
  const engine = new Engine([...rules]);
  for (const [name, fact] of Object.entries<PlainFact>(plainFacts)) {
    engine.addFact(name, async (_params, almanac) => fact(await almanac.factValue<Subject>('subject')));
  }
  engine.addOperator('empty', (value: unknown, wanted: boolean) => isEmpty(value) === wanted);
  engine.addOperator('overlaps', (values: readonly unknown[], wanted: readonly unknown[]) =>
    values.some((value) => wanted.includes(value)),
  );
  engine.addOperator(
    'someBelow',
    (values: readonly number[], limit: number | null) =>
      limit !== null && values.some((value) => value < limit),
  );
  return async (subject) => {
    const { events } = await engine.run({ subject });
    return events.map(({ type }) => type).sort();
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
