import { expectAccessible } from '../setup/accessible.ts';
import { cleanRecord, imported, type Person } from '../setup/clean-record.ts';
import { consoleApi } from '../setup/console-api.ts';
import { anotherPerson, expect } from '../setup/portal.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { test } from '../setup/test.ts';

// A decision and an answer that are refused: the browser notes their status.
test.use({ expectedErrors: [/status of 400/] });

test('what a review needs to know the customer is asked and answers on a phone, and the answer stands in the packet', async ({
  page,
  browser,
}) => {
  const api = consoleApi(page);
  await signInAs(page, 'CSM');
  const csm = await api.query<Person>('me.get', undefined);
  await signInAs(page, 'AE');
  const ae = await api.query<Person>('me.get', undefined);
  const whole = cleanRecord('questions-1', 'Marlow Ferries', { ae, csm });
  const { successCriteria: _criteria, ...handoff } = whole.handoff;
  const unclear = { ...whole, handoff, evidence: [] };
  const id = await imported(page, unclear);
  await api.mutate('contacts.invite', {
    ...{ onboardingId: id, name: 'Orla Marlow', email: 'orla@questions-1.example', roles: ['champion'] },
  });

  await signInAs(page, 'RevOps');
  await page.goto(`/onboardings/${id}/decide?row=CO-EDGE-001&kind=request_information`);
  await scripts(page);
  const decide = page.getByRole('dialog');
  await decide.getByLabel('Ask').selectOption({ label: 'Orla Marlow (customer)' });
  await decide.getByLabel('Question 1').fill('Can you go live in May?');
  await decide.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(decide.getByRole('paragraph').filter({ hasText: /^These words speak/ })).toBeVisible();
  await expect(decide.getByLabel('Ask').locator('option:checked')).toHaveText('Orla Marlow (customer)');
  await decide.getByLabel('Question 1').fill('How will you tell that it works for you?');
  await decide.getByLabel('The answer fills').first().selectOption({ label: 'Success criteria' });
  await decide.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByText('Decided, and written down.')).toBeVisible();

  const orla = await anotherPerson(browser, 'Orla Marlow', { viewport: { width: 360, height: 780 } });
  await scripts(orla.page);
  await expect(orla.page.getByRole('heading', { name: 'Answer a question' })).toBeVisible();
  await orla.page.getByRole('link', { name: 'Answer', exact: true }).click();
  const question = orla.page.getByRole('region', { name: 'A question for you' });
  await expectAccessible(orla.page);
  await question.getByRole('button', { name: 'Send the answer' }).click();
  await expect(question.getByText('“I do not know” is an answer too.')).toBeVisible();
  await question.getByLabel('How will you tell that it works for you?').fill('20 % fewer calls at the pier');
  await question.getByRole('button', { name: 'Send the answer' }).click();
  await expect(orla.page.getByText('Thank you, that helps.')).toBeVisible();
  await expect(question).toHaveCount(0);
  await expect(orla.page.getByRole('listitem').filter({ hasText: '20 % fewer calls' })).toContainText('You');
  await orla.page.context().close();

  await page.goto(`/onboardings/${id}`);
  const asked = page.getByRole('region', { name: 'Questions' });
  await expect(asked).toContainText('asked Orla Marlow (customer)');
  await expect(asked).toContainText('Answered by Orla Marlow (customer)');
  await expect(page.locator('#finding-CO-EDGE-001')).toHaveCount(0);
});
