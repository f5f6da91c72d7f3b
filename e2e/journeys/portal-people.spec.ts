import { expectAccessible } from '../setup/accessible.ts';
import { installation } from '../setup/installation.ts';
import { enterAs, expect, portalTest } from '../setup/portal.ts';
import { signInAs } from '../setup/sign-in.ts';
import { test } from '../setup/test.ts';

const WIDTHS = [360, 1440];

portalTest.describe('a champion', () => {
  // The browser notes the status of a form that was refused.
  portalTest.use({ expectedErrors: [/status of 400/] });

  portalTest('invites a colleague of the same company, and is told kindly of any other', async ({ page }) => {
    const home = await enterAs(page, 'Luis Tarango');
    await page.getByRole('link', { name: 'See all and invite' }).click();
    await expect(page).toHaveURL(`${home}/people`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(
        true,
      );
    }
    const form = page.getByRole('region', { name: 'Invite a colleague' });
    await form.getByLabel('Name').fill('Olive New');
    await form.getByLabel('Work address').fill('olive@elsewhere.example');
    await form.getByLabel('Technical owner').check();
    await form.getByRole('button', { name: 'Invite' }).click();
    await expect(page.getByText('Please give a work address at copperline.example.')).toBeVisible();
    await expect(form.getByLabel('Name')).toHaveValue('Olive New');
    await form.getByLabel('Work address').fill('olive@copperline.example');
    await form.getByLabel('Technical owner').check();
    await form.getByRole('button', { name: 'Invite' }).click();
    await expect(page.getByText('Olive New is invited.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'olive@copperline.example' })).toContainText(
      'Technical owner',
    );
  });
});

test('a CSM invites from the stakeholder map of the packet, and takes off and puts back', async ({
  page,
}) => {
  await signInAs(page, 'CSM');
  await page.goto('/onboardings?per=50');
  await page
    .getByRole('link', { name: /Copperline Property Care/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'People in the portal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People in the portal' })).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(
      true,
    );
  }
  const somebodyElse = page.getByRole('region', { name: 'Somebody else' });
  await somebodyElse.getByLabel('Name').fill('Pat Quill');
  await somebodyElse.getByLabel('Work address').fill('pat@copperline.example');
  await somebodyElse.getByLabel('Administrator').check();
  await somebodyElse.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByText('Pat Quill is invited. A mail tells them where to sign in.')).toBeVisible();
  const line = page.getByRole('listitem').filter({ hasText: 'pat@copperline.example' });
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'Take off' }).click();
  await expect(page.getByText('Pat Quill no longer sees this onboarding.')).toBeVisible();
  await expect(line).toContainText('Taken off');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Pat Quill sees this onboarding again.')).toBeVisible();
  await expect(line).not.toContainText('Taken off');
});

test('whoever invites may look at the portal as a customer sees it, and changes nothing there', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'CSM');
  await page.goto('/onboardings?per=50');
  await page
    .getByRole('link', { name: /Copperline Property Care/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'People in the portal' }).click();
  const line = page.getByRole('listitem').filter({ hasText: 'hboone@copperline.example' });
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'See the portal as they do' }).click();
  const link = line.getByRole('link', { name: 'Open the portal as Harriet Boone sees it' });
  const address = (await link.getAttribute('href')) ?? '';
  const customer = await (await browser.newContext({ baseURL: installation().portal })).newPage();
  await customer.goto(address);
  await expectAccessible(customer);
  await customer.getByRole('button', { name: 'Look' }).click();
  await expect(
    customer.getByText('You look at the portal as Harriet Boone. Nothing can be changed.'),
  ).toBeVisible();
  await expectAccessible(customer);
  await customer.goto('/account');
  await expect(customer.getByRole('button', { name: 'Save' })).toHaveCount(0);
  const refused = await customer.request.post('/account', {
    headers: { origin: installation().portal },
    form: { language: 'de', timezone: '' },
  });
  expect(refused.status()).toBe(403);
  await customer.goto('/');
  await customer.getByRole('button', { name: 'End' }).click();
  await expect(customer).toHaveURL(/\/sign-in/);
  await customer.context().close();
});
