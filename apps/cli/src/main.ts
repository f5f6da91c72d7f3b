import { Command } from 'commander';
import { registerCommand } from './commands/register.ts';
import { shadowCommand } from './commands/shadow.ts';

/** The `handrail` command. Each command imports what it needs when it runs, so that none waits for another's code. */
const program = new Command('handrail')
  .description('Handrail: what sales learned, carried over whole.')
  .showHelpAfterError('(handrail --help shows what there is)');

registerCommand(program);
shadowCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
