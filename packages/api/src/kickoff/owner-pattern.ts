import { patternOf } from '@handrail/core/kickoff/ownerPattern';
import type { OwnerPattern } from '@handrail/core/kickoff/ownerPattern';
import type { Packet } from '@handrail/core/packets/packet';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { chosenPattern, choosePattern } from '@handrail/db/kickoff/owner-patterns';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { memberName } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { mayDecideWhole } from '../reviews/whole-packet.ts';

/** How ownership is passed on, for a viewer. */
export type OwnerPatternView = {
  /** What was chosen, else what the seats amount to; null where nobody is seated. */
  readonly pattern: OwnerPattern | null;
  readonly derived: OwnerPattern | null;
  /** Who chose it and when; null where the seats speak. */
  readonly chosen: { readonly by: string; readonly at: string } | null;
  readonly mayChoose: boolean;
};

type Of = { readonly workspaceId: string; readonly onboardingId: string };
type Viewer = { readonly memberId: string; readonly roles: readonly InternalRole[] };

/** What was chosen and who did, where somebody did. */
type Kept = {
  readonly chosen: Awaited<ReturnType<typeof chosenPattern>>;
  readonly names: ReadonlyMap<string, string>;
};

/** Reads it. */
export async function readOwnerPattern(tx: Tx, of: Of): Promise<Kept> {
  const chosen = await chosenPattern(tx, of);
  return {
    chosen,
    names: await namesOf(tx, of.workspaceId, chosen === undefined ? [] : [chosen.chosenBy]),
  };
}

/** The pattern of an onboarding as it stands. */
export function ownerPatternView({ chosen, names }: Kept, packet: Packet, viewer: Viewer): OwnerPatternView {
  const derived = patternOf(packet);
  return {
    pattern: chosen?.pattern ?? derived,
    derived,
    chosen: chosen === undefined ? null : { by: memberName(chosen.chosenBy, names), at: chosen.chosenAt },
    mayChoose: mayChoose(viewer),
  };
}

/** Chooses the pattern of an onboarding, or leaves it to the seats again (null). */
export async function chooseOwnerPattern(
  tx: Tx,
  choosing: Of & { readonly pattern: OwnerPattern | null; readonly member: Viewer; readonly now: string },
): Promise<Outcome<{ pattern: OwnerPattern | null }>> {
  const { workspaceId, onboardingId, pattern, member, now } = choosing;
  if ((await lockOnboardings(tx, workspaceId, [onboardingId])).size === 0)
    return refused({ kind: 'not_found' });
  if (!mayChoose(member)) return refused({ kind: 'forbidden' });
  await choosePattern(
    tx,
    choosing,
    pattern === null ? null : { pattern, chosenBy: member.memberId, chosenAt: now },
  );
  const entry = entriesOf({ now, actor: `member:${member.memberId}` }, onboardingId);
  await appendAudits(tx, workspaceId, [entry('owner_pattern.chosen', { pattern })]);
  return granted({ pattern });
}

function mayChoose(viewer: Viewer): boolean {
  return mayDecideWhole(viewer) || viewer.roles.includes('sales_manager');
}
