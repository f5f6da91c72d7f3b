import { MESSAGE_KINDS } from '../messages/kinds.ts';
import { oneOf, percentOf } from './details.ts';
import type { Details, Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** Messages before they are decided on; `decisionEvents` has what is decided. */
export const messageEvents = {
  'message.drafted': (details) => [
    measured('message.drafted', { ...message(details), ...percentOf(details['confidence']) }),
  ],
  'message.edited': (details) => [
    measured('message.edited', {
      ...message(details),
      outcome: details['origin'] === 'person' ? 'edited' : 'as_drafted',
    }),
  ],
  'message.approval_asked': (details) => [measured('message.asked', message(details))],
  'message.discarded': (details) => [measured('message.discarded', message(details))],
} as const satisfies Readonly<Record<string, Measuring>>;

function message({ messageKind }: Details) {
  return { kind: oneOf(MESSAGE_KINDS, messageKind) };
}
