import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseRecord } from '@handrail/core/deals/parse';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import type { NewShadowCase } from '@handrail/db/shadow/cases';
import { filedRecords } from '@handrail/db/shadow/records';
import type { RecordFile } from '../records/files.ts';
import { storableName } from '../records/files.ts';
import type { RecordLine } from '@handrail/core/deals/lines';
import type { Tx } from '@handrail/db/transaction';
import { shadowOne } from './case.ts';
import type { ShadowCase, ShadowJudged } from './case.ts';
import { disagrees, labelDifferences } from './differences.ts';
import type { ShadowError } from './line.ts';
import { shadowReport } from './report.ts';
import type { ShadowReport } from './report.ts';

/** Where a case came from, and who it is while it is not known to fit. */
type Origin = Pick<NewShadowCase, 'fileName' | 'line' | 'onboardingId' | 'recordId' | 'accountName'>;
export type ReadCase = ShadowCase & { readonly origin: Origin };

/** Records held in memory at a time. */
const RECORDS_AT_ONCE = 20;
/** Thousands of records take seconds: the process serves others between so many. */
const CASES_A_TURN = 20;

/** Judges cases one after the other, without any side effect. */
export async function judgeAll(
  cases: Iterable<ReadCase> | AsyncIterable<ReadCase>,
  register: CompiledRegister,
): Promise<{ readonly judged: readonly NewShadowCase[]; readonly report: ShadowReport }> {
  const report = shadowReport(register);
  const judged: NewShadowCase[] = [];
  for await (const { origin, ...given } of cases) {
    const outcome = shadowOne(given, register);
    report.add(outcome);
    judged.push(newCase(judged.length + 1, origin, outcome));
    if (judged.length % CASES_A_TURN === 0) await nextTurn();
  }
  return { judged, report: report.end() };
}

/** The cases of uploaded files, each with its place there. */
export function casesOfFiles(
  files: readonly RecordFile[],
  lines: readonly (readonly RecordLine[])[],
): ReadCase[] {
  return files.flatMap(({ fileName }, index) =>
    (lines[index] ?? []).map(({ line, parsed, label, expect }) => ({
      name: label.id ?? `${storableName(fileName)}:${line}`,
      parsed,
      expect,
      readMs: 0,
      origin: {
        fileName: storableName(fileName),
        line,
        onboardingId: null,
        recordId: label.id,
        accountName: label.accountName,
      },
    })),
  );
}

/** The records of onboardings on file, each with what surrounded it when it was judged last. */
export async function* casesOnFile(
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  workspaceId: string,
  ids: readonly string[],
): AsyncGenerator<ReadCase> {
  for (let from = 0; from < ids.length; from += RECORDS_AT_ONCE) {
    const part = ids.slice(from, from + RECORDS_AT_ONCE);
    const filed = await transaction((tx) => filedRecords(tx, workspaceId, part));
    for (const { onboardingId, record, circumstances, sourceId, accountName } of filed)
      yield {
        name: sourceId,
        // It was parsed when it came; the schema may be a newer one by now.
        parsed: parseRecord(record),
        expect: undefined,
        readMs: 0,
        circumstances,
        origin: { fileName: null, line: null, onboardingId, recordId: sourceId, accountName },
      };
  }
}

function newCase(place: number, origin: Origin, outcome: ShadowError | ShadowJudged): NewShadowCase {
  if ('error' in outcome)
    return {
      place,
      ...origin,
      lane: null,
      tier: null,
      findings: [],
      unknown: [],
      holds: [],
      completeness: null,
      missing: [],
      labels: null,
      differences: null,
      disagrees: false,
      errorPath: outcome.error.path,
      errorMessage: outcome.error.message,
    };
  const { line, labels, evaluation, packet } = outcome;
  const differences = labelDifferences(line, labels);
  return {
    place,
    ...origin,
    lane: evaluation.lane,
    tier: evaluation.findings[0]?.tier ?? null,
    findings: evaluation.findings,
    unknown: evaluation.unknown,
    holds: evaluation.holds,
    completeness: packet.scores.completeness.value,
    missing: packet.gaps,
    labels,
    differences: labels === null ? null : differences,
    disagrees: disagrees(differences),
    errorPath: null,
    errorMessage: null,
  };
}
