import { appendAudit } from '@handrail/db/audit/append';
import type { Db } from '@handrail/db/connect';
import { sawContact } from '@handrail/db/people/contacts';
import { sawMember } from '@handrail/db/people/members';
import { contactPlacesOf, membershipsOf } from '@handrail/db/people/memberships';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';

/** Who a login is in one workspace: a member of it, or a customer's contact. */
type Who =
  | { readonly memberId: string; readonly contactId: null }
  | { readonly memberId: null; readonly contactId: string };

/** Where a person may go through one door. */
export type Place = Who & {
  readonly workspaceId: string;
  /** What it is chosen by: a member's workspace, or the contact. */
  readonly id: string;
  /** What it is chosen by on screen: the workspace's name. */
  readonly name: string;
  /** The account, where the person is its contact. */
  readonly account: string | null;
  readonly personName: string;
  /** What the contact chose; null: nothing, or a member. */
  readonly language: string | null;
};

/** Where a login may go through the door of this process, by name. */
export async function placesOf(
  { db, door }: Pick<Services, 'db' | 'door'>,
  loginId: string,
): Promise<Place[]> {
  switch (door) {
    case 'console':
      return memberPlaces(db, loginId);
    case 'portal':
      return (await contactPlacesOf(db, loginId)).map((place) => ({
        workspaceId: place.workspaceId,
        memberId: null,
        contactId: place.contactId,
        id: place.contactId,
        name: place.workspaceName,
        account: place.accountName,
        personName: place.contactName,
        language: place.language,
      }));
  }
}

/** The workspaces in which the login is an active member. */
export async function memberPlaces(db: Db, loginId: string): Promise<Place[]> {
  return (await membershipsOf(db, loginId)).map((place) => ({
    workspaceId: place.workspaceId,
    memberId: place.memberId,
    contactId: null,
    id: place.workspaceId,
    name: place.workspaceName,
    account: null,
    personName: place.memberName,
    language: null,
  }));
}

/** Notes in the log that a person came in or went, and when they were last here. */
export async function noteVisit(
  tx: Tx,
  visit: Pick<Place, 'workspaceId'> &
    Who & {
      readonly at: string;
      readonly what: 'signed_in' | 'signed_out';
      readonly details: Readonly<Record<string, unknown>>;
    },
): Promise<void> {
  const { workspaceId, memberId, contactId, at, what, details } = visit;
  if (what === 'signed_in')
    await (memberId === null
      ? sawContact(tx, workspaceId, contactId, at)
      : sawMember(tx, workspaceId, memberId, at));
  await appendAudit(tx, {
    ...{ workspaceId, at, details },
    actor: memberId === null ? `contact:${contactId}` : `member:${memberId}`,
    action: memberId === null ? `portal.${what}` : `member.${what}`,
    objectType: memberId === null ? 'contact' : 'member',
    objectId: memberId ?? contactId,
  });
}
