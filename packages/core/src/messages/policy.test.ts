import { expect, test } from 'vitest';
import { EFFECT_RULES } from '../effects/kinds.ts';
import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import { MESSAGE_KINDS } from './kinds.ts';
import { MESSAGE_EFFECTS, MESSAGE_RULES, messagePolicy, needsSecondPerson, roleToApprove } from './policy.ts';

const asIs = { template: null, edited: false, doubtful: false, committing: false } as const;

test('draft first is the default: three kinds alone go as their template has them', () => {
  const automatic = MESSAGE_KINDS.filter((kind) => messagePolicy({ kind, ...asIs }).goes === 'automatic');
  expect(automatic).toEqual(['kickoff_time', 'task_reminder', 'information_request']);
});

test('other words, a stricter template, or a doubt make a draft of every kind', () => {
  for (const kind of MESSAGE_KINDS)
    for (const more of [{ edited: true }, { template: 'draft_first' as const }, { doubtful: true }])
      expect(messagePolicy({ kind, ...asIs, ...more }).goes, kind).toBe('draft_first');
});

test('a doubt needs a second person, whatever the kind', () => {
  for (const kind of MESSAGE_KINDS)
    expect(needsSecondPerson(messagePolicy({ kind, ...asIs, doubtful: true })), kind).toBe(true);
});

test('own words that commit us need a second person, and are held as a message on dates is, whatever the kind', () => {
  for (const kind of MESSAGE_KINDS) {
    const policy = messagePolicy({ kind, ...asIs, committing: true });
    expect([policy.goes, needsSecondPerson(policy)], kind).toEqual(['draft_first', true]);
    expect(policy.effect, kind).not.toBe('customer_message');
  }
});

test('timeline, scope, billing, legal, executives, dissatisfaction and AI drafts need a second person', () => {
  expect(MESSAGE_KINDS.filter((kind) => needsSecondPerson(MESSAGE_RULES[kind]))).toEqual([
    'timeline',
    'scope',
    'billing',
    'security',
    'executive',
    'dissatisfaction',
    'ai_draft',
  ]);
});

test('who approves is a table of kind and role, and never the writer of a serious one', () => {
  for (const kind of MESSAGE_KINDS)
    for (const role of INTERNAL_ROLES) {
      const policy = messagePolicy({ kind, ...asIs });
      const person = { memberId: 'm', roles: [role] };
      const may = MESSAGE_RULES[kind].approvers.includes(role);
      expect(roleToApprove(person, policy, new Set()), `${role} ${kind}`).toBe(may ? role : null);
      expect(roleToApprove(person, policy, new Set(['m'])), `${role} ${kind}, own words`).toBe(
        may && !needsSecondPerson(policy) ? role : null,
      );
    }
});

test('every message goes by an effect that the hold on customer messages stops', () => {
  for (const kind of MESSAGE_KINDS) expect(MESSAGE_EFFECTS).toContain(MESSAGE_RULES[kind].effect);
  for (const effect of MESSAGE_EFFECTS) {
    expect(EFFECT_RULES[effect].holds).toContain('customer_message');
    expect(EFFECT_RULES[effect].approvedBy).toEqual(['approve_customer_message']);
  }
});
