import { z } from 'zod';
import type { TypedValue } from './typed.ts';
import type { IntakeValue } from './values.ts';
import { LONGEST_LINE, LONGEST_TEXT, MOST_ITEMS } from './values.ts';

const person = z.strictObject({
  name: z.string().max(LONGEST_LINE),
  email: z.string().max(LONGEST_LINE).nullable(),
  title: z.string().max(LONGEST_LINE).nullable(),
});

/** A value of the intake as it is kept and sent. */
export const intakeValue: z.ZodType<IntakeValue> = z.union([
  z.string().max(LONGEST_TEXT),
  z.number(),
  z.boolean(),
  z.array(z.string().max(LONGEST_TEXT)).max(MOST_ITEMS),
  z.array(person).max(MOST_ITEMS),
]);

const typedPerson = z.strictObject({
  name: z.string().max(LONGEST_TEXT),
  email: z.string().max(LONGEST_TEXT),
  title: z.string().max(LONGEST_TEXT),
});

/** What was typed, whether it fits or not; long enough for every answer that would. */
export const typedValue: z.ZodType<TypedValue> = z.union([
  z.string().max(LONGEST_TEXT * 2),
  z.array(z.string().max(LONGEST_TEXT)).max(MOST_ITEMS * 2),
  z.array(typedPerson).max(MOST_ITEMS * 2),
]);
