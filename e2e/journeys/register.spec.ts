import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test('the register reads as sentences and as a table, narrowed by the same filters', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/register');
  await expect(page.getByRole('status').filter({ hasText: '41 rows' })).toBeVisible();
  await page.getByLabel('Tier').selectOption('hold');
  await page.getByLabel('Search id, title and sentence').fill('scope');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 of 41 rows' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sales scope conflicts with signed scope' })).toBeVisible();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table&q=scope&tier=hold/);
  await expect(page.getByRole('table', { name: 'Rows of the register' }).getByRole('row')).toHaveCount(2);
});

test('a row runs its examples and shows why each came out so', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/register/CO-EDGE-023');
  await page.getByRole('button', { name: 'Run the examples' }).click();
  await expect(page.getByText(/^All \d+ examples came out as expected/)).toBeVisible();
  await page
    .getByText(/^Why exactly/)
    .first()
    .click();
  await expect(page.locator('#examples ol li').first()).toBeVisible();
  await expectAccessible(page);
});

test('a row leads to the onboardings on which it fires', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/register/CO-EDGE-021');
  await page
    .getByRole('region', { name: 'Fires now on' })
    .getByRole('link', { name: 'Ternholm Seafood' })
    .click();
  await expect(page).toHaveURL(/#finding-CO-EDGE-021$/);
  await expect(page.locator('#finding-CO-EDGE-021')).toBeInViewport();
});

test.describe('a row that is not there', () => {
  test.use({ expectedErrors: [/404/] });

  test('is said to be not there', async ({ page }) => {
    await signInAs(page, 'RevOps');
    const answer = await page.goto('/register/CO-EDGE-999');
    expect(answer?.status()).toBe(404);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('filters and examples work', async ({ page }) => {
    await signInAs(page, 'RevOps');
    await page.goto('/register');
    await page.getByLabel('Owner').selectOption('finance');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'Billing setup missing' }).click();
    await page.getByRole('button', { name: 'Run the examples' }).click();
    await expect(page.getByText(/^All \d+ examples came out as expected/)).toBeVisible();
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.describe.configure({ timeout: 180_000 });
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('its pages fit and pass axe', async ({ page }) => {
      await signInAs(page, 'RevOps');
      for (const address of [
        '/register',
        '/register?view=table',
        '/register/CO-EDGE-029',
        '/register/lanes',
      ]) {
        await page.goto(address);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide, `${address} is wider than the screen`).toBe(false);
      }
    });
  });
}
