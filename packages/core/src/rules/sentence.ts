import { conditionNode } from './conditionNode.ts';
import { parseRow } from './compile.ts';
import type { Node } from './node.ts';
import type { RegisterRow } from './register.ts';
import { sentence } from './words.ts';

/** A row's condition as one English sentence, made from its data: "Fires when the success criteria are missing." */
export function rowSentence(row: RegisterRow): string {
  const checks = parseRow(row, []);
  if (!checks) return 'The condition cannot be read.';
  // Another row is named and never run here.
  const named: Node = {
    text: '',
    contrary: '',
    isLeaf: true,
    speaks: true,
    judge: () => 'clear',
    tell: () => undefined,
    doubt: () => undefined,
    read: () => undefined,
  };
  const node = conditionNode(checks, {
    row: row.id,
    thresholds: row.thresholds,
    problems: [],
    list: null,
    rowNode: () => named,
  });
  return sentence([`fires when ${node.text.replace(/^\((.*)\)$/, '$1')}`]);
}
