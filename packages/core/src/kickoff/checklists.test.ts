import { expect, test } from 'vitest';
import type { ClosedWonRecord } from '../deals/record.ts';
import { buildPacket } from '../packets/build.ts';
import { anEvaluation, aRecord } from '../packets/testing/anOutcome.ts';
import { POINT_GROUPS } from '../reviews/acceptance.ts';
import { SYNC_MINUTES, SYNC_POINTS } from './checklists.ts';
import { patternOf } from './ownerPattern.ts';
import { openBeforeReady, salesProofs } from './salesChecklist.ts';

const packetOf = (given: Partial<ClosedWonRecord>) => buildPacket(aRecord(given), anEvaluation());
const person = (name: string) => ({ name, email: `${name}@vendor.example` });
const NOTHING = { ticked: new Set<string>(), kickoffBooked: false };

test('the internal sync has six points of five minutes: what the acceptance is about', () => {
  expect(SYNC_POINTS.map(({ key }) => key).sort()).toEqual(
    POINT_GROUPS.map((group) => (group === 'timeline' ? 'timing' : group)).sort(),
  );
  expect(SYNC_MINUTES).toBe(5);
});

test('what the record holds proves its line, with the place; filler proves nothing', () => {
  const proven = (given: Partial<ClosedWonRecord>) =>
    salesProofs(packetOf(given))
      .filter((one) => one.proven)
      .map(({ key }) => key);
  expect(proven({})).toEqual([]);
  expect(proven({ handoff: { competitiveContext: 'tbd', expansion: 'n/a' } })).toEqual([]);
  const full = {
    deal: { name: 'D', closedAt: '2026-04-08T10:00:00Z', competitors: ['Rival'] },
    handoff: { expansion: 'Two more plants next year' },
    evidence: [
      { id: 'n1', kind: 'deal_note' as const, text: 'Notes' },
      { id: 'intake:terms.seats:1', kind: 'deal_note' as const, text: 'Seats: 40' },
      { id: 'p1', kind: 'proposal' as const, text: 'Offer' },
    ],
  };
  expect(proven(full)).toEqual(['notes', 'documents', 'competition', 'expansion']);
  expect(salesProofs(packetOf(full)).find(({ key }) => key === 'notes')?.sources).toEqual(['evidence:n1']);
});

test('open before ready is what nothing proves and nobody ticked; a kickoff in the record is booked', () => {
  const keys = (given: Partial<ClosedWonRecord>, told: typeof NOTHING) =>
    openBeforeReady(packetOf(given), told).map(({ key }) => key);
  expect(keys({}, NOTHING)).toContain('kickoff_booked');
  expect(keys({ kickoff: { at: '2026-05-04T09:00:00Z' } }, NOTHING)).not.toContain('kickoff_booked');
  expect(keys({}, { ...NOTHING, kickoffBooked: true })).not.toContain('kickoff_booked');
  const ticked = new Set(['sync_booked', 'intro_booked', 'kickoff_booked']);
  expect(keys({}, { ticked, kickoffBooked: false })).toEqual([
    'fields',
    'notes',
    'documents',
    'competition',
    'expansion',
  ]);
});

test.each([
  [null, { ae: person('priya') }],
  ['relay', { ae: person('priya'), csm: person('ines') }],
  ['single_owner', { ae: person('ines'), csm: { name: 'Ines', email: 'INES@vendor.example' } }],
  ['single_owner', { csm: person('ines'), onboardingManager: person('ines') }],
  ['overlap', { csm: person('ines'), onboardingManager: person('omar') }],
  ['pod', { csm: person('ines'), onboardingManager: person('omar'), implementationLead: person('noah') }],
])('the seated people amount to %s', (pattern, team) => {
  expect(patternOf(packetOf({ team }))).toBe(pattern);
});
