import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { card, choose, usersOf, WRONG_USERS } from '../setup/documents.ts';
import { installation } from '../setup/installation.ts';
import { enterAs, expect, portalTest as test } from '../setup/portal.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';

const USERS = 'List of users';

/** The page on which this person hands documents in. */
async function documents(page: Page, name: string): Promise<string> {
  const home = await enterAs(page, name);
  await page.goto(`${home}/documents`);
  return home;
}

/** The reviewer's page of this customer's documents, reached by the list of what waits, in a browser of their own. */
async function reviewer(browser: Browser, customer: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: installation().url, timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await signInAs(page, 'CSM');
  await page.goto('/documents');
  await expectAccessible(page);
  await page.getByRole('link', { name: customer }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  return page;
}

for (const { width, name, customer } of [
  { width: 360, name: 'Fintan Lacey', customer: 'Stillwater Event Hire' },
  { width: 1440, name: 'Torstein Eide', customer: 'Ternholm Seafood' },
])
  test(`at ${width} px a list is handed in wrong, then right, is rejected with a reason, and the next version accepted`, async ({
    page,
    browser,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const home = await documents(page, name);
    await scripts(page);
    const list = card(page, USERS);
    await expect(list).toContainText('Not here yet');
    await expectAccessible(page);
    await choose(list, 'users.csv', WRONG_USERS);
    await expect(list.getByRole('group', { name: 'Please put this right' })).toContainText(
      /Row 2, E-mail: “ann@x” is no e-mail address.*Row 3, Name: nothing is filled in.*Row 3, Role: “king” is not offered here; write user, admin or viewer/,
    );
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const cells = await page.request.get(
      (await list.getByRole('link', { name: 'All cells as a list' }).getAttribute('href')) ?? '',
    );
    expect((await cells.text()).trim().split(/\r?\n/)).toHaveLength(4);

    await choose(list, 'users.csv', usersOf('Ann', 'Ben'));
    await expect(list).toContainText('Here; a person looks at it');
    await choose(list, 'again.csv', usersOf('Ann', 'Ben'));
    await expect(list.getByRole('status')).toContainText(
      'This is the same file as version 2, so nothing was added.',
    );

    const csm = await reviewer(browser, customer);
    const set = csm.getByRole('region', { name: 'For CSM' });
    await expect(set).toContainText('Ready for review');
    await set
      .getByLabel(`What the customer should do about ${USERS}`)
      .fill('Please add Cleo, who starts on Monday.');
    await set.getByRole('button', { name: 'Reject' }).click();
    await expect(csm.getByText('Rejected. The customer sees why')).toBeVisible();

    await page.reload();
    await expect(list).toContainText('Why it was not accepted: Please add Cleo, who starts on Monday.');
    await scripts(page);
    await choose(list, 'users.csv', usersOf('Ann', 'Ben', 'Cleo'));
    await expect(list).toContainText('It stands in place of version 2.');

    await csm.reload();
    await set.getByRole('button', { name: `Accept ${USERS}` }).click();
    await expect(csm.getByText('Accepted. The customer sees it.')).toBeVisible();
    await expectAccessible(csm);
    await csm.context().close();

    await page.reload();
    await expect(list).toContainText('Accepted');
    await expect(list.getByText('Earlier versions (2)')).toBeVisible();
    await page.goto(home);
    await expect(page.getByRole('region', { name: 'Documents' })).toContainText('1 of 1');
  });

test('by keyboard alone: to the choice of a file, which opens with a key', async ({ page }) => {
  await documents(page, 'Marcus Venn');
  await scripts(page);
  const input = card(page, USERS).locator('input[type=file]');
  // Asked for well before the key: the browser has to hear first that the choice is ours to make.
  const chooser = page.waitForEvent('filechooser');
  await card(page, USERS).getByRole('link', { name: 'Download a sample' }).focus();
  await page.keyboard.press('Tab');
  await expect(input).toBeFocused();
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(usersOf('Ann')),
  });
  await expect(card(page, USERS)).toContainText('Here; a person looks at it');
});

test('a file that is dropped is taken, and one that is not what it says it is is refused in words', async ({
  page,
}) => {
  await documents(page, 'Tessa Whitlock');
  await scripts(page);
  const list = card(page, USERS);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<html><script>alert(1)</script></html>'], 'users.csv'));
    return transfer;
  });
  await list.locator('form').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(list.getByRole('group', { name: 'Please put this right' })).toContainText(
    'This is a web page or drawing. We need a CSV file or an Excel sheet (.xlsx).',
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, locale: 'de-DE' });

  test('a form hands in, in German, and says what came of it', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /Livia Sartori/ }).click();
    await page.goto(`${new URL(page.url()).pathname}/documents`);
    const list = card(page, 'Liste der Benutzer');
    await choose(list, 'liste.csv', WRONG_USERS);
    await list.getByRole('button', { name: 'Einreichen', exact: true }).click();
    await expect(page.getByText('Die Datei ist da.')).toBeVisible();
    await expect(list.getByRole('group')).toContainText(/Zeile 3, Role: „king“ steht hier nicht zur Wahl/);
    await choose(list, 'liste.csv', usersOf('Ann'));
    await list.getByRole('button', { name: 'Einreichen', exact: true }).click();
    await expect(list).toContainText('Da; ein Mensch sieht es sich an');
  });
});
