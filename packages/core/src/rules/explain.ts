import { listWords } from '../text/listWords.ts';
import type { CompiledRow } from './compile.ts';
import { expectedOf, nameOf } from './examples.ts';
import { factsOf } from './factsOf.ts';
import { ROLE_LABELS, HOLD_LABELS, TIER_LABELS } from './labels.ts';
import type { RowId } from './vocabulary.ts';
import { rowSentence } from './sentence.ts';
import { numberWords } from './words.ts';

/** A row as a person reads it, made from its data, as plain text of at most 100 columns where words allow. */
export function explainRow({ row, checks }: CompiledRow, rows: ReadonlyMap<RowId, CompiledRow>): string {
  const holds = row.holds.map((hold) => HOLD_LABELS[hold]);
  if (row.holdsNamedBy !== undefined) holds.push('the action that failed');
  const every = (words: string | readonly string[]) => (typeof words === 'string' ? words : words.join(', '));
  const lines: [string, string][] = [
    ['Scenario', row.scenario],
    ['', rowSentence(row, rows)],
    ['Tier', `${TIER_LABELS[row.tier]}${row.enabled ? '' : ' (switched off)'}`],
    ['Holds', holds.length === 0 ? 'nothing' : listWords(holds)],
    ['First owner', `${ROLE_LABELS[row.owner]}, then ${ROLE_LABELS[row.escalation]}`],
    ['Lanes', every(row.lanes)],
    ['Segments', every(row.segments)],
    ['Trigger', row.trigger],
    ...Object.entries(row.thresholds).map(([name, { value, unit, meaning }]): [string, string] => [
      'Threshold',
      `${name}: ${numberWords(value)} ${unit}. ${meaning}`,
    ]),
    ['Evidence', row.requiredEvidence],
    ['AI may', row.aiMay],
    ['People', row.humanRule],
    ['Decisions', row.decisions.map((decision) => decision.replaceAll('_', ' ')).join(', ')],
    ['Then', row.systemAction],
    ['Audit', row.auditFields.join(', ')],
    ['Otherwise', row.failureMode],
    ...factsOf(checks).map((fact, at): [string, string] => [
      at === 0 ? 'Facts' : '',
      `${fact.name}: ${fact.meaning}`,
    ]),
    ...row.examples.map((example, at): [string, string] => [
      at === 0 ? 'Examples' : '',
      `${expectedOf(example).padEnd(7)}  ${nameOf(example)}`,
    ]),
  ];
  return [`${row.id}  ${row.title}`, '', ...lines.flatMap(([name, words]) => paragraph(name, words))].join(
    '\n',
  );
}

function paragraph(name: string, words: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + word.length > 84) {
      lines.push(line);
      line = '';
    }
    line = line === '' && word !== '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text, at) => `${(at === 0 ? name : '').padEnd(13)}${text}`.trimEnd());
}
