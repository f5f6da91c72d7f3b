import { z } from 'zod/mini';

/** What a browser can check of an invitation before it is sent; the use case checks all of it. */
export const invitationForm = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Give a name.'), z.maxLength(200, 'This name is too long.')),
  email: z.string().check(z.trim(), z.regex(/^[^\s@]+@[^\s@]+$/, 'This is not an e-mail address.')),
  roles: z.array(z.string()).check(z.minLength(1, 'Choose at least one role.')),
});
