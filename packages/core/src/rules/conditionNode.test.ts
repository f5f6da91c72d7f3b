import { expect, test } from 'vitest';
import { closedWonRecord } from '../deals/record.ts';
import { conditionNode } from './conditionNode.ts';
import type { Verdict } from './outcome.ts';
import { parseCondition, type Problem } from './parse.ts';
import { worldOf, type World } from './world.ts';

const record = (more: object = {}) =>
  closedWonRecord.parse({
    schema: 'handrail/closed-won/1',
    id: '1',
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-03-02T10:00:00Z' },
    account: { name: 'Alder' },
    deal: { name: 'Alder', closedAt: '2026-03-02T10:00:00Z' },
    ...more,
  });

const world = (more: object = {}): World =>
  worldOf(record(more), { asOf: null, openOnboardings: [], holidays: [], colleagueDomains: [] });

function nodeOf(data: unknown) {
  const problems: Problem[] = [];
  const scope = { row: 'R', thresholds: {}, problems, list: null };
  const condition = parseCondition(data, 'checks', { ...scope, mayUseLane: true });
  if (!condition) throw new Error(JSON.stringify(problems));
  return conditionNode(condition, { ...scope, rowNode: () => null });
}

/** One condition of each verdict on a record with one unread note. */
const PARTS = {
  fired: { fact: 'team.csm', empty: true, because: 'no CSM' },
  clear: { fact: 'team.csm', present: true, because: 'a CSM' },
  unknown: { fact: 'readings.contradictions', present: true, because: 'a contradiction' },
} as const;
const unread = { evidence: [{ id: 'n', kind: 'deal_note', text: 'Hello.' }] };
const VERDICTS: readonly Verdict[] = ['fired', 'unknown', 'clear'];

test("all, any and not follow Kleene's tables", () => {
  const rank = (verdict: Verdict) => VERDICTS.indexOf(verdict);
  for (const one of VERDICTS) {
    for (const other of VERDICTS) {
      const parts = [PARTS[one], PARTS[other]];
      const worst = VERDICTS[Math.max(rank(one), rank(other))];
      const best = VERDICTS[Math.min(rank(one), rank(other))];
      expect([one, other, nodeOf({ all: parts }).judge(world(unread), -1, false)]).toEqual([
        one,
        other,
        worst,
      ]);
      expect([one, other, nodeOf({ any: parts }).judge(world(unread), -1, false)]).toEqual([
        one,
        other,
        best,
      ]);
    }
    const contrary = VERDICTS[2 - rank(one)];
    expect([one, nodeOf({ not: PARTS[one] }).judge(world(unread), -1, false)]).toEqual([one, contrary]);
  }
});

test('some is any over the items, and clear without items', () => {
  const node = nodeOf({
    some: 'risks',
    where: { fact: 'risk.owner', empty: true },
    because: '{items} ({count})',
  });
  expect(node.judge(world(), -1, false)).toBe('clear');
  const owned = { text: 'A', owner: 'Joel' };
  expect(node.judge(world({ risks: [owned] }), -1, false)).toBe('clear');
  const open = world({ risks: [owned, { text: 'B' }, { text: 'C' }] });
  expect(node.judge(open, -1, false)).toBe('fired');
  const telling = { clauses: [], evidence: [] };
  node.tell(open, -1, telling);
  expect(telling).toEqual({
    clauses: ['“B” and “C” (2)'],
    evidence: [{ source: 'risks[1].owner' }, { source: 'risks[2].owner' }],
  });
});

test('the trace holds each condition on a fact with its verdict and what it read', () => {
  const judged = world(unread);
  nodeOf({ any: [PARTS.clear, PARTS.fired, PARTS.unknown] }).judge(judged, -1, true);
  expect(judged.steps).toEqual([
    {
      condition: 'the team has a customer success manager',
      verdict: 'clear',
      read: [{ source: 'team.csm' }],
    },
    {
      condition: 'the team has no customer success manager',
      verdict: 'fired',
      read: [{ source: 'team.csm' }],
    },
    {
      condition: 'a text states something that the records contradict',
      verdict: 'unknown',
      read: [{ source: 'evidence:n' }],
    },
  ]);
});

test('only what fired speaks and is evidence; a contrary cites what it read', () => {
  const telling = { clauses: [], evidence: [] };
  nodeOf({ any: [PARTS.clear, PARTS.fired] }).tell(world(), -1, telling);
  expect(telling).toEqual({ clauses: ['no CSM'], evidence: [{ source: 'team.csm' }] });
  const contrary = { clauses: [], evidence: [] };
  nodeOf({ not: { fact: 'requirements.sso', is_true: true }, because: 'no sign-on' }).tell(
    world(),
    -1,
    contrary,
  );
  expect(contrary).toEqual({ clauses: ['no sign-on'], evidence: [{ source: 'requirements.sso' }] });
});

test('a missing number is neither more nor less than anything', () => {
  for (const operator of ['more_than', 'less_than', 'at_least', 'at_most']) {
    expect(nodeOf({ fact: 'account.employees', [operator]: 5 }).judge(world(), -1, false)).toBe('clear');
  }
});
