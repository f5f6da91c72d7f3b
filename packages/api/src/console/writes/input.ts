import { z } from 'zod';
import { WRITE_KINDS } from '@handrail/core/writes/kinds';
import { reviewed } from '../reviews/acting.ts';

/** One of an onboarding's writes. */
export const writeNamed = reviewed.extend({ kind: z.enum(WRITE_KINDS) });
