import { HOLDS, LANES } from '@handrail/core/rules/vocabulary';
import { z } from 'zod';

/** Row ids; a register has some dozens. */
const rows = z
  .array(
    z
      .string()
      .max(100)
      .regex(/^[^\0\p{Cs}]*$/u, 'holds a character that cannot be stored'),
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
export function readLabels(
  value: unknown,
): { ok: true; labels: Labels | null } | { ok: false; path: string; message: string } {
  if (value === undefined || value === null) return { ok: true, labels: null };
  const parsed = labels.safeParse(value);
  if (parsed.success) return { ok: true, labels: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    path: `/expect/${issue?.path.join('/') ?? ''}`,
    message: issue?.message ?? 'does not fit',
  };
}
