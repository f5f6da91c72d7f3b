import { z } from 'zod';

const named = z.object({
  account: z.object({ name: z.string() }).partial().optional().catch(undefined),
  deal: z.object({ name: z.string() }).partial().optional().catch(undefined),
});

/** What a draft is called in lists: its account's name, else its deal's. */
export function draftTitle(values: Readonly<Record<string, unknown>>): string {
  const { data } = named.safeParse(values);
  return readable(data?.account?.name) || readable(data?.deal?.name) || 'Untitled deal';
}

/** Without what a title cannot show or a text column cannot hold (NUL, broken characters). */
function readable(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
