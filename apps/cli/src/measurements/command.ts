import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { AuditFormat } from '@handrail/api/audit/formats';
import { endWithReader } from '../output.ts';
import { settingsOrExplain } from '../settings.ts';

/** `handrail measurements`. */
export function addMeasurements(program: Command): void {
  program
    .command('measurements')
    .description('write the measurements of a workspace, one for each measured step, as CSV or JSON lines')
    .argument('[file]', 'file to write; otherwise the lines go to standard output')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--since <date>', 'only from this day on, e.g. 2026-03-01 (UTC)', day)
    .addOption(
      new Option('--format <format>', 'csv opens in a spreadsheet').choices(['csv', 'jsonl']).default('csv'),
    )
    .action(async (file: string | undefined, options: Options) => {
      const settings = settingsOrExplain();
      if (settings === null) return;
      if (file === undefined) endWithReader();
      const { workspace: slug, since = null, format } = options;
      const { exportMeasurements } = await import('@handrail/api/measure/export');
      const { piecesToFile } = await import('../pieces-to-file.ts');
      const exported = await piecesToFile(settings, slug, file, (db, { id }) =>
        exportMeasurements(db, id, { format, since }),
      );
      if (exported === null) process.exitCode = 1;
      else console.error(`${exported} measurements exported.`);
    });
}

type Options = { readonly workspace: string; readonly since?: string; readonly format: AuditFormat };

function day(text: string): string {
  const begins = `${text}T00:00:00.000Z`;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(begins) : Number.NaN;
  if (Number.isNaN(instant) || new Date(instant).toISOString() !== begins)
    throw new InvalidArgumentError('It is a day of the calendar, such as 2026-03-01.');
  return begins;
}
