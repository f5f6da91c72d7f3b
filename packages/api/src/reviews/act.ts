import type { OnboardingAction } from '@handrail/core/audit/actions';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { AuditEntry } from '@handrail/db/audit/append';
import { memberById } from '@handrail/db/people/members';
import type { Member } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import type { CustomerDoor } from '../conversation/post-to-customer.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import type { RegisterInUse } from '../register/in-use.ts';

/** A person's act on a review: who, where, when, and the register they judge by. */
export type Act = CustomerDoor & {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly member: {
    readonly memberId: string;
    readonly name: string;
    readonly roles: readonly InternalRole[];
  };
  readonly register: RegisterInUse;
  /** Where people reach the console, for links in what goes to other systems. */
  readonly publicUrl: string;
  /** ISO 8601 UTC. */
  readonly now: string;
};

/** The actor of an act as the audit log has it. */
export function actorOf({ member }: Act): string {
  return `member:${member.memberId}`;
}

/** An audit entry about the onboarding of an act. */
export function entryOf(act: Act, action: OnboardingAction, details: Record<string, unknown>): AuditEntry {
  return entriesOf({ now: act.now, actor: actorOf(act) }, act.onboardingId)(action, details);
}

/** A member who can be given something to do; null for one who is not here (any more). */
export async function activeMember(tx: Tx, workspaceId: string, id: string): Promise<Member | null> {
  const member = await memberById(tx, workspaceId, id);
  return member?.active === true ? member : null;
}
