import { Engine, type Almanac } from 'json-rules-engine';
import type { Lane } from '@handrail/core/rules/vocabulary';
import { plainFacts } from '../facts/all.ts';
import { LANE_LINES } from '../facts/lane.ts';
import type { PlainFact, Subject, Traced } from '../facts/subject.ts';
import { laneRules, rowRules } from './rules.ts';

/**
 * The register in json-rules-engine, set up as its own documentation has it: rules and operators once, each fact a dynamic
 * fact that the almanac reads on first use and keeps for the run, the record handed in with `run`; lanes are rules of
 * higher priority that add a fact. Its trace is what its results say as plain data: every condition with the value it saw.
 */
export function jsonRulesEngine(): (subject: Subject) => Promise<Traced> {
  const engine = new Engine([...laneRules, ...rowRules]);
  for (const [name, fact] of Object.entries<PlainFact>(plainFacts)) {
    engine.addFact(name, async (_params, almanac) => fact(await almanac.factValue<Subject>('subject')));
  }
  const lineOf = async (almanac: Almanac) => LANE_LINES[await almanac.factValue<Lane>('lane')];
  engine.addFact('lane.leadTimeDays', async (_params, almanac) => (await lineOf(almanac)).leadTimeDays);
  engine.addFact('lane.missingRoles', async (_params, almanac) => {
    const held = await almanac.factValue<ReadonlySet<string>>('stakeholders.roles');
    return (await lineOf(almanac)).roles.filter((role) => !held.has(role));
  });
  engine.addFact('lane', 'unknown');
  engine.on('lane', (params: { lane: Lane }, almanac: Almanac) => {
    // The first lane that holds stays.
    if (!settled.has(almanac)) almanac.addFact('lane', params.lane);
    settled.add(almanac);
  });
  const settled = new WeakSet<Almanac>();
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
    const { events, results, failureResults } = await engine.run({ subject });
    const lane = events.find(({ type }) => type === 'lane')?.params?.['lane'];
    const rows = events.map(({ type }) => type).filter((type) => type !== 'lane');
    const trace = [...results, ...failureResults].map((result) => result.toJSON(false));
    return { verdicts: { lane: String(lane ?? 'unknown'), rows: rows.sort() }, trace };
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
