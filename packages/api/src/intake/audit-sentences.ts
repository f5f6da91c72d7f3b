import { listWords } from '@handrail/core/text/listWords';
import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What customers say of what we know, in words. */
export const intakeSentences: Sentences = {
  'intake.confirmed': ({ fields }, account) => `confirmed ${named(fields)} in the intake of ${account}.`,
  'intake.corrected': ({ fields, changes }, account) =>
    `corrected ${named(fields)} in the intake of ${account}${changed(changes)}.`,
  'intake.entered': ({ fields }, account) => `told ${named(fields)} in the intake of ${account}.`,
  'intake.completed': ({ values }, account) =>
    `completed the intake of ${account}: all ${said(values)} values are confirmed or told.`,
};

function named(fields: unknown): string {
  return Array.isArray(fields) ? listWords(fields.map((field) => `“${said(field)}”`)) : '…';
}

/** The terms that were changed; what was said of people and plans stands in the intake alone. */
function changed(changes: unknown): string {
  if (!Array.isArray(changes) || changes.length === 0) return '';
  const each = changes.map((change: unknown) => {
    if (typeof change !== 'object' || change === null) return '…';
    const [field, from, to] = ['field', 'from', 'to'].map((key) =>
      said(Object.entries(change).find(([name]) => name === key)?.[1]),
    );
    return `${field} from ${from} to ${to}`;
  });
  return `: ${each.join('; ')}`;
}
