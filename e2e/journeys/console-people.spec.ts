import type { Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const invite = async (page: Page, name: string, role: string) => {
  await page.goto('/people/invite');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Work address').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.com`);
  await page.getByLabel(role, { exact: true }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page).toHaveURL(/\/people$/);
};

// A refused form is answered with 400, which browsers log.
test.use({ expectedErrors: [/status of 400/] });

test('an invited person signs in with the code of the mail, and sees what their role may', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'Admin');
  await invite(page, 'Frida Sommer', 'Finance');
  await expect(page.getByRole('status').filter({ hasText: 'Frida Sommer is invited' })).toBeVisible();

  const context = await browser.newContext({ baseURL });
  const theirs = await context.newPage();
  await theirs.goto('/people');
  await theirs.getByLabel('Your work address').fill('frida.sommer@example.com');
  await theirs.getByRole('button', { name: 'Mail me a link and a code' }).click();
  await expect(theirs.getByRole('heading', { name: 'Look in your mail' })).toBeVisible();

  await page.goto('/mailbox');
  const mail = page.getByRole('article').filter({ hasText: 'to frida.sommer@example.com' }).first();
  const code = /\b\d{6}\b/.exec(await mail.innerText())?.[0] ?? '';
  await theirs.getByLabel('Six-digit code').fill(code === '000000' ? '000001' : '000000');
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByText('This code is not right')).toBeVisible();
  await theirs.getByLabel('Six-digit code').fill(code);
  await theirs.getByRole('button', { name: 'Sign in' }).click();

  await expect(theirs).toHaveURL(/\/people$/);
  const navigation = theirs.getByRole('navigation', { name: 'Main', exact: true });
  await expect(navigation.getByRole('link', { name: 'People' })).toHaveAttribute('aria-current', 'page');
  await expect(navigation.getByRole('link', { name: 'Webhooks' })).toHaveCount(0);
  await expect(theirs.getByRole('link', { name: 'Invite' })).toHaveCount(0);
  await context.close();
});

test('a link in a mail signs in only by its button, and only once', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'Admin');
  await invite(page, 'Lars Winter', 'Legal');
  const context = await browser.newContext({ baseURL });
  const theirs = await context.newPage();
  await theirs.goto('/sign-in');
  await theirs.getByLabel('Your work address').fill('lars.winter@example.com');
  await theirs.getByRole('button', { name: 'Mail me a link and a code' }).click();
  await expect(theirs.getByRole('heading', { name: 'Look in your mail' })).toBeVisible();

  await page.goto('/mailbox');
  const mail = page.getByRole('article').filter({ hasText: 'to lars.winter@example.com' }).first();
  const link = (await mail.getByRole('link').getAttribute('href')) ?? '';
  await theirs.goto(link);
  await theirs.goto(link);
  await expect(theirs.getByText('lars.winter@example.com')).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs).toHaveURL(/\/queue$/);
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
  await context.close();
});

test('roles change, and switching somebody off can be undone', async ({ page }) => {
  await signInAs(page, 'Admin');
  await invite(page, 'Otto Krause', 'Support');
  await page.getByRole('link', { name: 'Otto Krause' }).click();
  const drawer = page.getByRole('dialog', { name: 'Otto Krause' });
  await expect(drawer).toBeVisible();
  await expectAccessible(page);
  await drawer.getByLabel('Security').check();
  await drawer.getByRole('button', { name: 'Save roles' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Otto Krause' });
  await expect(row).toContainText('Security');

  await page.getByRole('link', { name: 'Otto Krause' }).click();
  await drawer.getByRole('button', { name: 'Switch off Otto Krause' }).click();
  await expect(row).toContainText('Switched off');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Invited');
  await expect(page.getByRole('status').filter({ hasText: 'can sign in again' })).toBeVisible();
});

test('a member without a role cannot be made, and an address joins once', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/people/invite');
  await page.getByLabel('Name').fill('No Role');
  await page.getByLabel('Work address').fill('no.role@example.com');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByText('Choose at least one role.')).toBeVisible();
  await page.getByLabel('CSM', { exact: true }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page).toHaveURL(/\/people$/);

  await page.goto('/people/invite');
  await page.getByLabel('Name').fill('No Role Again');
  await page.getByLabel('Work address').fill('No.Role@example.com');
  await page.getByLabel('CSM', { exact: true }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByText(/already|member/i).first()).toBeVisible();
  await expect(page).toHaveURL(/\/people\/invite$/);
});

test.describe('without administrator', () => {
  test.use({ expectedErrors: [/403/] });

  test('managing people is refused at its address too', async ({ page }) => {
    await signInAs(page, 'CSM');
    const answer = await page.goto('/people/invite');
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { name: 'Your roles do not allow this' })).toBeVisible();
    await expectAccessible(page);
  });
});
