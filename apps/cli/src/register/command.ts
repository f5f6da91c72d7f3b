import type { Command } from 'commander';
import { compiledRegister } from './compiled.ts';
import { endWithReader, say, table } from '../output.ts';

type Options = { readonly register?: string };

/** `handrail register test`, `handrail register explain ROW` and `handrail register facts`. */
export function addRegister(program: Command): void {
  const register = program
    .command('register')
    .description('the register: run its acceptance examples, read a row');
  register
    .command('test')
    .description('run every acceptance example, and change each condition to see that some example notices')
    .argument('[row...]', 'only these rows, e.g. CO-EDGE-004 or 004')
    .option('--register <place>', 'a register of your own: a folder, or one YAML or JSON file')
    .action(async (rows: string[], options: Options) => {
      endWithReader();
      const compiled = await compiledRegister(options.register);
      if (!compiled) return;
      const { testRegister } = await import('@handrail/core/rules/testRegister');
      const wanted = rows.map((row) => rowNamed(row, [...compiled.byId.keys()]));
      if (wanted.includes(null)) return;
      const results = testRegister(
        compiled,
        wanted.filter((row) => row !== null),
      );
      const cells = results.map(({ row, examples, failed, mutations, survivors }) => [
        row,
        String(examples),
        failed.length === 0 ? '' : String(failed.length),
        String(mutations),
        String(mutations - survivors.length),
        survivors.length === 0 ? '' : String(survivors.length),
      ]);
      for (const line of table(['Row', 'Examples', 'Failed', 'Mutations', 'Killed', 'Survivors'], cells))
        await say(line);
      for (const { row, failed, survivors } of results) {
        for (const { name, because } of failed) await say(`\n${row} “${name}”: ${because}`);
        for (const change of survivors) await say(`\n${row}: no example notices “${change}”`);
      }
      const sum = (of: (result: (typeof results)[number]) => number) =>
        results.reduce((total, result) => total + of(result), 0);
      const [failed, survivors] = [
        sum((result) => result.failed.length),
        sum((result) => result.survivors.length),
      ];
      await say(
        `\n${sum((result) => result.examples)} examples, ${failed} failed; ${sum((result) => result.mutations)} mutations, ${survivors} survived`,
      );
      if (failed + survivors > 0) process.exitCode = 1;
    });
  register
    .command('explain')
    .description('print a row as a person reads it')
    .argument('<row>', 'e.g. CO-EDGE-004 or 004')
    .option('--register <place>', 'a register of your own: a folder, or one YAML or JSON file')
    .action(async (row: string, options: Options) => {
      endWithReader();
      const compiled = await compiledRegister(options.register);
      if (!compiled) return;
      const { explainRow } = await import('@handrail/core/rules/explain');
      const found = compiled.byId.get(rowNamed(row, [...compiled.byId.keys()]) ?? '');
      if (found) await say(explainRow(found, compiled.byId));
    });
  register
    .command('facts')
    .description('print the catalogue of facts and operators that conditions may use, in Markdown')
    .action(async () => {
      endWithReader();
      const { factCatalogue } = await import('@handrail/core/rules/factCatalogue');
      await say(factCatalogue().trimEnd());
    });
}

/** A row by its id or by the end of it; `null` and a line on standard error where there is none. */
function rowNamed(name: string, ids: readonly string[]): string | null {
  const found = ids.find((id) => id === name.toUpperCase() || id.endsWith(`-${name}`));
  if (found !== undefined) return found;
  console.error(`There is no row “${name}”. The rows are ${ids[0]} to ${ids.at(-1)}.`);
  process.exitCode = 1;
  return null;
}
