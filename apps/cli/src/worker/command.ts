import type { Command } from 'commander';

/** `handrail worker`. */
export function addWorker(program: Command): void {
  program
    .command('worker')
    .description('start one more worker beside those that run: it carries out effects; stop with Ctrl-C')
    .action(async () => {
      const { work } = await import('./work.ts');
      process.exitCode = await work();
    });
}
