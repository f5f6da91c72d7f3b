import { z } from 'zod';

/** An address as typed, made comparable: no surrounding space, lowercase. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This address is too long.')
  .pipe(z.email({ pattern: z.regexes.unicodeEmail, error: 'This is not an e-mail address.' }));
