import type { Command } from 'commander';

/** `handrail up`. */
export function addUp(program: Command): void {
  program
    .command('up')
    .description(
      'start database, console, a worker and, in demo mode, the example workspace; stop with Ctrl-C',
    )
    .action(async () => {
      const { up } = await import('./up.ts');
      process.exitCode = await up();
    });
}
