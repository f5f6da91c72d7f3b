import { readMailbox } from '../../people/mailbox.ts';
import { orThrow } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';
import type { MailView } from '../../views.ts';

/** The local mailbox, in demo mode only. It is the installation's, not a workspace's. */
export const list = allowedOutside('mailbox.read').query(async ({ ctx }): Promise<MailView[]> =>
  orThrow(await readMailbox(ctx)),
);
