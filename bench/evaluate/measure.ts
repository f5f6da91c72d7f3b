import { loadRegister } from '@handrail/api/register/load';
import { circumstancesFromRecord } from '@handrail/core/rules/circumstances';
import { compileRegister } from '@handrail/core/rules/compile';
import { evaluate } from '@handrail/core/rules/evaluate';
import { collectGarbage } from '../tools/collect-garbage.ts';
import { demoRecords } from '../tools/demo-cases.ts';
import { inPairs } from '../tools/pairs.ts';
import { printMeasure } from '../tools/report.ts';
import type { Subject, Traced } from './facts/subject.ts';
import { jsonRulesEngine } from './json-rules-engine/engine.ts';
import { barePredicates } from './predicates.ts';

/** Rounds before each measurement, not measured. */
const WARM_ROUNDS = 100;

/**
 * The whole register with its trace over the sixteen example customers: against the same rows in json-rules-engine, and
 * against bare predicates. Facts are read from the record inside the measurement on every side.
 */
export async function measureEvaluate(quick: boolean): Promise<void> {
  const compiled = compileRegister((await loadRegister()).register);
  const subjects = demoRecords().map((record): Subject => ({
    record,
    circumstances: circumstancesFromRecord(record),
  }));
  const ours = ({ record, circumstances }: Subject): Traced => {
    const { lane, findings, unknown, trace } = evaluate(compiled, record, circumstances);
    const rows = [...findings.map(({ row }) => row), ...unknown.map(({ row }) => `${row} unknown`)];
    return { verdicts: { lane, rows: rows.sort() }, trace };
  };
  const engine = jsonRulesEngine();
  for (const subject of subjects) {
    const wanted = JSON.stringify(ours(subject).verdicts);
    for (const verdicts of [(await engine(subject)).verdicts, barePredicates(subject)]) {
      const found = JSON.stringify(verdicts);
      if (found !== wanted)
        throw new Error(`${subject.record.account.name} is judged otherwise: ${found} in place of ${wanted}`);
    }
  }
  const run = async (judge: (subject: Subject) => unknown, rounds: number) => {
    for (let round = 0; round < rounds; round += 1) for (const subject of subjects) await judge(subject);
  };
  const rounds = quick ? 20 : 100;
  const perSecond = async (judge: (subject: Subject) => unknown) => {
    // What the other side left behind is not this side's to clear away; and each side is measured compiled, as it is in a
    // server that runs for days, while the engine of the language forgets code that stood still.
    collectGarbage();
    await run(judge, WARM_ROUNDS);
    const began = performance.now();
    await run(judge, rounds);
    return (rounds * subjects.length * 1000) / (performance.now() - began);
  };
  const compare = async (
    measure: string,
    target: { atLeast: number } | null,
    other: (subject: Subject) => unknown,
  ) => {
    const pairs = await inPairs(
      quick ? 3 : 9,
      () => perSecond(ours),
      () => perSecond(other),
    );
    const told = (figure: number) => ({ perSecond: figure, microseconds: 1e6 / figure });
    printMeasure({
      measure,
      ratio: pairs.ratio,
      target,
      unit: 'evaluations/s',
      ours: told(pairs.a.median),
      floor: told(pairs.b.median),
      n: pairs.n,
    });
  };
  await compare('evaluate_json_rules_engine', { atLeast: 20 }, engine);
  await compare('evaluate_bare_predicates', null, barePredicates);
}
