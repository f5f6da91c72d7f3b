import { z } from 'zod';
import { anyJson, dateTime, wholeNumber } from './scalars.ts';

/** For shadow runs: what the workspace held at that time. A live workspace reads its own database instead. */
export const context = z.strictObject({
  now: dateTime.optional(),
  openOnboardings: z
    .array(
      z.strictObject({
        source: z.string().optional(),
        id: z.string().optional(),
        accountDomain: z.string().optional(),
        product: z.string().optional(),
      }),
    )
    .optional(),
  tasks: z
    .array(
      z.strictObject({
        title: z.string(),
        side: z.enum(['customer', 'internal']),
        dueAt: dateTime,
        completedAt: dateTime.optional(),
        remindersSent: wholeNumber.default(0),
        lastReminderAt: dateTime.optional(),
      }),
    )
    .optional(),
  drafts: z
    .array(
      z.strictObject({
        id: z.string(),
        text: z.string(),
        confidence: z.number().min(0).max(1),
        citations: z.array(z.strictObject({ evidence: z.string(), quote: z.string() })).optional(),
      }),
    )
    .optional(),
  inbound: z
    .array(
      z.strictObject({
        from: z.string(),
        role: z.string().optional(),
        at: dateTime.optional(),
        text: z.string(),
      }),
    )
    .optional(),
  failedWrites: z
    .array(
      z.strictObject({ action: z.string(), error: z.string().optional(), tries: wholeNumber.optional() }),
    )
    .optional(),
  documents: z
    .array(
      z.strictObject({
        requirement: z.string(),
        state: z.enum(['missing', 'uploaded', 'accepted', 'rejected', 'expired', 'superseded']),
        dueAt: dateTime.optional(),
      }),
    )
    .optional(),
  corrections: z.array(z.strictObject({ field: z.string(), value: anyJson })).optional(),
});
