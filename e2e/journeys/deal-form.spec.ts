import type { Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a deal is saved as it is typed, survives a reload, and becomes an onboarding', async ({ page }) => {
  await signInAs(page, 'AE');
  await page.goto('/deals/new');
  await scripts(page);
  await section(page, 'Customer').getByLabel('Name').fill('Fernhollow Pottery');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await expect(page).toHaveURL(/\/deals\/drafts\/[0-9a-f-]{36}$/);
  await page.reload();
  await scripts(page);
  await expect(section(page, 'Customer').getByLabel('Name')).toHaveValue('Fernhollow Pottery');
  await section(page, 'Deal').getByLabel('Deal name').fill('Fernhollow: Desk');
  await section(page, 'Deal')
    .getByLabel(/^Closed, or expected/)
    .fill('2026-05-04T10:30');
  await section(page, 'Stakeholders').getByRole('button', { name: 'Add a stakeholder' }).click();
  await section(page, 'Stakeholders').getByLabel('Name').fill('Ida Berg');
  await section(page, 'Stakeholders').getByRole('combobox', { name: /^Role/ }).selectOption('champion');
  await page.getByRole('button', { name: 'Create the onboarding' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fernhollow Pottery' })).toBeVisible();
  await expect(page.getByText('The onboarding is created from your draft.')).toBeVisible();
  await expect(page.getByText('Ida Berg').first()).toBeVisible();
});

test('who submits while a save is under way gets the onboarding, not a conflict with that save', async ({
  page,
}) => {
  await signInAs(page, 'AE');
  await page.goto('/deals/new');
  await scripts(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/deals/drafts.data**', async (route) => {
    await released;
    await route.continue();
  });
  const saving = page.waitForRequest('**/deals/drafts.data**');
  await section(page, 'Customer').getByLabel('Name').fill('Hasty Hats');
  await section(page, 'Deal').getByLabel('Deal name').fill('Hasty Hats: Desk');
  await section(page, 'Deal')
    .getByLabel(/^Closed, or expected/)
    .fill('2026-05-04T10:30');
  await saving;
  const create = page.getByRole('button', { name: 'Create the onboarding' });
  await create.click();
  await expect(create).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(page.getByText('The onboarding is created from your draft.')).toBeVisible();
  await page.goto('/deals/drafts');
  await expect(page.getByText('Hasty Hats')).toHaveCount(0);
});

test('what keeps a deal from being submitted stands at its field and in a summary that leads there', async ({
  page,
}) => {
  await signInAs(page, 'AE');
  await page.goto('/deals/new');
  await scripts(page);
  await section(page, 'Customer').getByLabel('Name').fill('Mistaken Mills');
  await section(page, 'Customer').getByLabel('Employees').fill('a few');
  await page.locator('summary').filter({ hasText: /^CRM/ }).click();
  await section(page, 'Terms by system').getByLabel('Seats').first().fill('1.200');
  await page.getByRole('button', { name: 'Create the onboarding' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('4 things keep this deal from being submitted');
  await expectAccessible(page);
  await summary.getByRole('link', { name: /^Employees/ }).click();
  await expect(section(page, 'Customer').getByLabel('Employees')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('40');
  await expect(summary).toContainText('3 things');
});

test('a discarded draft can be brought back', async ({ page }) => {
  await signInAs(page, 'AE');
  await page.goto('/deals/new');
  await scripts(page);
  await section(page, 'Customer').getByLabel('Name').fill('Second Thoughts Ltd');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Draft discarded.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Second Thoughts/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /Second Thoughts/ })).toBeVisible();
  await expectAccessible(page);
});

test('a draft that someone else has saved meanwhile is not overwritten', async ({ page, context }) => {
  await signInAs(page, 'AE');
  await page.goto('/deals/new');
  await scripts(page);
  await section(page, 'Customer').getByLabel('Name').fill('Two Hands Ltd');
  await expect(page).toHaveURL(/\/deals\/drafts\//);
  const other = await context.newPage();
  await other.goto(page.url());
  await scripts(other);
  await section(other, 'Customer').getByLabel('Industry').fill('Pottery');
  await expect(other.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await section(page, 'Customer').getByLabel('Industry').fill('Weaving');
  await expect(page.getByText('This draft was changed elsewhere')).toBeVisible();
  await page.getByRole('link', { name: 'Load the newer draft' }).click();
  await expect(section(page, 'Customer').getByLabel('Industry')).toHaveValue('Pottery');
});

test('what is typed while signed out stays, and is saved after signing in elsewhere', async ({
  page,
  context,
}) => {
  await signInAs(page, 'AE');
  await page.goto('/deals/new');
  await scripts(page);
  await section(page, 'Customer').getByLabel('Name').fill('Lapsed Ltd');
  await expect(page).toHaveURL(/\/deals\/drafts\//);
  await context.clearCookies();
  await section(page, 'Customer').getByLabel('Industry').fill('Clock making');
  await expect(page.getByText('You are signed out')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the onboarding' }).click();
  await expect(section(page, 'Customer').getByLabel('Industry')).toHaveValue('Clock making');
  const other = await context.newPage();
  await signInAs(other, 'AE');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await expect(page.getByText('You are signed out')).toHaveCount(0);
  await page.reload();
  await expect(section(page, 'Customer').getByLabel('Industry')).toHaveValue('Clock making');
});

test.describe('while Handrail does not answer', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('what is typed stays, and is saved with the next change', async ({ page }) => {
    await signInAs(page, 'AE');
    await page.goto('/deals/new');
    await scripts(page);
    await page.route('**/deals/drafts.data**', (route) => route.abort());
    await section(page, 'Customer').getByLabel('Name').fill('Outage Ltd');
    await expect(page.getByText('Handrail does not answer')).toBeVisible();
    await page.unroute('**/deals/drafts.data**');
    await section(page, 'Customer').getByLabel('Industry').fill('Candles');
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
    await expect(section(page, 'Customer').getByLabel('Name')).toHaveValue('Outage Ltd');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [/400/] });

  test('rows are added and removed, errors shown, the deal submitted', async ({ page }) => {
    await signInAs(page, 'AE');
    await page.goto('/deals/new');
    await section(page, 'Customer').getByLabel('Name').fill('Plainhand Printing');
    await page.getByRole('button', { name: 'Add a risk' }).click();
    await expect(page).toHaveURL(/\/deals\/drafts\/.*#list-risks$/);
    await page.getByLabel('What could go wrong').fill('The press stands still in August');
    await page.getByRole('button', { name: 'Add a risk' }).click();
    await expect(page.getByLabel('What could go wrong')).toHaveCount(2);
    await page.getByRole('button', { name: 'Remove risk 2' }).click();
    await expect(page.getByLabel('What could go wrong')).toHaveCount(1);
    await expect(page.getByLabel('What could go wrong')).toHaveValue('The press stands still in August');
    await page.getByRole('button', { name: 'Create the onboarding' }).click();
    await expect(page.getByRole('alert')).toContainText('Deal name is missing');
    await section(page, 'Deal').getByLabel('Deal name').fill('Plainhand: Desk');
    await section(page, 'Deal')
      .getByLabel(/^Closed, or expected/)
      .fill('2026-05-04T10:30');
    await page.getByRole('button', { name: 'Create the onboarding' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Plainhand Printing' })).toBeVisible();
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('form and drafts fit and pass axe', async ({ page }) => {
      await signInAs(page, 'AE');
      for (const address of ['/deals/new', '/deals/drafts']) {
        await page.goto(address);
        await expectAccessible(page);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
          address,
        ).toBe(false);
      }
    });
  });
}
