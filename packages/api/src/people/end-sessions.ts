import type { AuditAction } from '@handrail/core/audit/actions';
import { appendAudit } from '@handrail/db/audit/append';
import { endSessions } from '@handrail/db/people/sessions';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

type Person = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly loginId: string;
  readonly now: string;
};

/** Ends one session of the person's own. Somebody else's is not found. */
export async function endOwnSession(tx: Tx, person: Person, id: string): Promise<Outcome<null>> {
  const ended = await endSessions(tx, { loginId: person.loginId, id });
  if (ended === 0) return refused({ kind: 'not_found' });
  await audit(tx, person, 'member.session_ended', { session: id });
  return granted(null);
}

/** Signs the person out everywhere: every session in every workspace, this one too. */
export async function endAllSessions(tx: Tx, person: Person): Promise<void> {
  const sessions = await endSessions(tx, { loginId: person.loginId });
  await audit(tx, person, 'member.signed_out_everywhere', { sessions });
}

async function audit(
  tx: Tx,
  person: Person,
  action: AuditAction,
  details: Record<string, unknown>,
): Promise<void> {
  const { workspaceId, memberId, now } = person;
  await appendAudit(tx, {
    workspaceId,
    at: now,
    actor: `member:${memberId}`,
    action,
    objectType: 'member',
    objectId: memberId,
    details,
  });
}
