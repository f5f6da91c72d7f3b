import { z } from 'zod';

/** The key that a form was shown with. */
export const formKey = z.string().min(1).max(100);
