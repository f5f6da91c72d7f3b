import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECISIONS } from '../rules/register.ts';
import { INTERNAL_ROLES, TIERS } from '../rules/vocabulary.ts';
import type { InternalRole } from '../rules/vocabulary.ts';
import { ITEM_STATES } from './items.ts';
import { decisionsOf, mayDecide, rolesFor } from './mayDecide.ts';
import type { Decidable } from './mayDecide.ts';

const anItem: Decidable = {
  row: 'CO-EDGE-002',
  kind: 'fired',
  tier: 'high',
  holds: ['provisioning', 'billing_writeback'],
  state: 'open',
  ownerRole: 'revops',
  escalationRole: 'finance',
  offered: ['request_information', 'approve_with_conditions', 'reject_action', 'escalate', 'override'],
};
const nobody: ReadonlySet<string> = new Set();
const decider = (...roles: InternalRole[]) => ({ memberId: 'm', roles });

test('owner and escalation owner decide what the row offers; an override is not the first owner’s', () => {
  const table = Object.fromEntries(
    INTERNAL_ROLES.map((role) => [
      role,
      decisionsOf(anItem)
        .filter((kind) => mayDecide(decider(role), kind, anItem, nobody))
        .join(' '),
    ]),
  );
  const usual = 'request_information approve_with_conditions reject_action escalate';
  const none = Object.fromEntries(INTERNAL_ROLES.map((role) => [role, '']));
  expect(table).toEqual({
    ...none,
    revops: usual,
    finance: `${usual} override`,
    cs_leader: 'override',
    admin: `${usual} override`,
  });
});

test('what could not be checked may be looked at by whoever takes the customer over', () => {
  const unchecked: Decidable = { ...anItem, kind: 'unchecked' };
  const may = INTERNAL_ROLES.filter((role) => mayDecide(decider(role), 'accept_route', unchecked, nobody));
  expect(may).toEqual(['csm', 'onboarding_manager', 'revops', 'finance', 'cs_leader', 'admin']);
  expect(mayDecide(decider('revops'), 'accept_route', anItem, nobody)).toBe(false);
});

test('on tiers high and hold nobody settles their own word, though they may ask and escalate', () => {
  const own = new Set(['m']);
  for (const tier of TIERS) {
    const item = { ...anItem, tier };
    const serious = tier === 'high' || tier === 'hold';
    expect(mayDecide(decider('revops'), 'reject_action', item, own), tier).toBe(!serious);
    expect(mayDecide(decider('revops'), 'escalate', item, own), tier).toBe(true);
    expect(mayDecide(decider('revops'), 'request_information', item, own), tier).toBe(true);
  }
});

test('whatever the item, nobody may what its state or row does not offer, nor without one of the roles', () => {
  const anyItem = fc.record({
    row: fc.constant('CO-EDGE-002'),
    kind: fc.constantFrom('fired' as const, 'unchecked' as const),
    tier: fc.constantFrom(...TIERS),
    holds: fc.subarray(['kickoff', 'provisioning'] as const),
    state: fc.constantFrom(...ITEM_STATES),
    ownerRole: fc.constantFrom(...INTERNAL_ROLES),
    escalationRole: fc.constantFrom(...INTERNAL_ROLES),
    offered: fc.subarray([...DECISIONS]),
  });
  fc.assert(
    fc.property(anyItem, fc.subarray([...INTERNAL_ROLES]), (item, roles) => {
      const kinds = decisionsOf(item);
      if (item.state === 'cleared' || item.state === 'released') expect(kinds).toEqual([]);
      for (const kind of kinds) {
        const allowed = roles.some((role) => rolesFor(kind, item).includes(role));
        expect(mayDecide({ memberId: 'm', roles }, kind, item, nobody)).toBe(allowed);
        if (kind !== 'accept_route' || item.kind === 'fired') expect(item.offered).toContain(kind);
      }
    }),
  );
});

test('a message settles a row that fired and holds messages, never one that nobody could check', () => {
  const offered = ['approve_customer_message', 'override'] as const;
  const item: Decidable = { ...anItem, holds: ['customer_message'], offered };
  expect(decisionsOf(item)).toContain('approve_customer_message');
  expect(decisionsOf({ ...item, kind: 'unchecked' })).not.toContain('approve_customer_message');
  expect(decisionsOf({ ...item, holds: ['kickoff'] })).not.toContain('approve_customer_message');
});
