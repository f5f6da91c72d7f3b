import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Waits until the page's scripts run: keys do something from then on. */
export const scripts = (page: Page) => expect(page.locator('html[data-js]')).toBeAttached();
