import { unwrapCase } from '@handrail/core/deals/lines';
import { parseRecord, readJson } from '@handrail/core/deals/parse';
import { buildPacket } from '@handrail/core/packets/build';
import { circumstancesFromRecord } from '@handrail/core/rules/circumstances';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import { evaluate } from '@handrail/core/rules/evaluate';
import { readLabels, type Labels } from './labels.ts';
import { shadowLine, type ShadowError, type ShadowLine } from './line.ts';
import { shadowTally, type ShadowSummary } from './tally.ts';

/** One input: the file's name, for messages, and its JSON text. */
export type ShadowInput = { readonly name: string; readonly text: string };

export type ShadowOutput = ShadowLine | ShadowError | { readonly summary: ShadowSummary };

/**
 * Feeds records through the code that serves live ones, without any side effect: one line a record in the order given,
 * then the summary. A record that does not fit gives its error and the run goes on.
 */
export async function* shadowRun(
  inputs: AsyncIterable<ShadowInput> | Iterable<ShadowInput>,
  register: CompiledRegister,
): AsyncGenerator<ShadowOutput> {
  const tally = shadowTally();
  for await (const input of inputs) {
    const outcome = shadowOne(input, register);
    if ('error' in outcome) {
      tally.error();
      yield outcome;
    } else {
      tally.add(outcome.line, outcome.labels);
      yield outcome.line;
    }
  }
  yield { summary: tally.summary() };
}

type Outcome = ShadowError | { readonly line: ShadowLine; readonly labels: Labels | null };

function shadowOne({ name, text }: ShadowInput, register: CompiledRegister): Outcome {
  const started = performance.now();
  const json = readJson(text);
  if (!json.ok) return { id: name, error: { path: '', message: json.message } };
  const { record: raw, expect } = unwrapCase(json.value);
  const parsed = parseRecord(raw);
  if (!parsed.ok) return { id: idOf(raw) ?? name, error: { path: parsed.path, message: parsed.message } };
  const { record } = parsed;
  const labels = readLabels(expect);
  if (!labels.ok) return { id: record.id, error: { path: labels.path, message: labels.message } };
  const evaluation = evaluate(register, record, circumstancesFromRecord(record));
  const packet = buildPacket(record, evaluation);
  return {
    line: shadowLine(record.id, evaluation, packet, performance.now() - started),
    labels: labels.labels,
  };
}

/** What a record that does not fit calls itself. */
function idOf(raw: unknown): string | null {
  if (raw === null || typeof raw !== 'object' || !('id' in raw)) return null;
  return typeof raw.id === 'string' && raw.id !== '' ? raw.id.slice(0, 200) : null;
}
