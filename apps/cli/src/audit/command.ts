import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { ChainHead, ChainVerdict } from '@handrail/core/audit/chain';
import type { AuditFormat } from '@handrail/api/audit/formats';
import { endWithReader } from '../output.ts';
import { settingsOrExplain } from '../settings.ts';

/** `handrail audit verify` and `handrail audit export`. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('check and export the audit log');
  audit
    .command('verify')
    .description('walk the chain of each workspace and name the first bad entry')
    .option('--workspace <slug>', 'only this workspace')
    .option('--file <file>', 'check an export instead, without a database')
    .option('--noted <seq:hash>', 'an entry that was written down earlier and must still be there', noted)
    .action(async (options: { workspace?: string; file?: string; noted?: ChainHead }) => {
      if (options.file !== undefined) await verifyFile(options.file, options.noted);
      else await verifyDatabase(options.workspace, options.noted);
    });
  audit
    .command('export')
    .description('write the audit log of a workspace as JSON lines, which can be verified, or as CSV')
    .argument('[file]', 'file to write; otherwise the lines go to standard output')
    .requiredOption('--workspace <slug>', 'the workspace')
    .addOption(
      new Option('--format <format>', 'jsonl can be verified, csv opens in a spreadsheet')
        .choices(['jsonl', 'csv'])
        .default('jsonl'),
    )
    .action(async (file: string | undefined, options: { workspace: string; format: AuditFormat }) => {
      const settings = settingsOrExplain();
      if (settings === null) return;
      if (file === undefined) endWithReader();
      const { exportToFile } = await import('./export-to-file.ts');
      process.exitCode = await exportToFile(settings, options.workspace, options.format, file);
    });
}

async function verifyDatabase(slug: string | undefined, known: ChainHead | undefined): Promise<void> {
  if (known !== undefined && slug === undefined)
    return fail('--noted belongs to one chain: give --workspace too.');
  const settings = settingsOrExplain();
  if (settings === null) return;
  const { withDatabase } = await import('@handrail/api/database/with-database');
  const { verifyWorkspaces } = await import('@handrail/api/audit/verify-workspaces');
  const done = await withDatabase(settings, console.error, (db) => verifyWorkspaces(db, slug, known));
  if (!done.ok) return fail(done.message);
  if (done.value === null) return fail(`There is no workspace "${slug}".`);
  for (const { workspace, verdict } of done.value) tell(workspace.slug, verdict);
}

async function verifyFile(file: string, known: ChainHead | undefined): Promise<void> {
  const { createReadStream } = await import('node:fs');
  const { createInterface } = await import('node:readline');
  const { verifyExport } = await import('@handrail/api/audit/verify-export');
  const input = createReadStream(file, 'utf8');
  tell(file, await verifyExport(createInterface({ input, crlfDelay: Infinity }), known));
  input.destroy();
}

function tell(name: string, verdict: ChainVerdict): void {
  if (verdict.ok) {
    const head = verdict.entries === 0 ? '' : ` Head ${verdict.entries}:${verdict.headHash}`;
    console.log(`${name}: whole, ${verdict.entries} entries.${head}`);
  } else
    fail(
      `${name}: BAD at entry ${verdict.firstBadSeq}. ${verdict.reason} (${verdict.entries} good entries before.)`,
    );
}

function noted(text: string): ChainHead {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new InvalidArgumentError(
      'It is a number and a hash, such as 12:ab34…, as `audit verify` prints the head.',
    );
  return { seq: Number(seq), hash };
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
