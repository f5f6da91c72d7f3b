import { Command } from 'commander';
import { addAudit } from './audit/command.ts';
import { addBackup } from './backup/command.ts';
import { addImport } from './imports/command.ts';
import { addMeasurements } from './measurements/command.ts';
import { addPeople } from './people/command.ts';
import { addRights } from './rights/command.ts';
import { addRegister } from './register/command.ts';
import { addShadow } from './shadow/command.ts';
import { addUp } from './up/command.ts';
import { addWebhook } from './webhooks/command.ts';
import { addWorker } from './worker/command.ts';

/** The `handrail` command. Each noun adds its own commands; what a command needs is loaded when it runs. */
const program = new Command('handrail')
  .description('The customer-onboarding handoff system: what sales learned, carried over whole.')
  .showHelpAfterError('(handrail --help shows what there is)');

addUp(program);
addWorker(program);
addImport(program);
addWebhook(program);
addRegister(program);
addShadow(program);
addAudit(program);
addMeasurements(program);
addPeople(program);
addRights(program);
addBackup(program);

try {
  await program.parseAsync();
} catch (error) {
  // What the system says of a file or an address explains itself; anything else is a bug and keeps its stack.
  const system = error instanceof Error && 'syscall' in error;
  console.error(system ? error.message : error);
  process.exitCode = 1;
}
