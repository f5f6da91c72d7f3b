import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { installation } from './installation.ts';
import { test as base, expect } from './test.ts';

const portal = () => installation().portal;

/** Journeys of customers: as `test`, in the portal. */
export const portalTest = base.extend({ baseURL: async ({}, use) => use(portal()) });

export { expect };

/** Comes in as a contact of the demo workspace, by the name they have there, and gives the way to their onboarding. */
export async function enterAs(page: Page, name: string): Promise<string> {
  await page.goto(`${portal()}/sign-in`);
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await expect(page).toHaveURL(/\/onboardings\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

/** Another person of the customer, in a browser of their own. */
export async function anotherPerson(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; home: string }> {
  const context = await browser.newContext({ baseURL: portal(), ...options });
  const page = await context.newPage();
  return { page, home: await enterAs(page, name) };
}
