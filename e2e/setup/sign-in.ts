import { expect, type Page } from '@playwright/test';

export type DemoRole = 'AE' | 'CSM' | 'RevOps' | 'Admin';

/** Signs in as a person of the demo workspace, and waits for the page that their day begins with. */
export async function signInAs(page: Page, role: DemoRole): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Continue as ${role}` }).click();
  await expect(page).toHaveURL(role === 'Admin' ? /\/onboardings$/ : /\/queue$/);
}
