import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { enterAs, portalTest } from '../setup/portal.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

/** `PICTURES=docs/images npm test -- browser` renews the pictures of the README; otherwise they stay with the test's results. */
const folder = process.env['PICTURES'];

const LOOK = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
test.use(LOOK);
portalTest.use(LOOK);

test("the README's picture is the packet page as it is built", async ({ page }, testInfo) => {
  await signInAs(page, 'CSM');
  await page.goto('/onboardings');
  await page
    .getByRole('link', { name: /Thornvale Packaging Group/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thornvale Packaging Group' })).toBeVisible();
  await expect(page.getByText('Conflicting plan data').first()).toBeVisible();
  await picture(page, testInfo, 'packet.png');
});

portalTest(
  "the README's picture of the portal is its first page as it is built",
  async ({ page }, testInfo) => {
    await enterAs(page, 'Rajan Mistry');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await picture(page, testInfo, 'portal.png');
  },
);

async function picture(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  const file =
    folder === undefined
      ? testInfo.outputPath(name)
      : path.resolve(import.meta.dirname, '../..', folder, name);
  await page.screenshot({ path: file });
}
