import type { TopLevelCondition } from 'json-rules-engine';
import type { plainFacts } from '../facts/all.ts';

/** Facts of the record, and those that the lane rules add. */
export type FactName = keyof typeof plainFacts | 'lane' | 'lane.leadTimeDays' | 'lane.missingRoles';

export type Nested = { fact: string; operator: string; value: unknown } | TopLevelCondition;

export const is = (fact: FactName, operator: string, value: unknown): Nested => ({ fact, operator, value });
export const any = (...of: Nested[]): TopLevelCondition => ({ any: of });
export const all = (...of: Nested[]): TopLevelCondition => ({ all: of });
export const not = (of: Nested): TopLevelCondition => ({ not: of });
export const yes = (fact: FactName): Nested => is(fact, 'equal', true);
export const empty = (fact: FactName): Nested => is(fact, 'empty', true);
export const some = (fact: FactName): Nested => is(fact, 'empty', false);
