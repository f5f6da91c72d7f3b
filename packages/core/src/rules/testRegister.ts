import type { CompiledRegister } from './compile.ts';
import { runExamples } from './examples.ts';
import { laneMutationCheck, mutationCheck, runLaneExamples } from './mutate.ts';
import type { RowId } from './vocabulary.ts';

/** A row (or `lanes`) put to the test: the examples that failed and the mutations that nobody noticed. */
export type RowTest = {
  readonly row: RowId;
  readonly examples: number;
  readonly failed: readonly { readonly name: string; readonly because: string }[];
  readonly mutations: number;
  readonly survivors: readonly string[];
};

/** The one runner of acceptance examples and mutation check: for the command line, the console and the go-live gate. All rows and the lane table where none is named. */
export function testRegister(compiled: CompiledRegister, rows: readonly RowId[] = []): RowTest[] {
  const wanted = compiled.rows.filter(({ row }) => rows.length === 0 || rows.includes(row.id));
  const results = wanted.map(({ row }): RowTest => {
    const failed = runExamples(compiled, row.id).filter(({ passed }) => !passed);
    const { examples, mutations, survivors } = mutationCheck(compiled, row.id);
    return { row: row.id, examples, failed, mutations, survivors };
  });
  if (rows.length > 0) return results;
  const failed = runLaneExamples(compiled)
    .filter(({ passed }) => !passed)
    .map(({ name, expect, got }) => ({ name, because: `expected ${expect}, got ${got}` }));
  const { examples, mutations, survivors } = laneMutationCheck(compiled);
  return [...results, { row: 'lanes', examples, failed, mutations, survivors }];
}
