import { z } from 'zod';

/** What no row has. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** An object's id from an address. A text that is no id belongs to no object: it is looked up, and not found, like any other. */
export const objectId = z
  .string()
  .max(200)
  .transform((text) => (z.uuid().safeParse(text).success ? text : NOBODYS));
