import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { memberById } from '@handrail/db/people/members';
import type { QueuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { ownerAsRecipient } from '../effects/low-risk.ts';
import { isSteerable } from './queue-item.ts';
import { steer } from './steering.ts';
import type { Steering } from './steering.ts';
import { tell } from './tell.ts';

/** Gives an item to another role, or to a person who has it. Its clock runs on. */
export function reassign(
  tx: Tx,
  steering: Steering,
  to: { readonly role: InternalRole; readonly memberId: string | null; readonly reason?: string },
): Promise<Outcome<{ version: number }>> {
  const { workspaceId } = steering;
  return steer(tx, steering, async (item) => {
    if (!isSteerable(item)) return refused(invalid('', 'Nobody has to look at this any more.'));
    if (item.ownerRole === to.role && item.ownerId === to.memberId)
      return refused(invalid('/owner', 'It is theirs already. Choose somebody else.'));
    const member = to.memberId === null ? null : await memberById(tx, workspaceId, to.memberId);
    if (member === undefined || member?.active === false)
      return refused(invalid('/owner', 'This person is not here any more. Choose somebody else.'));
    if (member !== null && !member.roles.includes(to.role))
      return refused(invalid('/owner', `${member.name} does not have the role ${ROLE_LABELS[to.role]}.`));
    return granted({
      change: { ...standing(item), ownerRole: to.role, ownerId: to.memberId },
      action: 'review.reassigned',
      details: {
        from: { role: item.ownerRole, name: item.ownerName },
        to: { role: to.role, name: member?.name ?? null },
        ...(to.reason === undefined || to.reason === '' ? {} : { reason: to.reason }),
      },
      tell: ({ row, version, accountName, title, because }) =>
        tell(tx, {
          ...steering,
          by: steering.member.memberId,
          to: [ownerAsRecipient(to.role, to.memberId)],
          topic: 'task',
          occasion: `reassigned:${row}:${version}`,
          subject: `${row} of ${accountName} is yours now`,
          text: `${title}: ${because}`,
        }),
    });
  });
}

/** State and clock stay as they are. */
function standing({ state, dueAt, minutesLeft, waitsUntil }: QueuedItem) {
  return { state, dueAt, minutesLeft, ...(waitsUntil === null ? {} : { waitsUntil }) };
}

function invalid(path: string, message: string) {
  return { kind: 'invalid', path, message } as const;
}
