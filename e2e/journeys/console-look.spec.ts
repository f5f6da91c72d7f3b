import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const PAGES = [
  '/people',
  '/people/invite',
  '/account',
  '/audit',
  '/settings/webhooks',
  '/settings/reviews',
  '/settings/brand',
  '/settings/data',
  '/queue',
  '/queue?list=cleanup',
  '/mailbox',
  '/inbox',
  '/outbox',
  '/search?q=a',
];
/** Shift that a person can see begins far above this; 0.1 is what browsers call good. */
const NO_SHIFT = 0.005;
/** Compressed script a page may load, in bytes. */
const SCRIPT_LIMIT = 220_000;

/** Axe over every page is slow on a busy machine. */
test.describe.configure({ timeout: 180_000 });

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('every page fits its width and passes axe', async ({ page }) => {
      await page.goto('/sign-in');
      await expectAccessible(page);
      await signInAs(page, 'Admin');
      for (const address of PAGES) {
        await page.goto(address);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide, `${address} is wider than the screen`).toBe(false);
      }
    });
  });
}

test('nothing moves while a page loads, and its scripts stay small', async ({ page }) => {
  await signInAs(page, 'Admin');
  for (const address of PAGES) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(async () => {
      const shifts = await new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      });
      const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
      const bytes = files.reduce(
        (sum, file) => sum + ('encodedBodySize' in file ? Number(file.encodedBodySize) : 0),
        0,
      );
      return { shifts, bytes };
    });
    expect(seen.shifts, `${address} moved`).toBeLessThan(NO_SHIFT);
    expect(seen.bytes, `${address} loads scripts`).toBeGreaterThan(0);
    expect(seen.bytes, `${address} loads too much script`).toBeLessThan(SCRIPT_LIMIT);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });

  test('signing in, inviting, filtering, searching and signing out work', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue as Admin' }).click();
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('link', { name: 'Invite' }).click();
    await page.getByLabel('Name').fill('Paula Plain');
    await page.getByLabel('Work address').fill('paula.plain@example.com');
    await page.getByLabel('Support', { exact: true }).check();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByText('Paula Plain is invited.')).toBeVisible();
    await page.goto('/audit');
    await page.getByLabel('Search').fill('paula.plain@example.com');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByText('invited Paula Plain').first()).toBeVisible();
    await page.getByRole('button', { name: 'Check the chain' }).click();
    await expect(page.getByText(/^Unbroken:/)).toBeVisible();
    await page.getByRole('link', { name: 'Search' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe('at an address without a page', () => {
  test.use({ expectedErrors: [/404/] });

  test('the error says what happened, what is safe and where to go', async ({ page }) => {
    await signInAs(page, 'CSM');
    const answer = await page.goto('/no/such/page');
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Go to onboardings' }).click();
    await expect(page).toHaveURL(/\/onboardings/);
  });
});
