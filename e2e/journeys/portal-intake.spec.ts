import type { Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { anotherPerson, enterAs, expect, portalTest as test } from '../setup/portal.ts';
import { scripts } from '../setup/scripts.ts';

const field = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: label }) });
const right = (page: Page, label: string) => page.getByRole('button', { name: `That’s right: ${label}` });

/** Opens a value's form, and gives the field around it. */
async function change(page: Page, label: string) {
  const value = field(page, label);
  await value.locator('summary').click();
  return value;
}

/** The page on which this person confirms what is known. */
async function confirming(page: Page, name: string): Promise<string> {
  const home = await enterAs(page, name);
  await page.goto(`${home}/confirm`);
  return home;
}

for (const width of [360, 1440])
  test(`at ${width} px a customer confirms, corrects, and is told kindly that a contradiction is checked`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const name = width === 360 ? 'Meredith Shaw' : 'Dele Hart';
    await confirming(page, name);
    await scripts(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Confirm what we know' })).toBeVisible();
    await expectAccessible(page);
    const label = width === 360 ? 'Industry' : 'Employees';
    await expect(field(page, label)).toContainText(/from what you told our sales team, \d+ \w+ 2026/);
    await right(page, label).click();
    await expect(field(page, label)).toContainText('confirmed by you');
    await expect(field(page, label).getByRole('heading', { name: label })).toBeFocused();
    const seats = await change(page, 'Seats');
    await seats.getByLabel('Seats', { exact: true }).fill(width === 360 ? '44' : '46');
    await seats.getByRole('button', { name: 'Save' }).click();
    await expect(seats).toContainText('somebody from our team checks it with you');
    await expect(seats).toContainText('changed by you');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow).toBe(false);
    await expectAccessible(page);
  });

test('a section is confirmed at once, and what was confirmed stands there for the next person with who and when', async ({
  page,
  browser,
}) => {
  await confirming(page, 'Meredith Shaw');
  await scripts(page);
  const section = page.getByRole('region', { name: 'Your people' });
  await section.getByRole('button', { name: 'All of this is right: Your people' }).click();
  await expect(section.getByRole('button', { name: /^That’s right/ })).toHaveCount(0);
  const dele = await anotherPerson(browser, 'Dele Hart');
  await dele.page.goto(`${dele.home}/confirm`);
  await expect(field(dele.page, 'Project lead')).toContainText('confirmed by Meredith Shaw');
  await dele.page.context().close();
});

test('what is typed survives a closed page and waits there, and what does not fit is named with how to put it right', async ({
  page,
}) => {
  const home = await confirming(page, 'Meredith Shaw');
  await scripts(page);
  const label = 'What you want to achieve';
  const goal = await change(page, label);
  await goal.getByLabel(label, { exact: true }).fill('No more paper on site');
  await page.goto('about:blank');
  // What a page sends as it closes arrives when it arrives: here within moments.
  await expect(async () => {
    await page.goto(`${home}/confirm`);
    const typed = field(page, label).getByLabel(label, { exact: true });
    await expect(typed).toHaveValue('No more paper on site', { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await expect(field(page, label)).toContainText('and have not saved it yet');
  await scripts(page);
  await field(page, label).getByRole('button', { name: 'Discard' }).click();
  await expect(field(page, label)).not.toContainText('have not saved it yet');
  const term = await change(page, 'Term in months');
  await term.getByLabel('Term in months', { exact: true }).fill('a year or so');
  await term.getByRole('button', { name: 'Save' }).click();
  await expect(term.getByLabel('Term in months', { exact: true })).toHaveAccessibleDescription(
    /Please write a whole number, such as 40\./,
  );
  await expectAccessible(page);
});

test('of two people at once the second is told what the first said, and keeps theirs until they choose', async ({
  page,
  browser,
}) => {
  await confirming(page, 'Meredith Shaw');
  await scripts(page);
  const dele = await anotherPerson(browser, 'Dele Hart');
  await dele.page.goto(`${dele.home}/confirm`);
  await scripts(dele.page);
  const label = 'What you will use it for';
  const mine = await change(page, label);
  const theirs = await change(dele.page, label);
  await mine.getByLabel(label, { exact: true }).fill('Job sheets for fitters');
  await theirs.getByLabel(label, { exact: true }).fill('Snag lists for fitters');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs).toContainText('changed by you');
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByRole('alert')).toContainText(
    'Dele Hart has answered this while you were typing: Snag lists',
  );
  await expect(mine.getByLabel(label, { exact: true })).toHaveValue('Job sheets for fitters');
  await mine.getByRole('button', { name: 'Save mine' }).click();
  await expect(mine).toContainText('changed by you');
  await expect(mine).toContainText('Job sheets for fitters');
  await dele.page.context().close();
});

test('by keyboard alone a value is changed and saved, and the focus goes back to it', async ({ page }) => {
  await confirming(page, 'Meredith Shaw');
  await scripts(page);
  const region = field(page, 'Region');
  await region.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(region.getByLabel('Region', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('United Kingdom');
  await page.keyboard.press('Enter');
  await expect(region).toContainText(/changed by you|confirmed by you/);
  await expect(region.getByRole('heading', { name: 'Region' })).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, locale: 'de-DE' });

  test('the same works by plain forms, in German', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /Fiona Lyle/ }).click();
    await page.goto(`${new URL(page.url()).pathname}/confirm`);
    await expect(page.getByRole('heading', { level: 1, name: 'Bestätigen, was wir wissen' })).toBeVisible();
    await page.getByRole('button', { name: 'Stimmt: Steuernummer' }).click();
    await expect(field(page, 'Steuernummer')).toContainText('bestätigt von Ihnen');
    const terms = field(page, 'Zahlungsziel');
    await terms.locator('summary').click();
    await terms.getByLabel('Zahlungsziel', { exact: true }).fill('tbd');
    await terms.getByRole('button', { name: 'Speichern' }).click();
    await expect(terms).toContainText('Bitte schreiben Sie, was es ist');
    await expect(terms.getByLabel('Zahlungsziel', { exact: true })).toHaveValue('tbd');
    await terms.getByLabel('Zahlungsziel', { exact: true }).fill('45 Tage');
    await terms.getByRole('button', { name: 'Speichern' }).click();
    await expect(terms).toContainText('geändert von Ihnen');
    await expect(terms).toContainText('Jemand aus unserem Team klärt es mit Ihnen');
    await page.getByRole('link', { name: 'Drucken oder als PDF sichern' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Pellworth');
    await expect(page.locator('dl').filter({ hasText: 'Steuernummer' })).toContainText('Fiona Lyle');
  });
});

test('the intake is taken along as a file', async ({ page }) => {
  const home = await confirming(page, 'Fiona Lyle');
  const answer = await page.request.get(`${home}/intake.json`);
  expect(answer.headers()['content-disposition']).toContain('attachment');
  const file: unknown = await answer.json();
  expect(file).toMatchObject({ format: 'handrail/intake/1', account: 'Pellworth Interiors' });
});
