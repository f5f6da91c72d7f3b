import { z } from 'zod';
import { WRITE_KINDS } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import type { StoredDecision } from '@handrail/db/reviews/decisions';

const details = z.object({ write: z.object({ kind: z.enum(WRITE_KINDS) }) });

/** The write that a decision approves; null where it is about something else. */
export function writeOf(decision: Pick<StoredDecision, 'details'>): WriteKind | null {
  const read = details.safeParse(decision.details);
  return read.success ? read.data.write.kind : null;
}
