import { unwrapCase } from '@handrail/core/deals/lines';
import { parseRecord, readJson } from '@handrail/core/deals/parse';
import type { Parsed } from '@handrail/core/deals/parse';
import { buildPacket } from '@handrail/core/packets/build';
import type { Packet } from '@handrail/core/packets/packet';
import { signsOf } from '@handrail/core/readiness/signs';
import type { Sign } from '@handrail/core/readiness/signs';
import { circumstancesFromRecord } from '@handrail/core/rules/circumstances';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import { evaluate } from '@handrail/core/rules/evaluate';
import type { Evaluation } from '@handrail/core/rules/outcome';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { shadowLine } from './line.ts';
import type { ShadowError, ShadowLine } from './line.ts';

/** One input: the file's name, for messages, and its JSON text. */
export type ShadowInput = { readonly name: string; readonly text: string };

/** A record that was read, with its labels as found. */
export type ShadowCase = {
  /** What it calls itself where it does not fit; else the name of its file. */
  readonly name: string;
  readonly parsed: Parsed;
  readonly expect: unknown;
  /** Milliseconds that reading took. */
  readonly readMs: number;
  /** What surrounded it, where that is known; else what it brings itself. */
  readonly circumstances?: Circumstances;
};

/** A record judged without any side effect. */
export type ShadowJudged = {
  readonly line: ShadowLine;
  readonly labels: Labels | null;
  readonly accountName: string;
  readonly signs: readonly Sign[];
  readonly evaluation: Evaluation;
  readonly packet: Packet;
};

/** Reads one case or bare record. */
export function readCase({ name, text }: ShadowInput): ShadowCase {
  const started = performance.now();
  const json = readJson(text);
  const { record, expect } = json.ok ? unwrapCase(json.value) : { record: null, expect: undefined };
  const parsed = json.ok ? parseRecord(record) : { ...json, path: '' };
  return { name: idOf(record) ?? name, parsed, expect, readMs: performance.now() - started };
}

/** Puts one record through the code that serves live ones: evaluation and packet, beside what its labels say. */
export function shadowOne(given: ShadowCase, register: CompiledRegister): ShadowError | ShadowJudged {
  const started = performance.now();
  const { parsed } = given;
  if (!parsed.ok) return { id: given.name, error: { path: parsed.path, message: parsed.message } };
  const { record } = parsed;
  const labels = readLabels(given.expect);
  if (!labels.ok) return { id: record.id, error: { path: labels.path, message: labels.message } };
  const evaluation = evaluate(register, record, given.circumstances ?? circumstancesFromRecord(record));
  const packet = buildPacket(record, evaluation);
  return {
    line: shadowLine(record.id, evaluation, packet, given.readMs + performance.now() - started),
    labels: labels.labels,
    accountName: record.account.name,
    signs: signsOf(record, evaluation, packet.scores.completeness.value),
    evaluation,
    packet,
  };
}

/** What a record that does not fit calls itself. */
function idOf(raw: unknown): string | null {
  if (raw === null || typeof raw !== 'object' || !('id' in raw)) return null;
  return typeof raw.id === 'string' && raw.id !== '' ? raw.id.slice(0, 200) : null;
}
