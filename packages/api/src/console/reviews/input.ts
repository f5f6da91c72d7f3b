import { z } from 'zod';
import { rowId } from '../onboardings/input.ts';
import { objectId } from '../object-id.ts';

/** An item of the queue. */
export const itemOf = z.strictObject({ onboardingId: objectId, row: rowId });

/** An item in the version that somebody saw. */
export const seenItem = itemOf.extend({ version: z.int().min(1).max(2_147_483_646) });

/** Why; longer texts belong into a comment. */
export const reason = z.string().trim().max(500, 'Make it shorter: 500 characters at most.');
