import { z } from 'zod';
import { documentRequirements, readSample } from '../../documents/requirements.ts';
import { refusalError } from '../../refusal.ts';
import { customerProcedure } from '../customer.ts';

/** A sample to download; the same for everybody. */
export const sample = customerProcedure
  .input(z.strictObject({ name: z.string().max(100) }))
  .query(async ({ input: { name } }) => {
    const known = (await documentRequirements()).some((one) => one.sample === name);
    if (!known) throw refusalError({ kind: 'not_found' });
    return { name, bytes: await readSample(name) };
  });
