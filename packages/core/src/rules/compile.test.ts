import { expect, test } from 'vitest';
import { compileRegister, type RegisterProblems } from './compile.ts';
import { registerSchema, type Register } from './register.ts';

/** A register of one row with this condition. */
function registerWith(checks: unknown, more: object = {}, lanes: readonly object[] = []): Register {
  const words = 'words';
  return registerSchema.parse({
    lanes: {
      hit: 'first',
      lines: [
        {
          lane: 'mid_market',
          meaning: words,
          when: { fact: 'account.segment', is: 'mid_market', because: words },
          requiredRoles: [],
          leadTimeDays: 1,
          examples: [{ name: words, lane: 'mid_market' }],
        },
        ...lanes,
      ],
      otherwise: { because: words, requiredRoles: [] },
    },
    rows: [
      {
        id: 'CO-EDGE-001',
        title: words,
        scenario: words,
        lanes: 'all',
        segments: 'all',
        trigger: words,
        tier: 'low',
        enabled: true,
        holds: [],
        owner: 'csm',
        escalation: 'cs_leader',
        requiredEvidence: words,
        aiMay: words,
        humanRule: words,
        decisions: ['override'],
        systemAction: words,
        auditFields: [words],
        failureMode: words,
        checks,
        examples: [{ fires: words }, { silent: words }],
        ...more,
      },
    ],
    bases: {},
  });
}

function problemsOf(register: Register): string[] {
  try {
    compileRegister(register);
    return [];
  } catch (error) {
    return (error as RegisterProblems).problems.map(
      ({ row, place, message }) => `${row} ${place}: ${message}`,
    );
  }
}

const because = 'so it is';

test('a sound row compiles', () => {
  expect(problemsOf(registerWith({ fact: 'team.csm', empty: true, because }))).toEqual([]);
});

test.each<[mistake: string, checks: unknown, problem: string]>([
  [
    'a fact that is not there',
    { fact: 'team.cms', empty: true, because },
    'CO-EDGE-001 checks.fact: there is no fact “team.cms”',
  ],
  [
    'an operator that is not there',
    { fact: 'team.csm', is_blank: true, because },
    'CO-EDGE-001 checks.is_blank: “is_blank” is no operator',
  ],
  [
    'an operator on the wrong type',
    { fact: 'requirements.sso', at_least: 1, because },
    'CO-EDGE-001 checks.at_least: “at_least” cannot stand on “requirements.sso”, which is a flag',
  ],
  [
    'two operators',
    { fact: 'team.csm', empty: true, present: true, because },
    'CO-EDGE-001 checks: needs exactly one operator; it has empty and present',
  ],
  [
    'an unknown key',
    { any: [{ fact: 'team.csm', empty: true, because }], wehn: 1 },
    'CO-EDGE-001 checks.wehn: unknown key; known here: any, because',
  ],
  [
    'two kinds of condition',
    { any: [], all: [] },
    'CO-EDGE-001 checks: needs exactly one of all, any, not, some, fact, row; it has all and any',
  ],
  ['an empty list', { any: [] }, 'CO-EDGE-001 checks.any: is a list with at least one condition'],
  [
    'a word that the choice does not have',
    { fact: 'requirements.dpa', is: 'signd', because },
    'CO-EDGE-001 checks.is: “signd” is none of not_needed, required, signed',
  ],
  [
    'a source that is none',
    { fact: 'terms.plan', differs_among: ['crm', 'erp'], because },
    'CO-EDGE-001 checks.differs_among: “erp” is none of crm, orderForm, contract, billing, provisioning',
  ],
  [
    'an inherited key as an operand',
    { fact: 'requirements.dpa', is: 'constructor', because },
    'CO-EDGE-001 checks.is: “constructor” is none of not_needed, required, signed',
  ],
  [
    'a threshold that the row does not have',
    { fact: 'account.employees', less_than: { threshold: 'least' }, because },
    'CO-EDGE-001 checks.less_than: the row has no threshold “least”',
  ],
  [
    'a fact of another list',
    { some: 'risks', where: { fact: 'task.side', is: 'customer' }, because },
    'CO-EDGE-001 checks.where.fact: “task.side” belongs to the items of another list',
  ],
  [
    'a placeholder that nothing fills',
    { fact: 'team.csm', empty: true, because: 'no {person}' },
    'CO-EDGE-001 checks.because: nothing fills “{person}” here',
  ],
  [
    'a condition that can fire without words',
    {
      any: [
        { fact: 'team.csm', empty: true, because },
        { fact: 'team.ae', empty: true },
      ],
    },
    'CO-EDGE-001 checks: can fire without a because',
  ],
  [
    'a row that asks for itself',
    { row: 'CO-EDGE-001', because },
    'CO-EDGE-001 checks: the row asks for itself',
  ],
  [
    'a row that is not there',
    { row: 'CO-EDGE-999', because },
    'CO-EDGE-001 checks: there is no row “CO-EDGE-999”',
  ],
])('%s is an error with row and place', (_, checks, problem) => {
  expect(problemsOf(registerWith(checks))).toContain(problem);
});

test('a threshold that no condition names is an error', () => {
  const thresholds = { late: { value: 3, unit: 'days', meaning: 'words' } };
  expect(problemsOf(registerWith({ fact: 'team.csm', empty: true, because }, { thresholds }))).toEqual([
    'CO-EDGE-001 thresholds.late: is named by no condition',
  ]);
});

test('all mistakes are told at once', () => {
  const checks = {
    any: [
      { fact: 'a', empty: true },
      { fact: 'team.csm', nothing: true },
    ],
  };
  expect(problemsOf(registerWith(checks))).toHaveLength(2);
});

test('a lane cannot depend on the lane, stand twice, or stand behind a line with the same condition', () => {
  const line = {
    meaning: 'words',
    requiredRoles: [],
    leadTimeDays: 1,
    examples: [{ name: 'words', lane: 'enterprise' }],
  };
  const sound = { fact: 'team.csm', empty: true, because };
  const lanes = [
    { ...line, lane: 'enterprise', when: { fact: 'lane', is: 'unknown', because } },
    { ...line, lane: 'mid_market', when: { fact: 'team.ae', empty: true, because } },
    { ...line, lane: 'tech_touch', when: { fact: 'account.segment', is: 'mid_market', because: 'again' } },
  ];
  expect(problemsOf(registerWith(sound, {}, lanes))).toEqual([
    'lanes lanes.enterprise.when.fact: “lane” depends on the lane',
    'lanes lanes.mid_market: stands twice in the table',
    'lanes lanes.tech_touch.when: asks the same as “mid_market” above it and can never match',
  ]);
});
