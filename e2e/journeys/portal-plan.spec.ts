import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { installation } from '../setup/installation.ts';
import { anotherPerson } from '../setup/portal.ts';
import { plannedOnboarding } from '../setup/planned-onboarding.ts';
import { scripts } from '../setup/scripts.ts';
import { expect, test } from '../setup/test.ts';

/** Signing in several times, a worker's round and axe over several pages take long on a busy machine. */
test.describe.configure({ timeout: 120_000 });

const WIDTHS = [360, 1440];
const STEP = 'Sign in to your workspace once';

/** A planned onboarding, with its champion and its administrator in browsers of their own. */
async function aPlan(page: Page, browser: Browser, id: string, options: object = {}) {
  const [champion, admin] = [`Uta ${id}`, `Jon ${id}`];
  const people = [
    { name: champion, roles: ['champion'] },
    { name: admin, roles: ['admin'] },
  ];
  const onboardingId = await plannedOnboarding(page, { id, name: `Norrdal ${id}`, people });
  return {
    onboardingId,
    plan: `/onboardings/${onboardingId}/plan`,
    champion: () => anotherPerson(browser, champion, options),
    admin: () => anotherPerson(browser, admin, options),
  };
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const item = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Step by step' }).getByRole('listitem').filter({ hasText: text });

test('both sides stand in the plan by day with the kickoff; whose step it is ticks it off, and the others see it', async ({
  page,
  browser,
}) => {
  const { plan, champion, admin } = await aPlan(page, browser, 'pl-1');
  const { page: his } = await admin();
  await expect(his.getByRole('region', { name: 'Your plan' })).toContainText('0 of 4 steps done');
  await his.getByRole('link', { name: 'See the plan' }).click();
  await expect(his).toHaveURL(plan);
  await expect(item(his, 'Kickoff')).toContainText('Room 1, Harbour Street', { timeout: 20_000 });
  await expect(item(his, 'Choose the guides')).toContainText(/^.*By .+ at /);
  await expect(his.getByText('can sign in')).toHaveCount(0);
  for (const width of WIDTHS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await his.emulateMedia({ colorScheme });
      await his.setViewportSize({ width, height: 900 });
      await expectAccessible(his);
      expect(await fits(his), `${width}`).toBe(true);
    }
  }

  const file = await his.request.get(
    (await item(his, STEP)
      .getByRole('link', { name: /^Add to calendar.*Sign in/ })
      .getAttribute('href')) ?? '',
  );
  expect(file.headers()['content-type']).toContain('text/calendar');
  expect(await file.text()).toContain(`SUMMARY:${STEP}`);

  await his.goto(plan);
  await scripts(his);
  await item(his, STEP)
    .getByRole('button', { name: /^Done.*Sign in/ })
    .focus();
  await his.keyboard.press('Enter');
  const undo = item(his, STEP).getByRole('button', { name: /^Not done after all.*Sign in/ });
  await expect(undo).toBeVisible();
  // Who pressed it by keyboard is still where they were.
  await expect(undo).toBeFocused();
  await expect(item(his, STEP)).toContainText('Done by Jon pl-1');

  const { page: hers, home } = await champion();
  await expect(hers.getByText('Jon pl-1 did a step of the plan.')).toBeVisible();
  await hers.goto(plan);
  await expect(item(hers, STEP)).toContainText('Done by Jon pl-1');
  await expect(item(hers, STEP).getByRole('button')).toHaveCount(0);
  await expect(item(hers, 'Take the first steps of the guide')).toContainText('Next for you');
  await hers.goto(home);
  await expectAccessible(hers);

  await undo.press('Enter');
  await expect(item(his, STEP).getByRole('button', { name: /^Done.*Sign in/ })).toBeVisible();
});

test('our people move a step, add one, and say that the plan is agreed on; the customer reads it so', async ({
  page,
  browser,
}) => {
  const { plan, champion } = await aPlan(page, browser, 'pl-3');
  await page.goto(plan);
  await expect(page.getByText('The customer reads it as our proposal.')).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect(await fits(page), `${width}`).toBe(true);
  }
  const row = page.getByRole('listitem').filter({ hasText: 'Take the first steps of the guide' });
  await row.getByText('Change').click();
  await row.getByLabel('Due').fill('2099-03-04');
  await row.getByRole('button', { name: 'Move' }).click();
  await expect(page.getByText('The step has another day.')).toBeVisible();
  const more = page.getByRole('region', { name: 'Add a step' });
  await more.getByLabel('What they do').fill('Bring the old list');
  await more.getByLabel('Due').fill('2099-03-05');
  await more.getByRole('button', { name: 'Add the step' }).click();
  await expect(page.getByRole('heading', { name: 'Bring the old list' })).toBeVisible();
  await page.getByRole('button', { name: 'Agreed on with the customer' }).click();
  await expect(page.getByText('A change makes it a proposal again.')).toBeVisible();
  await expectAccessible(page);

  const { page: hers } = await champion();
  await hers.goto(plan);
  await expect(hers.getByText(/^Agreed on/)).toBeVisible();
  await expect(hers.getByRole('heading', { name: 'Bring the old list' })).toBeVisible();
});

test('before there is a plan the page says so', async ({ browser }) => {
  const { page, home } = await anotherPerson(browser, 'Luis Tarango');
  await page.goto(`${home}/plan`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your plan is being put together' }),
  ).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect(await fits(page), `${width}`).toBe(true);
  }
});

test('without scripts, in German: a step is ticked off, and a calendar follows the plan until its address is ended', async ({
  page,
  browser,
}) => {
  const options = { javaScriptEnabled: false, viewport: { width: 360, height: 800 } };
  const { plan, admin } = await aPlan(page, browser, 'pl-2', options);
  const { page: his } = await admin();
  await his.request.post('/account', {
    headers: { origin: new URL(installation().portal).origin },
    form: { language: 'de', timezone: '' },
  });
  await his.goto(plan);
  await expect(his.getByRole('heading', { level: 1, name: 'Ihr Plan' })).toBeVisible();
  const step = his.getByRole('listitem').filter({ hasText: 'Einmal im eigenen Arbeitsbereich anmelden' });
  await step.getByRole('button', { name: /^Erledigt/ }).click();
  await expect(step).toContainText('Erledigt von Jon pl-2');

  const origin = new URL(installation().portal).origin;
  const address = async (button: string) => {
    await his.getByRole('button', { name: button }).click();
    const shown = await his.getByLabel('Ihre Adresse').inputValue();
    expect(shown).toMatch(/\/calendar\.ics\?key=/);
    const { pathname, search } = new URL(shown);
    return `${origin}${pathname}${search}`;
  };
  const first = await address('Adresse holen');
  const feed = await fetch(first);
  expect([feed.status, feed.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(await feed.text()).toContain('SUMMARY:✓ Einmal im eigenen Arbeitsbereich anmelden');
  await his.goto(plan);
  await expect(his.getByLabel('Ihre Adresse')).toHaveCount(0);
  const second = await address('Neue Adresse holen');
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await his.goto(plan);
  await his.getByRole('button', { name: 'Beenden' }).click();
  expect((await fetch(second)).status).toBe(404);
  expect(await fits(his)).toBe(true);
});
