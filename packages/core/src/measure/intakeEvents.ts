import { countOf, listOf } from './details.ts';
import type { Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** What customers say of what we know. */
export const intakeEvents = {
  'intake.confirmed': ({ fields }) => [measured('intake.confirmed', countOf(listOf(fields).length))],
  'intake.corrected': ({ fields }) => [measured('intake.corrected', countOf(listOf(fields).length))],
  'intake.entered': ({ fields }) => [measured('intake.entered', countOf(listOf(fields).length))],
  'intake.completed': ({ values }) => [measured('intake.completed', countOf(values))],
} as const satisfies Readonly<Record<string, Measuring>>;
