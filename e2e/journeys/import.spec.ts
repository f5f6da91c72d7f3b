import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { file, record } from '../setup/records.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test('every verdict is seen before anything is stored, errors by line and place', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/import');
  await expect(page.getByText(/A file may have 20 MB/)).toBeVisible();
  const broken = {
    ...record('imp-2', 'Broken Bakery'),
    account: { name: 'Broken Bakery', employees: 'many' },
  };
  await page
    .getByLabel(/^Choose a file/)
    .setInputFiles(
      file('deals.jsonl', [
        record('imp-1', 'Quayside Books'),
        broken,
        'no json at all',
        record('imp-3', 'Halden Works'),
      ]),
    );
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'deals.jsonl' })).toBeVisible();
  await expect(page.getByText('Nothing is stored yet. 2 records are ready.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Broken Bakery' });
  await expect(row).toContainText('employees must be a whole number');
  await expect(row).toContainText('/account/employees');
  await expectAccessible(page);
  await page
    .getByRole('navigation', { name: 'Records' })
    .getByRole('link', { name: /^Errors/ })
    .click();
  await expect(page.getByRole('row').filter({ hasText: 'Quayside Books' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Store 2 records' }).click();
  await expect(page.getByText('Stored: 2 new, 0 updated').first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Records' }).getByRole('link', { name: /^All/ }).click();
  await page.getByRole('link', { name: 'Quayside Books' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quayside Books' })).toBeVisible();
  await page.goto('/import');
  await expect(page.getByRole('row').filter({ hasText: 'deals.jsonl' }).first()).toContainText('Stored');
});

test('a preview can be discarded, and then nothing was stored', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/import');
  await page.getByText('Or paste a record').click();
  await page.getByLabel(/^Record as JSON/).fill(JSON.stringify(record('imp-9', 'Never Stored Ltd')));
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Nothing is stored yet. 1 record is ready.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard the file' }).click();
  await expect(page.getByText('Discarded. Nothing of the file was stored.')).toBeVisible();
  await page.goto('/onboardings?q=Never+Stored');
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
});

test('the example file can be downloaded and imported as it is', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/import');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Example file' }).click();
  const path = await (await download).path();
  await page.getByLabel(/^Choose a file/).setInputFiles(path);
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Records' }).getByRole('link', { name: 'All 2' }),
  ).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Records' }).getByRole('link', { name: 'Errors 0' }),
  ).toBeVisible();
});

test.describe('what cannot be read', () => {
  test.use({ expectedErrors: [/400/] });

  test('is refused in plain words, and the page stays', async ({ page }) => {
    await signInAs(page, 'RevOps');
    await page.goto('/import');
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByText('Choose a file, or paste a record.')).toBeVisible();
    await page.getByLabel(/^Choose a file/).setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00]),
    });
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByText(/is not UTF-8 text/)).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is previewed and stored', async ({ page }) => {
    await signInAs(page, 'RevOps');
    await page.goto('/import');
    await page
      .getByLabel(/^Choose a file/)
      .setInputFiles(file('plain.jsonl', [record('imp-20', 'Plain Paper Co')]));
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Store 1 record' }).click();
    await page.getByRole('link', { name: 'Plain Paper Co' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Plain Paper Co' })).toBeVisible();
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('form and preview fit and pass axe', async ({ page }) => {
      await signInAs(page, 'RevOps');
      await page.goto('/import');
      await expectAccessible(page);
      const long = `unbroken-${'x'.repeat(90)}`;
      await page
        .getByLabel(/^Choose a file/)
        .setInputFiles(
          file(`${long}.jsonl`, [record('imp-30', 'Look Only Ltd'), { ...record(long, long), extra: 1 }]),
        );
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(page.getByText(/Nothing is stored yet/)).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    });
  });
}
