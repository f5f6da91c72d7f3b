import type { Browser, Page, Response } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { installation } from '../setup/installation.ts';
import { enterAs, expect, portalTest as test } from '../setup/portal.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';

/** Nobody else's browser tests sign in by mail as this customer of the demo workspace. */
const SPONSOR = { name: 'Harriet Boone', email: 'hboone@copperline.example' };
const WIDTHS = [360, 1440];

// The browser notes the status of a page that says a code was wrong, and of one that is not there.
test.use({ expectedErrors: [/status of 40[04]/] });

/** The newest mail to the address, as an administrator sees it in the local mailbox of demo mode. */
async function newestMail(browser: Browser, to: string): Promise<string> {
  const context = await browser.newContext({ baseURL: installation().url });
  const page = await context.newPage();
  await signInAs(page, 'Admin');
  await page.goto('/mailbox');
  const text = await page
    .getByRole('article')
    .filter({ hasText: `to ${to}` })
    .first()
    .innerText();
  await context.close();
  return text;
}

async function ask(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page).toHaveURL(/\/sign-in\/code/);
}

test('a customer signs in with the mailed code; a wrong one is told kindly', async ({ page, browser }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
  await ask(page, `  ${SPONSOR.email.toUpperCase()} `);
  await expectAccessible(page);
  const code = /^\s*(\d{6})\s*$/m.exec(await newestMail(browser, SPONSOR.email))?.[1] ?? '';
  const field = page.getByLabel('Six-digit code');
  await field.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('This code is not right')).toBeVisible();
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(`Hello ${SPONSOR.name}`)).toBeVisible();
});

test('opening the mailed link does nothing yet; its button signs in, once', async ({ page, browser }) => {
  await ask(page, SPONSOR.email);
  const mail = await newestMail(browser, SPONSOR.email);
  const link = /https?:\S+\/sign-in\/link\?token=[\w-]+/.exec(mail)?.[0] ?? '';
  for (let look = 0; look < 2; look += 1) {
    await page.goto(link);
    await expect(page.getByText(SPONSOR.email)).toBeVisible();
  }
  await expectAccessible(page);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(`Hello ${SPONSOR.name}`)).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
});

test("a member's session opens no page of the portal, and a customer's none of the console", async ({
  page,
  browser,
}) => {
  await enterAs(page, SPONSOR.name);
  const cookies = await page.context().cookies();
  const at = (origin: string) =>
    browser.newContext({ baseURL: origin, storageState: { cookies, origins: [] } });
  const console = await (await at(installation().url)).newPage();
  await console.goto('/onboardings');
  await expect(console).toHaveURL(/\/sign-in/);
  await signInAs(console, 'Admin');
  await console.context().clearCookies({ name: 'handrail-portal' });
  await console.goto(`${installation().portal}/`);
  await expect(console).toHaveURL(/\/sign-in/);
  await console.context().close();
});

test('the first page says the goal, the one next step, the team and what happened, on a phone as on a desk', async ({
  page,
}) => {
  const home = await enterAs(page, SPONSOR.name);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(home);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Turn vacant homes around faster');
    const next = page.getByRole('region', { name: 'Check that we have understood your goals' });
    await expect(next.getByRole('link', { name: 'Have a look' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Your team at Quillbrook' })).toContainText('Mateo Silva');
    await expect(page.getByRole('region', { name: 'What happened lately' })).toContainText(
      'opened your onboarding',
    );
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(
      true,
    );
  }
});

test('each person is asked for what is theirs', async ({ page }) => {
  await enterAs(page, 'Rosalind Kerr');
  await expect(page.getByRole('heading', { name: 'Check your billing details' })).toBeVisible();
});

test('by keyboard alone: past the head to the next step, and to the own settings', async ({ page }) => {
  const home = await enterAs(page, SPONSOR.name);
  await page.goto(home);
  await scripts(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Have a look' })).toBeFocused();
  await page.goto(home);
  await scripts(page);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Your settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your settings' })).toBeVisible();
});

test('language and time zone are chosen, and the pages follow; signing out everywhere ends it', async ({
  page,
}) => {
  await enterAs(page, 'Kevin Aldous');
  await page.goto('/account');
  await expectAccessible(page);
  await page.getByLabel('Language', { exact: true }).selectOption('Deutsch');
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await page.getByRole('region', { name: 'Language and time' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Ihr Team bei Quillbrook' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByLabel('Zeitzone')).toHaveValue('America/New_York');
  await page.getByRole('button', { name: 'Überall abmelden' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('what is not theirs is not there, in their words', async ({ page }) => {
  await enterAs(page, SPONSOR.name);
  for (const address of ['/onboardings/019a0000-0000-7000-8000-000000000000', '/queue', '/people']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  await expectAccessible(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('in, home, settings and out', async ({ page }) => {
    await enterAs(page, 'Luis Tarango');
    await expect(page.getByRole('link', { name: 'Have a look' })).toBeVisible();
    await page.getByRole('link', { name: 'Your settings' }).click();
    await page.getByLabel('Language', { exact: true }).selectOption('English');
    const part = (name: string) => page.getByRole('region', { name });
    await part('Language and time').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.goto('/account');
    await page.getByLabel('Reminders of what is still open').uncheck();
    await part('E-mails').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.getByLabel('Reminders of what is still open')).not.toBeChecked();
    await expect(page.getByLabel('When your team at Quillbrook writes')).toBeChecked();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test('no page brings more than 120 kB of scripts, and nothing moves while it loads', async ({ page }) => {
  const home = await enterAs(page, 'Luis Tarango');
  for (const address of ['/sign-in', home, `${home}/messages`, '/account']) {
    let bytes = 0;
    const count = async (response: Response) => {
      if (!/\.js$/.test(new URL(response.url()).pathname)) return;
      bytes += (await response.request().sizes()).responseBodySize;
    };
    page.on('response', count);
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    page.off('response', count);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(bytes, `${address} scripts`).toBeLessThanOrEqual(120 * 1024);
    expect(shift, `${address} shift`).toBeLessThan(0.01);
  }
});
