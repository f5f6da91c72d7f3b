import type { Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';
import { expect } from './test.ts';

/** Signs in as CSM and opens the list. */
export async function openList(page: Page) {
  await signInAs(page, 'CSM');
  await page.goto('/onboardings');
}

/** Opens a customer's packet from the list. */
export async function openPacket(page: Page, customer: string) {
  await page.goto(`/onboardings?q=${encodeURIComponent(customer)}`);
  await page.getByRole('link', { name: customer, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: customer })).toBeVisible();
}
