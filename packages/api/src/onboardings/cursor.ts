import { z } from 'zod';
import type { OnboardingSort, Position } from '@handrail/db/onboardings/list';

/** A place in a list and which way the page turns from there. */
export type Cursor = { readonly position: Position; readonly direction: 'next' | 'previous' };

const time = z.iso.datetime({ precision: 3 });
const positions: Record<OnboardingSort, z.ZodType<Position>> = {
  updated: z.tuple([time, z.uuid()]),
  received: z.tuple([time, z.uuid()]),
  closed: z.tuple([time, z.uuid()]),
  // What a text column can hold: no NUL.
  account: z.tuple([
    z
      .string()
      .max(200)
      .regex(/^[^\0]*$/),
    z.uuid(),
  ]),
  risk: z.tuple([z.int().min(0).max(4), time, z.uuid()]),
};

/** A cursor as text for an address. It is opaque to those who pass it on, and checked when it comes back. */
export function cursorText(sort: OnboardingSort, { position, direction }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, direction, ...position])).toString('base64url');
}

/** The cursor of a text, or null where it is none of this sort: made up, cut short, or from another list. */
export function readCursor(sort: OnboardingSort, text: string): Cursor | null {
  const whole = z.tuple([z.literal(sort), z.enum(['next', 'previous'])], z.unknown()).safeParse(jsonOf(text));
  if (!whole.success) return null;
  const [, direction, ...rest] = whole.data;
  const position = positions[sort].safeParse(rest);
  return position.success ? { position: position.data, direction } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
