import { intakeValue, typedValue } from '@handrail/core/intake/schemas';
import { z } from 'zod';

/** The page that sends, by a key of its own, and its count of what it sent. */
export const fromPage = { page: z.string().min(1).max(60), turn: z.int().min(0) };

/** A field of the intake, and the version of it that the person saw. */
export const seenField = { field: z.string().max(100), version: z.int().min(0) };

/** What is said of one field. */
export const saying = z.discriminatedUnion('kind', [
  z.strictObject({ ...seenField, kind: z.literal('confirm'), seen: intakeValue }),
  z.strictObject({ ...seenField, kind: z.literal('say'), typed: typedValue }),
]);
