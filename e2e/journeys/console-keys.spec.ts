import { expectAccessible } from '../setup/accessible.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test('pages are reached by two keys, and the focus goes along', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/audit');
  await scripts(page);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/people$/);
  await expect(page.locator('#main')).toBeFocused();
  await expect(page).toHaveTitle('People · Handrail');
});

test('rows are walked with j and k, opened with enter, closed with escape back to the row', async ({
  page,
}) => {
  await signInAs(page, 'Admin');
  await page.goto('/people');
  await scripts(page);
  const links = page.locator('[data-row-link]');
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/people$/);
  await expect(links.nth(0)).toBeFocused();
});

test('? lists the keys of the page, and letters typed into a field stay letters', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/people');
  await scripts(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Invite someone')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.goto('/audit');
  await scripts(page);
  await page.getByLabel('Search').pressSequentially('g people?');
  await expect(page).toHaveURL(/\/audit$/);
  await expect(page.getByLabel('Search')).toHaveValue('g people?');
});

test('the palette goes to a page by a few letters', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/people');
  await scripts(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await page.keyboard.type('audi');
  await expect(page.getByRole('option', { name: /Audit/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/audit$/);
});

test('the palette finds a customer by a few letters, ahead of pages, and enter opens it', async ({
  page,
}) => {
  await signInAs(page, 'CSM');
  await page.goto('/register');
  await scripts(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await page.keyboard.type('norr');
  await expect(page.getByRole('option', { name: /Norrdal Heat Pumps/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('option', { name: /Account/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Norrdal Heat Pumps' })).toBeVisible();
});

test('the first tab stop skips the navigation', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/people');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('a key pressed at any step of a page becoming ready does not keep it from that', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.addInitScript(pressBetweenSteps);
  await page.goto('/people');
  await scripts(page);
  expect(await page.evaluate(() => document.body.dataset['pressed'])).toBeDefined();
});

/** In the page: React's scheduler posts a message for its next step; a key comes between the two, until scripts run. */
function pressBetweenSteps(): void {
  MessagePort.prototype.postMessage = new Proxy(MessagePort.prototype.postMessage, {
    apply(target, port: MessagePort, [message]: [unknown]) {
      queueMicrotask(() => {
        if ('js' in document.documentElement.dataset) return;
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
        document.body.dataset['pressed'] = '';
      });
      target.call(port, message);
    },
  });
}
