import { z } from 'zod';
import { comparableAddress, isOneAddress } from '@handrail/core/people/address';

/** An address as typed, made comparable. */
export const emailAddress = z
  .string()
  .max(1000, 'This address is too long.')
  .transform(comparableAddress)
  .refine(isOneAddress, 'This is not an e-mail address.');
