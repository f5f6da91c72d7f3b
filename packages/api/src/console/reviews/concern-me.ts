import { shippedRegister } from '../../register/in-use.ts';
import { allowed } from '../../trpc.ts';

/** Whether the register gives findings to one of this member's roles, so that their day begins with the queue. */
export const concernMe = allowed('reviews.read').query(async ({ ctx: { actor } }): Promise<boolean> => {
  const { rows } = (await shippedRegister()).register;
  return rows.some(
    ({ owner, escalation }) => actor.roles.includes(owner) || actor.roles.includes(escalation),
  );
});
