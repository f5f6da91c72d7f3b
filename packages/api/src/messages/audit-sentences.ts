import { MESSAGE_KIND_LABELS } from '@handrail/core/messages/kinds';
import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

const labels: Readonly<Partial<Record<string, string>>> = MESSAGE_KIND_LABELS;

/** The kind of a message in the middle of a sentence: "(warm introduction)". */
function kindOf(kind: unknown): string {
  return `(${(labels[said(kind)] ?? said(kind)).toLowerCase()})`;
}

/** What happens to messages, in words. `object` is the customer. */
export const messageSentences: Sentences = {
  'message.drafted': ({ messageKind, to }, object) =>
    `drafted a message ${kindOf(messageKind)} to ${said(to)} for ${object}.`,
  'message.edited': ({ messageKind, number, origin }, object) =>
    `${origin === 'template' ? 'filled' : 'changed'} the message ${kindOf(messageKind)} for ${object}${origin === 'template' ? ' anew' : ''}: version ${said(number)}.`,
  'message.approval_asked': ({ messageKind, number }, object) =>
    `asked for the approval of version ${said(number)} of the message ${kindOf(messageKind)} for ${object}.`,
  'message.discarded': ({ messageKind }, object) =>
    `discarded the message ${kindOf(messageKind)} for ${object}.`,
};
