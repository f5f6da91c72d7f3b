import { paperHolds } from '../compare/paper.ts';
import type { ClosedWonRecord, PromiseKind } from '../deals/record.ts';
import { filled, isFiller } from '../facts/filler.ts';
import type { Evaluation } from '../rules/outcome.ts';
import type { InternalRole } from '../rules/vocabulary.ts';
import type { PromiseEntry } from './packet.ts';

/** Who reviews a kind of promise: the first owners of register rows 003 and 022. */
const OWNERS: Readonly<Record<PromiseKind, InternalRole>> = {
  timeline: 'implementation_lead',
  scope: 'implementation_lead',
  integration: 'implementation_lead',
  training: 'implementation_lead',
  report: 'implementation_lead',
  other: 'implementation_lead',
  discount: 'finance',
  credit: 'finance',
  roadmap: 'finance',
  support: 'finance',
};

/** The promise ledger: each listed promise singly, and the words of the signed paper that hold it. */
export function promiseLedger(record: ClosedWonRecord, evaluation: Evaluation): PromiseEntry[] {
  const ledger: PromiseEntry[] = [];
  record.promises?.forEach((promise, index) => {
    if (isFiller(promise.text)) return;
    const source = `promises[${index}]`;
    const finding = evaluation.findings.find(({ evidence }) =>
      evidence.some((ref) => ref.source.startsWith(`${source}.`) || ref.source === source),
    );
    ledger.push({
      text: promise.text,
      kind: promise.kind,
      madeBy: filled(promise.madeBy),
      evidence: filled(promise.evidence),
      source,
      heldBy: paperHolds(record, promise),
      owner: finding?.owner ?? OWNERS[promise.kind],
    });
  });
  return ledger;
}
