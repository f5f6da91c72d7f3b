import { expectAccessible } from '../setup/accessible.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test('a page asked for before signing in opens after it, search and all', async ({ page }) => {
  await page.goto('/audit?q=signed');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Continue as Admin' }).click();
  await expect(page).toHaveURL(/\/audit\?q=signed$/);
});

test('a return address of another site is not followed', async ({ page }) => {
  await page.goto('/sign-in?to=//evil.example/x');
  await page.getByRole('button', { name: 'Continue as CSM' }).click();
  await expect(page).toHaveURL(/\/queue$/);
});

test('a session elsewhere is signed out from the account page', async ({ page, browser, baseURL }) => {
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await signInAs(other, 'RevOps');
  await signInAs(page, 'RevOps');
  await page.goto('/account');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Sign out Chrome/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'signed out' })).toBeVisible();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test('signing out everywhere ends this session too', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/onboardings');
  await expect(page).toHaveURL(/\/sign-in/);
});
