import type { CompiledRegister } from '@handrail/core/rules/compile';
import { readCase, shadowOne } from './case.ts';
import type { ShadowInput } from './case.ts';
import type { ShadowError, ShadowLine } from './line.ts';
import { shadowReport } from './report.ts';
import type { ShadowSummary } from './tally.ts';

export type ShadowOutput = ShadowLine | ShadowError | { readonly summary: ShadowSummary };

/**
 * Feeds records through the code that serves live ones, without any side effect: one line a record in the order given,
 * then the summary. A record that does not fit gives its error and the run goes on.
 * @param report gathers the run, for who wants to know more of it in the end than the summary
 */
export async function* shadowRun(
  inputs: AsyncIterable<ShadowInput> | Iterable<ShadowInput>,
  register: CompiledRegister,
  report = shadowReport(register),
): AsyncGenerator<ShadowOutput> {
  for await (const input of inputs) {
    const outcome = shadowOne(readCase(input), register);
    report.add(outcome);
    yield 'error' in outcome ? outcome : outcome.line;
  }
  yield { summary: report.end().summary };
}
