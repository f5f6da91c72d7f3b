import { expectAccessible } from '../setup/accessible.ts';
import { expect, test } from '../setup/test.ts';

test('whoever is not signed in is led to the sign-in page', async ({ page }) => {
  await page.goto('/onboardings');
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
});

test('in demo mode "continue as CSM" leads to the queue, "continue as Admin" to the onboardings', async ({
  page,
}) => {
  for (const [role, firstPage] of [
    ['Admin', /\/onboardings$/],
    ['CSM', /\/queue$/],
  ] as const) {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: `Continue as ${role}` }).click();
    await expect(page).toHaveURL(firstPage);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
