import type { ImportedLine } from '@handrail/api/imports/import-text';
import type { Command } from 'commander';
import { goOnWithoutReader, say } from '../output.ts';
import { settingsOrExplain } from '../settings.ts';

type Options = { readonly workspace?: string; readonly json?: boolean };

/** `handrail import FILE…`. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('take in closed-won records from files; says what became of each, and is safe to repeat')
    .argument('<file...>', 'JSON (a record, a list, a shadow case) or JSON lines; - reads standard input')
    .option('--workspace <slug>', 'the workspace, where there are several')
    .option('--json', 'one JSON line a record')
    .action(importFiles);
}

/** Exit code 1 where any record was refused; the others are in all the same. */
async function importFiles(files: string[], options: Options): Promise<void> {
  const settings = settingsOrExplain();
  if (settings === null) return;
  goOnWithoutReader();
  const { readFile } = await import('node:fs/promises');
  const { text: textOf } = await import('node:stream/consumers');
  const { withDatabase } = await import('@handrail/api/database/with-database');
  const { importText } = await import('@handrail/api/imports/import-text');
  const { outsideWorkspace } = await import('@handrail/api/people/outside-workspace');
  const { refusalSentence } = await import('@handrail/api/refusal');
  const done = await withDatabase(settings, console.error, async (db) => {
    const workspace = await outsideWorkspace(db, options.workspace);
    if (!workspace.ok) return refusalSentence(workspace.refusal);
    const now = () => new Date().toISOString();
    for (const file of files) {
      const text = file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
      const given = { workspaceId: workspace.value.id, text, actor: 'cli', now: now() };
      for await (const line of importText(db, given)) {
        await say(options.json === true ? JSON.stringify({ file, ...line }) : sentence(file, line));
        if (line.verdict === 'refused') process.exitCode = 1;
      }
    }
    return null;
  });
  const problem = done.ok ? done.value : done.message;
  if (problem === null) return;
  console.error(problem);
  process.exitCode = 1;
}

function sentence(file: string, line: ImportedLine): string {
  const place = `${file}:${line.line}`;
  const name = [line.accountName, line.id === null ? null : `(${line.id})`]
    .filter((part) => part !== null)
    .join(' ');
  if (line.verdict === 'refused')
    return [place, 'refused', name, `${line.path === '' ? '' : `${line.path}: `}${line.message}`]
      .filter((part) => part !== '')
      .join('  ');
  return `${place}  ${line.verdict}  ${name}  version ${line.version}  ${line.onboardingId}`;
}
