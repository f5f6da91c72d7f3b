import type { Condition, Operand } from './condition.ts';
import { operatorOf, type OperatorName } from './operators.ts';

/** A condition with one thing changed, and what was changed. */
export type Variant = { readonly change: string; readonly condition: Condition };

/** Neighbours: the same comparison on the other side of its boundary. */
const NEIGHBOUR: Partial<Record<OperatorName, OperatorName>> = {
  at_least: 'more_than',
  more_than: 'at_least',
  at_most: 'less_than',
  less_than: 'at_most',
};

/** Every condition that differs from this one by one change: a part dropped or negated, a list shortened, a number or boundary shifted. */
export function variantsOf(condition: Condition): Variant[] {
  const { place } = condition;
  return [{ change: `${place} negated`, condition: negated(condition) }, ...within(condition)];
}

function negated(condition: Condition): Condition {
  return condition.kind === 'not' ? condition.of : { kind: 'not', of: condition, place: condition.place };
}

function within(condition: Condition): Variant[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return withinList(condition);
    case 'not':
      return within(condition.of).map(({ change, condition: of }) => ({
        change,
        condition: { ...condition, of },
      }));
    case 'some': {
      const { where, place } = condition;
      if (!where) return [];
      return [
        { change: `${place}.where dropped`, condition: { ...condition, where: null } },
        ...variantsOf(where).map(({ change, condition: changed }) => ({
          change,
          condition: { ...condition, where: changed },
        })),
      ];
    }
    case 'fact':
      return withinFact(condition);
    case 'row':
      return [];
  }
}

function withinList(condition: Extract<Condition, { kind: 'all' | 'any' }>): Variant[] {
  const { of, kind, place } = condition;
  const several = of.length > 1;
  const dropped = of.map((part, at): Variant => ({
    change: `${part.place} dropped`,
    condition: { ...condition, of: of.filter((_, other) => other !== at) },
  }));
  const other = kind === 'all' ? 'any' : 'all';
  const swapped: Variant = {
    change: `${place}: ${kind} made ${other}`,
    condition: { ...condition, kind: other },
  };
  const changed = of.flatMap((part, at) =>
    variantsOf(part).map(({ change, condition: one }): Variant => ({
      change,
      condition: { ...condition, of: of.with(at, one) },
    })),
  );
  return [...(several ? [...dropped, swapped] : []), ...changed];
}

function withinFact(condition: Extract<Condition, { kind: 'fact' }>): Variant[] {
  const { operand, operator, place } = condition;
  const neighbour = NEIGHBOUR[operator];
  const moved: Variant[] = neighbour
    ? [
        {
          change: `${place}: ${operator} made ${neighbour}`,
          condition: { ...condition, operator: neighbour },
        },
      ]
    : [];
  const changed = operandsNear(operand).map(({ change, operand: near }): Variant => ({
    change: `${place}.${operator}: ${change}`,
    condition: { ...condition, operand: near },
  }));
  return operatorOf(operator).operand === 'nothing' ? [] : [...moved, ...changed];
}

function operandsNear(operand: Operand): { change: string; operand: Operand }[] {
  switch (operand.kind) {
    case 'number':
      return [-1, 1].map((by) => {
        const value = operand.value + by * stepOf(operand.value);
        return { change: `${operand.value} made ${value}`, operand: { ...operand, value } };
      });
    case 'words':
      return shorter(operand.value).map(({ gone, rest }) => ({
        change: `without ${gone}`,
        operand: { ...operand, value: rest },
      }));
    case 'sides':
      return [
        ...shorter(operand.of).map(({ gone, rest }) => ({
          change: `without ${gone}`,
          operand: { ...operand, of: rest },
        })),
        ...shorter(operand.from).map(({ gone, rest }) => ({
          change: `without ${gone}`,
          operand: { ...operand, from: rest },
        })),
      ];
    case 'nothing':
    case 'word':
    case 'threshold':
    case 'fact':
      return [];
  }
}

/** A list with each member gone once; a list of one stays, as nothing would be left to ask. */
export function shorter<T>(list: readonly T[]): { gone: T; rest: T[] }[] {
  return list.length < 2
    ? []
    : list.map((gone, at) => ({ gone, rest: list.filter((_, other) => other !== at) }));
}

/** How far a number is shifted to see whether somebody notices: one, or a hundredth where it is no whole number. */
export function stepOf(value: number): number {
  return Number.isInteger(value) ? 1 : 0.01;
}
