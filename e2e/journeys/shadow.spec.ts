import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { file, record } from '../setup/records.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const LONG = `unbroken-${'x'.repeat(90)}`;

/** Two files: labels that agree nowhere, one that is wrong, a line that is no JSON, and enough records to say something. */
const FILES = [
  file(`${LONG}.jsonl`, [
    {
      record: record('sh-1', 'Quayside Books'),
      expect: { lane: 'strategic', fire: ['CO-EDGE-017'], holds: [] },
    },
    { record: record('sh-2', 'Broken Bakery'), expect: { lane: 'express' } },
    'no json at all',
    record(LONG, LONG),
  ]),
  file(
    'more.jsonl',
    ['Halden Works', 'Larch Studio', 'Pine Press'].map((name, index) => record(`sh-${index + 5}`, name)),
  ),
];

test('past deals go through without effect: two files, their report, a case, and away again', async ({
  page,
}) => {
  await signInAs(page, 'RevOps');
  await page.goto('/register');
  await scripts(page);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1, name: 'Shadow runs' })).toBeVisible();
  await page.getByLabel(/^Choose files/).setInputFiles(FILES);
  await expect(page.getByText(/^2 files, /)).toBeVisible();
  await page.getByLabel('Name (optional)').first().fill('Spring deals');
  await page.getByRole('button', { name: 'Run in shadow' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Spring deals' })).toBeVisible();
  const tile = (name: string) =>
    page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  await expect(tile('Records')).toContainText('7');
  await expect(tile('Refused')).toContainText('2');
  await expect(tile('Rows: recall')).toContainText('0');
  await expect(page.getByText(/^On 5 of 5 records \(100 %\) no CSM is named/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'CO-EDGE-017' })).toContainText('Conflicting dates');
  const bakery = page.getByRole('row').filter({ hasText: 'Broken Bakery' });
  await expect(bakery).toContainText('lane must be one of');
  await expect(bakery).toContainText('/expect/lane');
  await page.getByRole('link', { name: /^Disagree with labels/ }).click();
  await expect(page).toHaveURL(/show=disagreeing/);
  await expect(page.getByRole('row').filter({ hasText: 'Halden Works' })).toHaveCount(0);
  await page.getByRole('row').filter({ hasText: 'Quayside Books' }).getByRole('link').first().click();
  const drawer = page.getByRole('dialog', { name: 'Quayside Books' });
  await expect(drawer.getByText('Should have fired')).toBeVisible();
  await expect(drawer.getByText(/, labelled Strategic/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(/show=disagreeing/);
  await page.goto('/onboardings?q=Quayside+Books+sh-1');
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
  await page.goto('/shadow');
  await page.getByRole('link', { name: 'Spring deals' }).click();
  await page.getByText('Remove…').click();
  await page.getByRole('button', { name: 'Remove this run' }).click();
  await expect(page.getByText('Removed. The run and its cases are gone.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Spring deals' })).toHaveCount(0);
});

test('the deals that are here are judged again, and who may not run sees the report all the same', async ({
  page,
}) => {
  await signInAs(page, 'RevOps');
  await page.goto('/shadow');
  await page.getByLabel('Closed since (optional)').fill('2100-01-01');
  await page.getByRole('button', { name: 'Run in shadow' }).nth(1).click();
  await expect(page.getByText('There is no record to judge.')).toBeVisible();
  await page.getByLabel('Closed since (optional)').fill('');
  await page.getByRole('button', { name: 'Run in shadow' }).nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deals here' })).toBeVisible();
  await page.getByRole('link', { name: 'Corvane Lab Logistics' }).last().click();
  await page.getByRole('link', { name: 'Its packet today' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Corvane Lab Logistics' })).toBeVisible();
  await signInAs(page, 'AE');
  await page.goto('/shadow');
  await page.getByRole('link', { name: 'Deals here' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deals here' })).toBeVisible();
  await expect(page.getByText('Remove…')).toHaveCount(0);
});
test.use({ expectedErrors: [/400/] });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a paste is run, its case opens and closes, and the run is removed', async ({ page }) => {
    await signInAs(page, 'RevOps');
    await page.goto('/shadow');
    await page.getByText('Or paste a record').click();
    await page
      .getByLabel(/^Record as JSON/)
      .fill(JSON.stringify({ record: record('sh-20', 'Plain Paper Co'), expect: { fire: [] } }));
    await page.getByRole('button', { name: 'Run in shadow' }).first().click();
    await expect(page.getByText('Too few records to say', { exact: false }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Plain Paper Co' }).click();
    await expect(page.getByText('Fired, and should not')).toBeVisible();
    await page.getByRole('link', { name: 'Close' }).click();
    await page.getByText('Remove…').click();
    await page.getByRole('button', { name: 'Remove this run' }).click();
    await expect(page.getByText('Removed. The run and its cases are gone.')).toBeVisible();
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('form, report and case fit and pass axe', async ({ page }) => {
      await signInAs(page, 'RevOps');
      await page.goto('/shadow');
      await expectAccessible(page);
      await page.getByLabel(/^Choose files/).setInputFiles(FILES);
      await page.getByRole('button', { name: 'Run in shadow' }).first().click();
      await expect(page.getByText('Rows that fired').first()).toBeVisible();
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      await expectAccessible(page);
      expect(await fits()).toBe(true);
      await page.getByRole('link', { name: 'Quayside Books' }).last().click();
      await expect(page.getByRole('dialog', { name: 'Quayside Books' })).toBeVisible();
      await expectAccessible(page);
      expect(await fits()).toBe(true);
    });
  });
}
