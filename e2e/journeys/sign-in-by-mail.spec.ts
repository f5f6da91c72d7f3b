import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

/** Nobody else's browser tests sign in by mail as this member of the demo workspace. */
const ADDRESS = 'ruth.calder@quillbrook.example';

// The browser notes the status of a page that says a code was wrong.
test.use({ expectedErrors: [/status of 400/] });

/** Asks for a sign-in mail as somebody would who types their address carelessly. */
async function ask(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Your work address').fill(`  ${ADDRESS.toUpperCase()} `);
  await page.getByRole('button', { name: 'Mail me a link and a code' }).click();
  await expect(page).toHaveURL(/\/sign-in\/code/);
}

/** The newest mail to the address, as an administrator sees it in the local mailbox of demo mode. */
async function newestMail(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ code: string; link: string }> {
  const other = await browser.newContext({ baseURL });
  const page = await other.newPage();
  await signInAs(page, 'Admin');
  await page.goto('/mailbox');
  const mail = page
    .getByRole('article')
    .filter({ hasText: `to ${ADDRESS}` })
    .first();
  const text = await mail.innerText();
  await other.close();
  const code = /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? '';
  const link = /https?:\S+\/sign-in\/link\?token=[\w-]+/.exec(text)?.[0] ?? '';
  return { code, link };
}

test('a wrong code is told plainly, the mailed one signs in', async ({ page, browser, baseURL }) => {
  await ask(page);
  await expectAccessible(page);
  const { code } = await newestMail(browser, baseURL);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const field = page.getByLabel('Six-digit code');
  await field.fill(wrong);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('This code is not right')).toBeVisible();
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/queue$/);
});

test('opening the link does nothing yet; its button signs in, once', async ({ page, browser, baseURL }) => {
  await ask(page);
  const { link } = await newestMail(browser, baseURL);
  for (let look = 0; look < 2; look += 1) {
    await page.goto(link);
    await expect(page.getByText(ADDRESS)).toBeVisible();
  }
  await expectAccessible(page);
  await page.goto('/onboardings');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/queue$/);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
});

test('an address of nobody gets the same page and no mail', async ({ page, browser, baseURL }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Your work address').fill('nobody@quillbrook.example');
  await page.getByRole('button', { name: 'Mail me a link and a code' }).click();
  await expect(page).toHaveURL(/\/sign-in\/code/);
  const other = await browser.newContext({ baseURL });
  const mailbox = await other.newPage();
  await signInAs(mailbox, 'Admin');
  await mailbox.goto('/mailbox');
  await expect(mailbox.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(mailbox.getByText('nobody@quillbrook.example')).toHaveCount(0);
  await other.close();
});
