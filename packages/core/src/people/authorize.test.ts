import { expect, test } from 'vitest';
import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import { ACTIONS, allowedActions, authorize } from './authorize.ts';

const actor = (...roles: (typeof INTERNAL_ROLES)[number][]) => ({ workspaceId: 'w1', memberId: 'm1', roles });

test('nobody, not even an administrator, may touch an object of another workspace', () => {
  for (const action of ACTIONS)
    expect(authorize(actor(...INTERNAL_ROLES), action, { workspaceId: 'w2' })).toBe(false);
});

test('only an administrator manages people; a member without a role may nothing', () => {
  const may = INTERNAL_ROLES.filter((role) => authorize(actor(role), 'people.manage', { workspaceId: 'w1' }));
  expect(may).toEqual(['admin']);
  expect(allowedActions(actor())).toEqual([]);
});

test('an administrator may everything in their own workspace', () => {
  expect(allowedActions(actor('admin'))).toEqual(ACTIONS);
});

test('several roles add up, and the whole table stands as written', () => {
  const either = new Set([...allowedActions(actor('support')), ...allowedActions(actor('legal'))]);
  expect(new Set(allowedActions(actor('support', 'legal')))).toEqual(either);
  const table = Object.fromEntries(
    INTERNAL_ROLES.map((role) => [role, allowedActions(actor(role)).join(' ')]),
  );
  expect(table).toMatchInlineSnapshot(`
    {
      "admin": "onboardings.read onboardings.evaluate reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss reviews.settings messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review plan.change inbox.read outbox.read outbox.settle register.read register.test shadow.run shadow.read imports.run drafts.edit people.read people.manage audit.read webhooks.manage rights.export brand.change mailbox.read",
      "ae": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage inbox.read outbox.read register.read register.test shadow.read imports.run drafts.edit people.read mailbox.read",
      "cs_leader": "onboardings.read onboardings.evaluate reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss reviews.settings messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review plan.change inbox.read outbox.read outbox.settle register.read register.test shadow.run shadow.read imports.run drafts.edit people.read audit.read mailbox.read",
      "csm": "onboardings.read onboardings.evaluate reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review plan.change inbox.read outbox.read outbox.settle register.read register.test shadow.read imports.run drafts.edit people.read mailbox.read",
      "finance": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review inbox.read outbox.read register.read register.test shadow.read people.read mailbox.read",
      "implementation_lead": "onboardings.read onboardings.evaluate reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review plan.change inbox.read outbox.read register.read register.test shadow.read imports.run drafts.edit people.read mailbox.read",
      "legal": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review inbox.read outbox.read register.read register.test shadow.read people.read audit.read mailbox.read",
      "onboarding_manager": "onboardings.read onboardings.evaluate reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review plan.change inbox.read outbox.read outbox.settle register.read register.test shadow.read imports.run drafts.edit people.read mailbox.read",
      "product_ops": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read conversation.read contacts.read inbox.read outbox.read outbox.settle register.read register.test shadow.read people.read rights.export mailbox.read",
      "revops": "onboardings.read onboardings.evaluate reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss reviews.settings messages.read conversation.read contacts.read inbox.read outbox.read outbox.settle register.read register.test shadow.run shadow.read imports.run drafts.edit people.read audit.read webhooks.manage mailbox.read",
      "sales_manager": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage inbox.read outbox.read register.read register.test shadow.read imports.run drafts.edit people.read audit.read mailbox.read",
      "security": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review inbox.read outbox.read register.read register.test shadow.read people.read audit.read mailbox.read",
      "solutions_engineer": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage documents.review inbox.read outbox.read register.read register.test shadow.read imports.run drafts.edit people.read mailbox.read",
      "support": "onboardings.read reviews.read reviews.decide reviews.steer reviews.confirm reviews.discuss messages.read messages.write conversation.read conversation.write contacts.read contacts.manage inbox.read outbox.read register.read register.test shadow.read people.read mailbox.read",
    }
  `);
});
