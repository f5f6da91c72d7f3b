import { z } from 'zod';

/** A requirement by its name; one that is not asked for is not found. */
export const requirementName = z.string().max(60);
