import { z } from 'zod';

const named = z.object({
  account: z.object({ name: z.string() }).partial().optional().catch(undefined),
  deal: z.object({ name: z.string() }).partial().optional().catch(undefined),
});

/** What a draft is called in lists: its account's name, else its deal's. */
export function draftTitle(values: Readonly<Record<string, unknown>>): string {
  const { data } = named.safeParse(values);
  const name = data?.account?.name?.trim() || data?.deal?.name?.trim() || 'Untitled deal';
  // A text column holds no NUL.
  return name.replaceAll('\0', '').slice(0, 200);
}
