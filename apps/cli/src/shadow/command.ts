import type { ShadowLine } from '@handrail/api/shadow/line';
import type { ShadowSummary } from '@handrail/api/shadow/tally';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { ReadinessAnswer } from '@handrail/core/readiness/readiness';
import { Option, type Command } from 'commander';
import { endWithReader, say } from '../output.ts';

/** `handrail shadow PATH…`: past records through the live code, without side effects and without a database. */
export function addShadow(program: Command): void {
  program
    .command('shadow')
    .description('run past records through the register and compare with their labels; nothing is stored')
    .argument('<path...>', 'files, or folders of *.json')
    .option('--json', 'one JSON line a record, then one summary line')
    .option('--register <place>', 'a register of your own: a folder, or one YAML or JSON file')
    .addOption(new Option('--extractor <reader>', 'who reads the texts; none does yet').choices(['offline']))
    .action(async (paths: string[], options: { json?: boolean; register?: string; extractor?: string }) => {
      const { compiledRegister } = await import('../register/compiled.ts');
      const { shadowFiles, shadowInputs } = await import('@handrail/api/shadow/inputs');
      const { shadowReport } = await import('@handrail/api/shadow/report');
      const { shadowRun } = await import('@handrail/api/shadow/run');
      endWithReader();
      const register = await compiledRegister(options.register);
      if (!register) return;
      if (options.extractor !== undefined)
        console.error('Texts are not read yet: what only they can tell stands under “unknown”.');
      const { files, missing } = await shadowFiles(paths);
      for (const place of missing) {
        console.error(`There is no file or folder “${place}”.`);
        process.exitCode = 1;
      }
      if (files.length === 0) {
        console.error('There is no *.json file here.');
        process.exitCode = 1;
        return;
      }
      const report = shadowReport(register);
      const lines = shadowRun(shadowInputs(files), register, report);
      for await (const line of lines) {
        if ('error' in line) process.exitCode = 1;
        if (options.json) await say(JSON.stringify(line));
        else if ('error' in line)
          await say(`${line.id}  refused at ${line.error.path || 'the whole'}: ${line.error.message}\n`);
        else if ('summary' in line)
          await say(`${summaryText(line.summary)}\n\n${readinessText(report.end().readiness)}`);
        else await say(recordText(line));
      }
    });
}

function recordText({ id, lane, findings, holds, unknown, packet }: ShadowLine): string {
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  const head = `${id}  lane ${lane}, ${count}, completeness ${Math.round(packet.completeness * 100)} %`;
  const found =
    findings.length === 0
      ? ['  nothing found']
      : findings.map(
          ({ row, tier, because, owner }) => `  ${row}  ${tier}, ${ROLE_LABELS[owner]}: ${because}`,
        );
  const held = holds.length === 0 ? [] : [`  holds: ${holds.join(', ')}`];
  const doubts = new Map<string, string[]>();
  for (const { row, because } of unknown) doubts.set(because, [...(doubts.get(because) ?? []), row]);
  const unchecked = [...doubts].map(([because, ids]) => `  cannot be checked: ${ids.join(', ')}: ${because}`);
  return [head, ...found, ...held, ...unchecked, ''].join('\n');
}

function summaryText(summary: ShadowSummary): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const lines = [`${summary.records} records, ${summary.errors} refused`];
  for (const [name, agreement] of [
    ['rows', summary.rows],
    ['holds', summary.holds],
  ] as const) {
    if (agreement)
      lines.push(`${name}: precision ${percent(agreement.precision)}, recall ${percent(agreement.recall)}`);
  }
  if (summary.lane !== null) lines.push(`lane: ${percent(summary.lane)} right`);
  if (summary.cleanRecordsWithFalseAlarm !== null) {
    lines.push(`clean records with a false alarm: ${summary.cleanRecordsWithFalseAlarm}`);
  }
  if (summary.msP50 !== null)
    lines.push(`time a record: median ${summary.msP50} ms, 99th percentile ${summary.msP99} ms`);
  return lines.join('\n');
}

const VERDICTS = { clear: 'clear', raised: 'RAISED', too_few: 'open' } as const;

/** The readiness stops and fit warnings, each with the records behind it. */
function readinessText(answers: readonly ReadinessAnswer[]): string {
  return answers
    .flatMap(({ kind, title, verdict, because, examples }) => [
      `${kind === 'stop' ? 'readiness' : 'fit'}: ${title}: ${VERDICTS[verdict]}. ${because}`,
      ...(verdict === 'raised' ? [`  such as ${examples.map(({ id }) => id).join(', ')}`] : []),
    ])
    .join('\n');
}
