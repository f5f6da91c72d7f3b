import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { listMembers } from '@handrail/db/people/members';
import type { Member } from '@handrail/db/people/members';
import { workspaceBySlug } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { beginSession } from './begin-session.ts';
import type { SignedIn, Visitor } from './begin-session.ts';

/** The workspace that demo mode opens; people come into no other this way. */
export const DEMO_SLUG = 'demo';

/** Who "continue as …" offers on the sign-in page: for each first role, one member. Nobody outside demo mode. */
export async function demoMembers(
  services: Services,
): Promise<{ readonly role: InternalRole; readonly name: string }[]> {
  const demo = await demoWorkspace(services);
  return demo === null ? [] : demo.offered.map(({ role, member }) => ({ role, name: member.name }));
}

/** Signs in as the demo workspace's member of that role, without mail. Outside demo mode there is no such thing. */
export async function continueAs(
  services: Services,
  given: Visitor & { readonly role: InternalRole },
): Promise<Outcome<SignedIn>> {
  const demo = await demoWorkspace(services);
  const offer = demo?.offered.find(({ role }) => role === given.role);
  if (demo === null || offer === undefined) return refused({ kind: 'not_found' });
  return beginSession(services, offer.member.loginId, given, { id: demo.id, how: 'demo' });
}

async function demoWorkspace(
  services: Services,
): Promise<{ id: string; offered: { role: InternalRole; member: Member }[] } | null> {
  if (services.demo === 'off') return null;
  const workspace = await workspaceBySlug(services.db, DEMO_SLUG);
  if (workspace === undefined) return null;
  const members = await inWorkspace(services.db, workspace.id, (tx) => listMembers(tx, workspace.id));
  const offered = new Map<InternalRole, Member>();
  for (const member of members) {
    const [role] = member.roles;
    if (member.active && role !== undefined && !offered.has(role)) offered.set(role, member);
  }
  return { id: workspace.id, offered: [...offered].map(([role, member]) => ({ role, member })) };
}
