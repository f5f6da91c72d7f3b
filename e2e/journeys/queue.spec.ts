import type { Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const yours = (page: Page) => page.getByRole('region', { name: 'Yours' });

/** Opens the drawer of the first of one's own items, and tells which row of which customer it is. */
async function openFirst(page: Page): Promise<{ row: string; customer: string }> {
  await page.goto('/queue');
  const line = yours(page).getByRole('row').nth(1);
  const row = /CO-EDGE-\d+/.exec(await line.innerText())?.[0] ?? '';
  const customer = (await line.getByRole('cell').nth(2).innerText()).trim();
  await line.getByRole('link', { name: /^Change/ }).click();
  await expect(page.getByRole('dialog')).toContainText(row);
  return { row, customer };
}

/** The list narrowed to one row of one customer. */
const listOf = (of: { row: string; customer: string }, more = '') =>
  `/queue?${new URLSearchParams({ q: of.customer, row: of.row })}${more}`;

test.describe('the queue', () => {
  test('shows one’s own items first, walks with j and k, opens the finding with enter, and lists its keys', async ({
    page,
  }) => {
    await signInAs(page, 'CSM');
    await page.goto('/queue');
    await scripts(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
    await expect(page.locator('section').first()).toContainText('Yours');
    const links = page.locator('[data-row-link]');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(links.nth(0)).toBeFocused();
    const target = await links.nth(0).getAttribute('href');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help.getByText('Open the line in focus')).toBeVisible();
    await expect(help.getByText('Next row')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await links.nth(0).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target?.replaceAll('/', '\\/')}$`));
    await expect(page.locator(`[id="${target?.split('#')[1]}"]`)).toBeInViewport();
    await scripts(page);
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await expect(page).toHaveURL(/\/queue$/);
  });

  test('narrows by address, and each filter is taken away singly', async ({ page }) => {
    await signInAs(page, 'RevOps');
    await page.goto('/queue?who=mine&tier=high&role=revops');
    const rows = page.locator('tbody tr');
    await expect(rows.first()).toBeVisible();
    await expect(rows.filter({ hasNotText: 'High' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Remove filter Tier: High' }).click();
    await expect(page).toHaveURL(/\/queue\?who=mine&role=revops$/);
    await page.goto('/queue?q=no-such-customer');
    await expect(page.getByRole('heading', { name: 'Nothing matches these filters' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await expect(page).toHaveURL(/\/queue$/);
  });

  test('teaches where nothing waits', async ({ page }) => {
    await signInAs(page, 'Admin');
    await page.goto('/queue?who=mine');
    await expect(page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/queue?list=conditional');
    await expect(page.getByRole('heading', { name: 'Nothing stands under a condition' })).toBeVisible();
  });
});

test('a clock is stopped while the customer is asked, and runs on with what was left', async ({ page }) => {
  await signInAs(page, 'AE');
  const item = await openFirst(page);
  const drawer = page.getByRole('dialog');
  await expectAccessible(page);
  await drawer.getByLabel('What you wait for').fill('The sponsor is asked');
  await drawer.getByRole('button', { name: 'Stop the clock' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'stands still' })).toBeVisible();
  await expect(page).toHaveURL(/\/queue$/);
  await page.goto(listOf(item, '&list=waiting'));
  await expect(page.getByRole('row').nth(1)).toContainText(/paused, .+ left/);
  await page.getByRole('link', { name: /^Change/ }).click();
  await expect(drawer).toContainText('of working time left');
  await drawer.getByLabel('What came of it').fill('She answered');
  await drawer.getByRole('button', { name: 'Start the clock again' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'runs again' })).toBeVisible();
  await page.goto(listOf(item));
  await expect(page.getByRole('row').nth(1)).toContainText('due');
});

test.describe('two at once', () => {
  // A refused form is answered with 409, which browsers log.
  test.use({ expectedErrors: [/status of 409/] });

  test('an item goes to a person by name; whoever looked earlier is told to look again', async ({
    page,
    browser,
    baseURL,
  }) => {
    await signInAs(page, 'CSM');
    const item = await openFirst(page);
    const elsewhere = await browser.newContext({ baseURL });
    const other = await elsewhere.newPage();
    await signInAs(other, 'CSM');
    await other.goto(new URL(page.url()).pathname);
    const [mine, theirs] = [page.getByRole('dialog'), other.getByRole('dialog')];
    await theirs.getByLabel('Give it to').selectOption({ label: 'CSM: Mateo Silva' });
    await theirs.getByRole('button', { name: 'Change owner' }).click();
    await expect(other.getByRole('status').filter({ hasText: 'new owner' })).toBeVisible();
    await other.goto(listOf(item));
    await expect(other.getByRole('row').nth(1)).toContainText('Mateo Silva');
    await elsewhere.close();

    await mine.getByLabel('Give it to').selectOption({ label: 'Finance: whoever has the role' });
    await mine.getByLabel('Why').fill('It is about money');
    await mine.getByRole('button', { name: 'Change owner' }).click();
    await expect(mine.getByRole('alert')).toContainText('changed by somebody else meanwhile');
    await page.goto(listOf(item));
    await expect(page.getByRole('row').nth(1)).toContainText('Mateo Silva');
  });
});

test('findings of tier low are ticked off by their owner', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/queue?list=cleanup');
  const rows = page.locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await expectAccessible(page);
  await page
    .getByLabel(/^Choose CO-EDGE/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Confirm chosen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'One finding is confirmed' })).toBeVisible();
  await expect(rows).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The finding is on the clean-up list again.')).toBeVisible();
  await expect(rows).toHaveCount(before);
});

test('a comment names a colleague without a mouse, stands as typed, and the packet is watched', async ({
  page,
}) => {
  await signInAs(page, 'CSM');
  await page.goto('/onboardings?q=Thornvale');
  await page.locator('[data-row-link]').first().click();
  await scripts(page);
  const discussion = page.getByRole('region', { name: 'Discussion' });
  await discussion.getByRole('button', { name: 'Watch' }).click();
  await expect(discussion.getByRole('button', { name: 'Stop watching' })).toBeVisible();
  const field = discussion.getByRole('textbox', { name: 'Comment' });
  await field.focus();
  await page.keyboard.type('<i>Look</i>, @len');
  await expect(discussion.getByRole('option', { name: 'Lena Okafor' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('<i>Look</i>, @Lena Okafor ');
  await discussion.getByLabel('About').selectOption({ index: 1 });
  await discussion.getByRole('button', { name: 'Comment' }).click();
  const comment = discussion.getByRole('listitem').first();
  await expect(comment).toContainText('<i>Look</i>, @Lena Okafor');
  await expect(comment).toContainText('Told: Lena Okafor');
  await expect(field).toHaveValue('');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a comment and new review times are plain forms', async ({ page }) => {
    await signInAs(page, 'RevOps');
    await page.goto('/queue');
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('textbox', { name: 'Comment' }).fill('@Carla Mendes, please look');
    await page.getByRole('button', { name: 'Comment' }).click();
    await expect(page.getByText('Told: Carla Mendes')).toBeVisible();

    await page.goto('/settings/reviews');
    await page.getByLabel('CS leader, tier hold: hours').fill('2,5');
    await page.getByLabel('Longest wait in hours').fill('16');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. Clocks that begin from now on go by it.')).toBeVisible();
    await expect(page.getByLabel('CS leader, tier hold: hours')).toHaveValue('2.5');
    await expect(page.getByLabel('Longest wait in hours')).toHaveValue('16');
  });
});

test('review times are checked before they are sent, field by field', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/settings/reviews');
  await scripts(page);
  await page.getByLabel('Closes').fill('08:00');
  await page.getByLabel('Finance, tier high: hours').fill('soon');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Closing must be after opening.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Closes').fill('18:00');
  await expect(page.getByText('Write hours, such as 4 or 1.5.')).toBeVisible();
  await page.getByLabel('Finance, tier high: hours').fill('1.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(page.getByLabel('Closes')).toHaveValue('18:00');
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.describe.configure({ timeout: 180_000 });
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('queue, drawer, discussion and review times fit and pass axe', async ({ page }) => {
      await signInAs(page, 'RevOps');
      await page.goto('/queue');
      const change = await page
        .getByRole('link', { name: /^Change/ })
        .first()
        .getAttribute('href');
      const packet = await page.locator('[data-row-link]').first().getAttribute('href');
      for (const address of [
        '/queue',
        '/queue?list=cleanup',
        change ?? '',
        `${packet?.split('#')[0]}/discussion`,
        '/settings/reviews',
      ]) {
        await page.goto(address);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide, `${address} is wider than the screen`).toBe(false);
      }
    });
  });
}
