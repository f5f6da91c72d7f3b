import type { Packet } from '@handrail/core/packets/packet';
import type { Finding } from '@handrail/core/rules/outcome';
import { TIERS, type InternalRole } from '@handrail/core/rules/vocabulary';
import { ownerName } from './owner-name.ts';

/** What one owner has to decide next. */
export type NextStep = {
  readonly owner: InternalRole;
  readonly role: string;
  readonly person: string | null;
  readonly findings: readonly Finding[];
};

/** Owners with their findings; who can end the most serious hold comes first. Findings without a hold come last. */
export function nextSteps(findings: readonly Finding[], team: Packet['team']): NextStep[] {
  const byOwner = new Map<InternalRole, Finding[]>();
  for (const finding of findings) {
    const own = byOwner.get(finding.owner);
    if (own) own.push(finding);
    else byOwner.set(finding.owner, [finding]);
  }
  return [...byOwner]
    .map(([owner, own]) => ({
      owner,
      ...ownerName(owner, team),
      findings: own.toSorted((one, other) => weight(other) - weight(one)),
    }))
    .sort((one, other) => Math.max(...other.findings.map(weight)) - Math.max(...one.findings.map(weight)));
}

/** What holds kickoff comes before what holds anything else, then by tier. */
function weight(finding: Finding): number {
  const stops = finding.holds.includes('kickoff') ? 2 : finding.holds.length > 0 ? 1 : 0;
  return stops * TIERS.length + TIERS.indexOf(finding.tier);
}
