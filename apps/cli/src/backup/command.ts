import type { Command } from 'commander';
import { settingsOrExplain } from '../settings.ts';

/** `handrail backup FILE` and `handrail restore FILE`. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write everything in the database into one file, while Handrail may go on')
    .argument('<file>', 'file to write, such as handrail.backup')
    .action(async (file: string) => {
      const settings = settingsOrExplain();
      if (settings === null) return;
      const { backup } = await import('@handrail/api/backup/backup');
      const done = await backup(settings, file, new Date().toISOString(), console.error);
      if (done.ok) console.log(`Backed up into ${file}. It holds customers' data: keep it safe.`);
      else refuse(done.message);
    });
  program
    .command('restore')
    .description('fill the database from a backup; stop Handrail first')
    .argument('<file>', 'file that `handrail backup` wrote')
    .option('--replace', 'drop what the database holds', false)
    .action(async (file: string, options: { readonly replace: boolean }) => {
      const settings = settingsOrExplain();
      if (settings === null) return;
      const { restore } = await import('@handrail/api/backup/restore');
      const done = await restore(settings, file, options, console.error);
      if (done.ok)
        console.log(`Restored ${done.rows} rows as they were at ${done.at}. Everyone signs in anew.`);
      else refuse(done.message);
    });
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
