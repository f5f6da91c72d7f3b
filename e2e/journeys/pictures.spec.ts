import path from 'node:path';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

/** `PICTURES=docs/images npm test -- browser` renews the pictures of the README; otherwise they stay with the test's results. */
const folder = process.env['PICTURES'];

test.use({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });

test("the README's picture is the packet page as it is built", async ({ page }, testInfo) => {
  await signInAs(page, 'CSM');
  await page.goto('/onboardings');
  await page
    .getByRole('link', { name: /Thornvale Packaging Group/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thornvale Packaging Group' })).toBeVisible();
  await expect(page.getByText('Conflicting plan data').first()).toBeVisible();
  const file =
    folder === undefined
      ? testInfo.outputPath('packet.png')
      : path.resolve(import.meta.dirname, '../..', folder, 'packet.png');
  await page.screenshot({ path: file });
});
