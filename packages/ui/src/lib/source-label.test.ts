import { expect, test } from 'vitest';
import { sourceLabel } from './source-label.ts';

test.each([
  ['terms.crm.seats', 'CRM · Seats'],
  ['terms.orderForm.startDate', 'Order form · Start date'],
  ['stakeholders[2].name', 'Stakeholder 3 · Name'],
  ['context.tasks[0].dueAt', 'Task 1 · Due at'],
  ['handoff.successCriteria[1]', 'Handoff · Success criterion 2'],
  ['requirements.sso', 'Requirements · SSO'],
  ['account.name', 'Account · Name'],
  ['evidence:call-7', 'Text call-7'],
  ['terms', 'terms'],
])('%s reads "%s"', (source, label) => {
  expect(sourceLabel(source)).toBe(label);
});
