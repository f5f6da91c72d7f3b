import { acceptedHandoff } from '../setup/accepted-handoff.ts';
import { expectAccessible } from '../setup/accessible.ts';
import { scripts } from '../setup/scripts.ts';
import { expect, test } from '../setup/test.ts';

/** Signing in five times and axe over several pages take long on a busy machine. */
test.describe.configure({ timeout: 120_000 });

test('an approved kickoff becomes a project and notices; the inbox leads there, the outbox shows it done', async ({
  page,
}) => {
  const id = await acceptedHandoff(page, 'ob-1', 'Norrdal Boats');
  await page.goto(`/onboardings/${id}`);
  await scripts(page);
  await page.getByRole('link', { name: 'Approve the kickoff' }).first().click();
  const decide = page.getByRole('dialog');
  await decide.getByRole('button', { name: 'Decide', exact: true }).click();
  const preparation = page.getByRole('region', { name: 'Kickoff preparation' });
  await expect(preparation.getByRole('listitem').first()).toBeVisible({ timeout: 20_000 });

  // A notice tells of the tasks. The worker may still be at it when the page is first loaded.
  const notice = page.getByRole('listitem').filter({ hasText: 'Norrdal Boats' }).first();
  await expect(async () => {
    await page.goto('/inbox');
    await expect(notice).toContainText(/tasks? for the kickoff on/, { timeout: 1000 });
  }).toPass();
  await scripts(page);
  const entry = page
    .getByRole('navigation', { name: 'Main', exact: true })
    .getByRole('link', { name: /^Inbox/ });
  const unread = Number(/\d+/.exec((await entry.textContent()) ?? '')?.[0]);
  expect(unread).toBeGreaterThan(0);
  await expectAccessible(page);
  await notice.getByRole('button', { name: /^Unread: .+ for the kickoff on/ }).click();
  await expect(page).toHaveURL(new RegExp(`/onboardings/${id}`));
  await expect(entry).toHaveText(unread === 1 ? 'Inbox' : `Inbox${unread - 1} unread`);

  // By keys: to the outbox, to the customer, into the line and back.
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.type('Norrdal Boats');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=Norrdal/);
  await page.getByRole('link', { name: /^Done/ }).click();
  await expect(page).toHaveURL(/list=done/);
  const project = page.getByRole('row').filter({ hasText: 'Kickoff project' });
  await expect(project).toContainText('Done');
  await project.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Kickoff project' });
  await expect(drawer.getByText('Approve the kickoff')).toBeVisible();
  await expect(drawer.getByText(/carried out the kickoff project for Norrdal Boats/)).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'Cancel it' })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(/list=done/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('inbox and outbox fit, and everything can be marked as read', async ({ page }) => {
    await acceptedHandoff(page, 'ob-2', 'Ostervik Ferries');
    await expect(async () => {
      await page.goto('/inbox');
      const notice = page.getByRole('button', { name: /^Unread: Sales has accepted .+ Ostervik Ferries/ });
      await expect(notice).toBeVisible({ timeout: 1000 });
    }).toPass();
    for (const address of ['/inbox', '/outbox', '/outbox?list=unknown']) {
      await page.goto(address);
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, `${address} is wider than the screen`).toBe(false);
    }
    await page.goto('/inbox?show=unread');
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('You have read everything.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nothing unread' })).toBeVisible();
  });
});
