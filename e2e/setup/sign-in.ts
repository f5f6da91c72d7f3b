import { expect, type Page } from '@playwright/test';
import { installation } from './installation.ts';

export type DemoRole = 'AE' | 'CSM' | 'Implementation lead' | 'Finance' | 'RevOps' | 'Admin';

/**
 * Signs in as a person of the demo workspace by posting the sign-in page's form: whoever's journey it is goes where they want
 * next. The button itself is pressed in a journey of its own.
 */
export async function signInAs(page: Page, role: DemoRole): Promise<void> {
  const answer = await page.request.post('/sign-in', {
    headers: { origin: installation().url },
    form: { intent: 'continue', role: role.toLowerCase().replace(' ', '_'), to: '/' },
    maxRedirects: 0,
  });
  expect(answer.status(), role).toBe(303);
}
