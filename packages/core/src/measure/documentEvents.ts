import { oneOf } from './details.ts';
import type { Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** What customers hand in, and what becomes of it. */
export const documentEvents = {
  'document.uploaded': ({ state }) => [
    measured('document.uploaded', { outcome: oneOf(['to_fix', 'checked', 'quarantine'], state) }),
  ],
  'document.accepted': () => [measured('document.accepted')],
  'document.rejected': () => [measured('document.rejected')],
  'document.asked_again': () => [measured('document.asked_again')],
} as const satisfies Readonly<Record<string, Measuring>>;
