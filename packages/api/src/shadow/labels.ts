import type { Refused } from '@handrail/core/deals/parse';
import { refusalOf } from '@handrail/core/deals/refusal';
import { HOLDS, LANES } from '@handrail/core/rules/vocabulary';
import { z } from 'zod';

/** Text that any store can hold; a register has some dozens of rows. */
const rows = z
  .array(
    z.string().refine((text) => text.length <= 100 && !/[\0\p{Cs}]/u.test(text), {
      params: { must: 'be a row id, such as CO-EDGE-001' },
    }),
  )
  .max(500);

/** What people decided, or a careful reader found. `fire` is complete: every other row must stay silent but those under `may`. */
const labels = z.object({
  lane: z.enum([...LANES, 'unknown']).optional(),
  fire: rows.optional(),
  may: rows.default([]),
  holds: z.array(z.enum(HOLDS)).optional(),
});

export type Labels = z.infer<typeof labels>;

/** The labels of a case that count while texts are not read; `null` where there are none. A wrong label is named with its path. */
export function readLabels(value: unknown): { readonly ok: true; readonly labels: Labels | null } | Refused {
  if (value === undefined || value === null) return { ok: true, labels: null };
  const parsed = labels.safeParse(value);
  if (parsed.success) return { ok: true, labels: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('A refusal without an issue.');
  return refusalOf({ ...issue, path: ['expect', ...issue.path] }, { expect: value });
}
