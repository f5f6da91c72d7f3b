import { expect, test } from 'vitest';
import type { Condition, Operand } from './condition.ts';
import { FACTS } from './facts/catalogue.ts';
import type { Fact } from './facts/fact.ts';
import { isOperator, OPERATORS, type OperandKind } from './operators.ts';
import { parseCondition, type Problem } from './parse.ts';
import { conditionText } from './phrase.ts';

const thresholds = { limit: { value: 3, unit: 'business days', meaning: 'How late.' } };

function textOf(data: unknown): string {
  const problems: Problem[] = [];
  const condition = parseCondition(data, 'checks', {
    row: 'R',
    thresholds,
    problems,
    list: null,
    mayUseLane: true,
  });
  if (!condition) throw new Error(JSON.stringify(problems));
  return conditionText(condition, thresholds);
}

const contraryOf = (data: unknown) => textOf({ not: data });

/** Operands of each kind for a fact; numbers at and beside the boundary where "fewer than one" is none. */
function operandsOf(kind: OperandKind, fact: Fact): Operand[] {
  const choices = 'choices' in fact ? Object.keys(fact.choices) : ['crm', 'contract', 'billing'];
  switch (kind) {
    case 'nothing':
      return [{ kind }];
    case 'number':
      return [0, 1, 2].map((value) => ({ kind, value }));
    case 'word':
      return fact.type === 'number'
        ? [0, 5].map((value) => ({ kind: 'number', value }))
        : choices.map((value) => ({ kind, value }));
    case 'words':
      return [{ kind, value: choices }];
    case 'sides':
      return [{ kind, of: choices.slice(0, 1), from: choices.slice(1) }];
  }
}

function everyCondition(): Condition[] {
  return FACTS.flatMap((fact) =>
    Object.entries(OPERATORS).flatMap(([operator, { on, operand }]) =>
      isOperator(operator) && on.some((type) => type === fact.type)
        ? operandsOf(operand, fact).map((given): Condition => ({
            kind: 'fact',
            fact: fact.name,
            operator,
            operand: given,
            place: 'checks',
          }))
        : [],
    ),
  );
}

test('whatever is asked of whatever fact reads as a clause, and its contrary as another', () => {
  for (const condition of everyCondition()) {
    const clauses = [condition, { kind: 'not', of: condition, place: 'checks' } as const].map((one) =>
      conditionText(one, {}),
    );
    for (const clause of clauses) {
      expect(clause).toMatch(/^\S+(?: \S+){2,}$/);
      expect(clause).not.toMatch(/:|[{}]|\bare there\b|\bundefined\b|\bnot not\b|\ba [aeio]|\b(\w+) \1\b/);
    }
    expect(new Set(clauses).size).toBe(2);
  }
});

test('flags, lists and people speak in their own words, and so do their contraries', () => {
  const both = (data: unknown) => [textOf(data), contraryOf(data)];
  expect(both({ fact: 'terms.contract', is_true: true })).toEqual([
    'there is a contract',
    'there is no contract',
  ]);
  expect(both({ fact: 'risks', empty: true })).toEqual(['there are no risks', 'there are risks']);
  expect(both({ fact: 'requirements.sso', is_false: true })).toEqual([
    'single sign-on is not requested',
    'single sign-on is requested',
  ]);
  expect(both({ fact: 'lane.missingRoles', present: true })).toEqual([
    'a role that the lane requires is held by nobody',
    'every role that the lane requires is held by somebody',
  ]);
  expect(both({ fact: 'stakeholders.admins', count_at_least: 2 })).toEqual([
    'there are at least two admins',
    'there are fewer than two admins',
  ]);
});

test('of what is not started the contrary is that it is started', () => {
  expect(contraryOf({ fact: 'requirements.securityReview', is: 'none' })).toBe(
    'the security review is started',
  );
});

test('what is the same of several facts is said once of all of them', () => {
  const differs = ['crm', 'contract'];
  expect(
    textOf({
      any: [
        { fact: 'terms.plan', differs_among: differs },
        { fact: 'terms.paymentTerms', differs_among: differs },
      ],
    }),
  ).toBe('the plan or payment terms differ between the CRM and the contract');
  expect(
    textOf({
      all: [
        { fact: 'account.industry', empty: true },
        { fact: 'account.language', empty: true },
      ],
    }),
  ).toBe('the industry and the language are missing');
});

test('a denial is said of each fact by itself, as “a or b is not” would speak of neither', () => {
  expect(
    textOf({
      any: [
        { fact: 'requirements.sso', is_false: true },
        { fact: 'requirements.scim', is_false: true },
      ],
    }),
  ).toBe('single sign-on is not requested, or SCIM is not requested');
  expect(
    textOf({
      any: [
        { fact: 'terms.taxId', empty: true },
        { fact: 'terms.poNumber', empty: true },
      ],
    }),
  ).toBe('no source names the tax number, or no source names the purchase order number');
});

const csmOrAe = {
  any: [
    { fact: 'team.csm', empty: true },
    { fact: 'team.ae', empty: true },
  ],
};
const unsigned = {
  all: [
    { fact: 'terms.contract', is_false: true },
    { fact: 'terms.orderForm', is_false: true },
  ],
};
const late = {
  any: [
    { fact: 'deal.isRenewal', is_true: true },
    { fact: 'requirements.crossBorder', is_true: true },
  ],
};

test('a choice stands last behind what else must hold, and begins with “either”', () => {
  expect(textOf({ all: [late, { fact: 'risks', present: true }] })).toBe(
    'there are risks, and either the deal is a renewal, or data crosses a border',
  );
  expect(textOf({ all: [late, csmOrAe] })).toBe(
    'either the deal is a renewal, or data crosses a border; and also either the team has no customer success manager, or no account executive',
  );
});

test('two things that hold together keep together within a choice', () => {
  expect(textOf({ any: [{ fact: 'risks', present: true }, unsigned] })).toBe(
    'there are risks, or there is no contract and no order form',
  );
});

test('the contrary of a choice is that none of it holds, and of a pair that one does not', () => {
  expect(contraryOf(csmOrAe)).toBe('the team has a customer success manager and an account executive');
  expect(contraryOf(unsigned)).toBe('there is a contract, or an order form');
});

test('an item is the subject of what is asked of it, in a list and by itself', () => {
  const open = { fact: 'risk.status', is: 'open' };
  const unowned = { fact: 'risk.owner', empty: true };
  expect(textOf({ some: 'risks', where: { all: [open, unowned] } })).toBe('a risk is open and has no owner');
  expect(contraryOf({ some: 'risks', where: { any: [open, unowned] } })).toBe(
    'no risk is open, or has no owner',
  );
  expect(textOf({ some: 'failedWrites' })).toBe('a write to another system has failed');
  expect(contraryOf({ some: 'failedWrites' })).toBe('no write to another system has failed');
});

test('a condition of a list that asks nothing of its items only says that there is one', () => {
  expect(textOf({ some: 'risks', where: { fact: 'deal.isRenewal', is_true: true } })).toBe(
    'a risk is listed while the deal is a renewal',
  );
});

test('a threshold is told with its number and what is counted, and nothing is left of it where it decides nothing', () => {
  const due = { fact: 'task.businessDaysOverdue', more_than: { threshold: 'limit' } };
  const reminded = {
    any: [
      { fact: 'task.businessDaysSinceReminder', empty: true },
      { fact: 'task.businessDaysSinceReminder', at_most: { threshold: 'limit' } },
      { fact: 'task.businessDaysSinceReminder', more_than: { threshold: 'limit' } },
    ],
  };
  expect(textOf({ some: 'tasks', where: { all: [due, reminded] } })).toBe(
    'a task is more than 3 business days overdue',
  );
  const [, ...undecided] = reminded.any;
  expect(textOf({ some: 'tasks', where: { all: [due, { any: undecided }] } })).toBe(
    'a task is more than 3 business days overdue, and either had its last reminder at most 3 business days ago, or had its last reminder more than 3 business days ago',
  );
});

test('another row is named', () => {
  expect([textOf({ row: 'CO-EDGE-005' }), contraryOf({ row: 'CO-EDGE-005' })]).toEqual([
    'row CO-EDGE-005 applies',
    'row CO-EDGE-005 does not apply',
  ]);
});
