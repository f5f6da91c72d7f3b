import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { openList, openPacket } from '../setup/onboardings.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test.describe('the list', () => {
  test('narrows by filters that stand in the address and can be taken away singly', async ({ page }) => {
    await openList(page);
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('Provisioning').check();
    await page.getByLabel('Enterprise').check();
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/hold=provisioning/);
    await expect(page.getByRole('link', { name: 'Larkmoor Home Health' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Pellworth Interiors' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Remove filter Hold: Provisioning' }).click();
    await expect(page).toHaveURL(/\/onboardings\?lane=enterprise$/);
    await page.getByRole('link', { name: 'Clear all' }).last().click();
    await expect(page.getByRole('link', { name: 'Pellworth Interiors' })).toBeVisible();
  });

  test('says so when nothing matches, and leads back', async ({ page }) => {
    await signInAs(page, 'CSM');
    await page.goto('/onboardings?q=no-such-customer');
    await expect(page.getByText('Nothing matches these filters')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await expect(page.getByRole('link', { name: 'Pellworth Interiors' })).toBeVisible();
  });

  test('sorts by its heads, shows the columns one chooses, and keeps both', async ({ page }) => {
    await openList(page);
    await page.getByRole('link', { name: 'Customer', exact: true }).click();
    await expect(page).toHaveURL(/sort=account/);
    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('group', { name: 'Columns to show' }).getByLabel('Lane').uncheck();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('columnheader', { name: 'Lane' })).toHaveCount(0);
    await expect(page).toHaveURL(/sort=account/);
    await page.getByRole('link', { name: 'Tier', exact: true }).click();
    await expect(page).toHaveURL(/sort=risk/);
    await expect(page.getByRole('columnheader', { name: 'Lane' })).toHaveCount(0);
  });

  test('closes its menus on escape, back to what opened them, and on a press elsewhere', async ({ page }) => {
    await openList(page);
    await scripts(page);
    const filter = page.locator('summary').filter({ hasText: 'Filter' });
    const columns = page.locator('summary').filter({ hasText: 'Columns' });
    await filter.click();
    await page.getByLabel('Provisioning').focus();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Provisioning')).toBeHidden();
    await expect(filter).toBeFocused();
    await filter.click();
    await columns.click();
    await expect(page.getByLabel('Provisioning')).toBeHidden();
    await expect(page.getByRole('group', { name: 'Columns to show' })).toBeVisible();
  });

  test('opens a row with j, k and enter', async ({ page }) => {
    await openList(page);
    await scripts(page);
    await expect(page.locator('[data-row-link]').nth(1)).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(page.locator('[data-row-link]').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/onboardings\/[0-9a-f-]{36}$/);
  });

  test('as a board stands by state', async ({ page }) => {
    await openList(page);
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await expect(page.getByRole('heading', { name: /Handoff received/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Pellworth Interiors' })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('the packet', () => {
  test('says at once whether we can go on, what is held and who is next', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Ternholm Seafood');
    const verdict = page.getByRole('region', { name: 'Stop: no kickoff yet' });
    await expect(verdict.getByText('Customer timeline', { exact: true })).toBeVisible();
    await expect(verdict.getByText('Implementation lead')).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Findings' }).getByRole('heading', { level: 3 }).first(),
    ).toHaveText('Sales scope conflicts with signed scope');
  });

  test('leads from a fact to its place in the story, and to the row of the register', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Ternholm Seafood');
    await scripts(page);
    const finding = page.locator('#finding-CO-EDGE-021');
    await finding
      .getByRole('link', { name: /Excluded/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#(scope|at-terms)/);
    await expect(page.locator(':target')).toBeInViewport();
    await finding.getByRole('link', { name: 'CO-EDGE-021' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'Sales scope conflicts with signed scope',
    );
  });

  test('tells where each value comes from on focus', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Thornvale Packaging Group');
    const plan = page.locator('[id="at-terms.crm.plan"]');
    await plan.focus();
    await expect(plan).toHaveAccessibleDescription('From CRM · Plan');
    expect(await plan.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
      'From CRM',
    );
  });

  test('explains a finding step by step in a drawer, and closing it leaves the page where it was', async ({
    page,
  }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Thornvale Packaging Group');
    await scripts(page);
    await page
      .getByRole('link', { name: /Why exactly/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('heading', { name: /^Why exactly/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(page).toHaveURL(/\/onboardings\/[0-9a-f-]{36}$/);
    const last = page.getByRole('link', { name: /Why exactly/ }).last();
    await last.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => window.scrollY);
    await last.click();
    await drawer.getByRole('link', { name: 'Close' }).click();
    await expect(drawer).toHaveCount(0);
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
    await page.goBack();
    await expect(drawer).toHaveCount(0);
  });

  test('opens a score to its formula, beside which nothing else lies', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Norrdal Heat Pumps');
    const score = page.locator('#summary details').filter({ hasText: 'Complexity' });
    await score.locator('summary').click();
    const [opened, formula] = [await score.boundingBox(), await score.locator('p').first().boundingBox()];
    const others = await page.locator('#summary summary').filter({ hasNotText: 'Complexity' }).all();
    if (opened === null || formula === null) throw new Error('The score is not shown.');
    expect(formula.y + formula.height).toBeLessThanOrEqual(opened.y + opened.height);
    expect(others).toHaveLength(4);
    for (const other of others) {
      const box = await other.boundingBox();
      expect(box !== null && (box.y + box.height <= opened.y || box.y >= opened.y + opened.height)).toBe(
        true,
      );
    }
  });

  test('shows what an update changed, and marks it', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Thornvale Packaging Group');
    await expect(page.getByText(/changes in version 2/)).toBeVisible();
    await expect(page.locator('[id="at-terms.crm.plan"][data-changed]')).toBeVisible();
    await page.getByRole('link', { name: 'What changed', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What changed in version 2' })).toBeVisible();
    await expect(page.getByText('Conflicting plan data')).toBeVisible();
    await expectAccessible(page);
    await page.locator('summary').filter({ hasText: 'Version 2' }).click();
    await page.getByRole('link', { name: /^Version 1/ }).click();
    await expect(page.getByText('Nothing changed')).toBeVisible();
  });

  test('is read in an earlier version, which says that it is one', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Thornvale Packaging Group');
    await page.locator('summary').filter({ hasText: 'Version 2' }).click();
    await page.getByRole('link', { name: /^Version 1/ }).click();
    await expect(page.getByText('This is version 1. Version 2 is the newest.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Check again' })).toHaveCount(0);
  });

  test('is checked again on demand, by those who may', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Hobthorn & Rye Bakeries');
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText(/^Checked again/)).toBeVisible();
    await signInAs(page, 'AE');
    await openPacket(page, 'Hobthorn & Rye Bakeries');
    await expect(page.getByRole('button', { name: 'Check again' })).toHaveCount(0);
  });

  test('marks a deal that is not closed yet', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Marrow Bay Ferries');
    await expect(page.getByText('Not closed yet').first()).toBeVisible();
  });
});

test.describe('a text', () => {
  test('opens over the packet as it came, and leads to the next one', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Stillwater Event Hire');
    await scripts(page);
    await page
      .locator('#evidence')
      .getByRole('link', { name: 'Requirements list of the purchasing adviser' })
      .click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText('1. The supplier shall offer telephone support')).toBeVisible();
    await expectAccessible(page);
    await drawer
      .getByRole('link', { name: /^Next text|^Previous text/ })
      .first()
      .click();
    await expect(drawer.getByRole('heading', { level: 2 })).not.toHaveText(
      'Requirements list of the purchasing adviser',
    );
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  });

  test('shows the quoted words of an address, marked', async ({ page }) => {
    await signInAs(page, 'CSM');
    await openPacket(page, 'Stillwater Event Hire');
    const address = await page
      .locator('#evidence')
      .getByRole('link', { name: 'Requirements list of the purchasing adviser' })
      .getAttribute('href');
    await page.goto(`${address}?start=0&end=17#quote`);
    await expect(page.locator('mark#quote')).toHaveText('Requirements list');
    await expect(page.locator('mark#quote')).toBeInViewport();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });

  test('search, filter, packet, text and trace all work', async ({ page }) => {
    await openList(page);
    await page.getByRole('searchbox').fill('thornvale');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Thornvale Packaging Group' }).click();
    await page
      .getByRole('navigation', { name: 'Parts of the packet' })
      .getByRole('link', { name: 'Evidence' })
      .click();
    await expect(page.locator('#evidence')).toBeInViewport();
    await page.locator('#evidence').getByRole('link').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Thornvale Packaging Group' })).toBeHidden();
    await page.getByRole('link', { name: 'Close' }).click();
    await page
      .getByRole('link', { name: /Why exactly/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: /^Why exactly/ })).toBeVisible();
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.describe.configure({ timeout: 180_000 });
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('list, board, packet and changes fit and pass axe', async ({ page }) => {
      await signInAs(page, 'CSM');
      await openPacket(page, 'Corvane Lab Logistics');
      const packet = new URL(page.url()).pathname;
      for (const address of [
        '/onboardings',
        '/onboardings?view=board&tier=hold',
        packet,
        `${packet}/trace/CO-EDGE-021`,
        `${packet}/changes`,
      ]) {
        await page.goto(address);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide, `${address} is wider than the screen`).toBe(false);
      }
    });
  });
}
