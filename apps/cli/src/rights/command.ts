import type { Command } from 'commander';
import type { AskedFor } from '@handrail/api/rights/from-outside';
import { endWithReader } from '../output.ts';
import { settingsOrExplain } from '../settings.ts';

/** `handrail data person` and `handrail data customer`. */
export function addRights(program: Command): void {
  const data = program
    .command('data')
    .description('export everything that is kept about a person or a customer, as one JSON file');
  for (const [about, named, what] of [
    ['person', 'who', 'their e-mail address, or their id as a contact'],
    ['customer', 'onboarding', 'the id of one of its onboardings'],
  ] as const)
    data
      .command(about)
      .description(`export everything that is kept about a ${about}; the audit log tells that it was`)
      .argument(`<${named}>`, what)
      .argument('[file]', 'file to write; otherwise it goes to standard output')
      .requiredOption('--workspace <slug>', 'the workspace')
      .action((name: string, file: string | undefined, { workspace }: { workspace: string }) =>
        exportData({ about, named: name }, workspace, file),
      );
}

async function exportData(asked: AskedFor, slug: string, file: string | undefined): Promise<void> {
  const settings = settingsOrExplain();
  if (settings === null) return;
  if (file === undefined) endWithReader();
  const { exportFromOutside } = await import('@handrail/api/rights/from-outside');
  const { refusalSentence } = await import('@handrail/api/refusal');
  const { piecesToFile } = await import('../pieces-to-file.ts');
  const exported = await piecesToFile(settings, slug, file, async (db, { id }) => {
    const by = { workspaceId: id, actor: 'cli', at: new Date().toISOString() };
    const pieces = await exportFromOutside({ db, settings }, asked, by);
    if (pieces.ok) return pieces.value;
    console.error(refusalSentence(pieces.refusal));
    return null;
  });
  if (exported === null) process.exitCode = 1;
  else console.error(`${exported} rows and files exported.`);
}
