import type { Page } from '@playwright/test';
import { acceptedHandoff } from '../setup/accepted-handoff.ts';
import { expectAccessible } from '../setup/accessible.ts';
import { consoleApi } from '../setup/console-api.ts';
import { anotherPerson, enterAs, expect, portalTest } from '../setup/portal.ts';
import { scripts } from '../setup/scripts.ts';
import { test } from '../setup/test.ts';

const WIDTHS = [360, 1440];
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const written = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function expectGoodAtBothWidths(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect(await fits(page), `${width}`).toBe(true);
  }
}

portalTest(
  'a customer writes by keyboard alone, and a colleague reads it as new',
  async ({ page, browser }) => {
    const home = await enterAs(page, 'Dario Fusco');
    await page.goto(`${home}/messages`);
    await scripts(page);
    await expect(page.getByText('Nothing has been written yet.')).toBeVisible();
    await expectGoodAtBothWidths(page);
    await page.getByRole('link', { name: 'Home', exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Your message')).toBeFocused();
    await page.keyboard.type('Who gives the training?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(written(page, 'Who gives the training?')).toContainText('You');
    await expect(page.getByLabel('Your message')).toHaveValue('');
    await expectGoodAtBothWidths(page);

    const livia = await anotherPerson(browser, 'Livia Sartori');
    await expect(livia.page.getByText('One new message')).toBeVisible();
    await livia.page.getByRole('link', { name: 'Read', exact: true }).click();
    await expect(written(livia.page, 'Who gives the training?')).toContainText('Dario Fusco');
    await livia.page.goto(livia.home);
    await expect(livia.page.getByRole('link', { name: 'Write a message' })).toBeVisible();
    await livia.page.context().close();
  },
);

portalTest('what is typed and not sent is still there after another page', async ({ page }) => {
  const home = await enterAs(page, 'Noemi Galli');
  await page.goto(`${home}/messages`);
  await scripts(page);
  await page.getByLabel('Your message').fill('A thought that is not finished');
  await page.goto(home);
  await page.goto(`${home}/messages`);
  await expect(page.getByLabel('Your message')).toHaveValue('A thought that is not finished');
});

portalTest(
  'who is stuck says so on the page, and it is sent once however often it is pressed',
  async ({ page }) => {
    const home = await enterAs(page, 'Paolo Mantarro');
    await page.goto(`${home}/confirm`);
    await scripts(page);
    await page.locator('summary').filter({ hasText: 'I’m stuck' }).click();
    await expectGoodAtBothWidths(page);
    await page.getByLabel('What is it about?').selectOption({ label: 'Seats' });
    await page.getByLabel('What is in the way?').fill('Do the seasonal people count?');
    await page.getByRole('button', { name: 'Tell them' }).dblclick();
    await expect(page).toHaveURL(`${home}/messages`);
    const entry = written(page, 'Do the seasonal people count?');
    await expect(entry).toHaveCount(1);
    await expect(entry).toContainText('You are stuck here: what we know about you, “Seats”');
    await expect(entry).toContainText('has been told.');
    await expectGoodAtBothWidths(page);
  },
);

portalTest.describe('without scripts', () => {
  // The browser notes the status of a form that was refused.
  portalTest.use({ javaScriptEnabled: false, expectedErrors: [/status of 400/] });

  portalTest('messages and calls for help are plain forms', async ({ page }) => {
    const home = await enterAs(page, 'Ginevra Albani');
    await page.getByText('I’m stuck').click();
    await page.getByRole('button', { name: 'Tell them' }).click();
    await expect(page).toHaveURL(`${home}/messages`);
    await expect(written(page, 'You are stuck here: the next step')).toContainText('has been told.');
    await page.getByLabel('Your message').fill('Written without scripts');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(written(page, 'Written without scripts')).toBeVisible();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Please write something first.')).toBeVisible();
  });
});

test.describe('the team', () => {
  // The browser notes the status of an answer that was refused.
  test.use({ expectedErrors: [/status of 400/] });

  test('answers in plain words at once; words that commit us become a draft for approval', async ({
    page,
    browser,
  }) => {
    const onboardingId = await acceptedHandoff(page, 'messages-1', 'Kestrel Post');
    await consoleApi(page).mutate('contacts.invite', {
      ...{ onboardingId, name: 'Nell Kestrel', email: 'nell@kestrel.example', roles: ['champion'] },
    });
    const nell = await anotherPerson(browser, 'Nell Kestrel');
    await nell.page.goto(`${nell.home}/messages`);
    await nell.page.getByLabel('Your message').fill('Who gives the training?');
    await nell.page.getByRole('button', { name: 'Send' }).click();
    await expect(written(nell.page, 'Who gives the training?')).toBeVisible();

    await page.goto(`/onboardings/${onboardingId}`);
    await scripts(page);
    const conversation = page.getByRole('region', { name: 'Conversation' });
    await expect(conversation.getByText('Who gives the training?')).toBeVisible();
    await conversation.getByLabel('Your answer').fill('You will be live on 3 May, free of charge.');
    await conversation.getByRole('button', { name: 'Answer' }).click();
    await expect(page.getByText('This needs an approval')).toBeVisible();
    await expect(page.getByLabel('Your answer')).toHaveValue('You will be live on 3 May, free of charge.');
    await expectGoodAtBothWidths(page);
    await page.getByLabel('Your answer').fill('Our trainers come to you.');
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(written(page, 'Our trainers come to you.')).toBeVisible();
    await expectGoodAtBothWidths(page);

    await nell.page.goto(nell.home);
    await expect(nell.page.getByText('One new message')).toBeVisible();
    await nell.page.getByRole('link', { name: 'Read', exact: true }).click();
    await expect(written(nell.page, 'Our trainers come to you.')).toContainText('Quillbrook');
    await expect(nell.page.getByText('free of charge')).toHaveCount(0);
    await nell.page.context().close();

    await page.getByLabel('Your answer').fill('You will be live on 3 May.');
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByRole('button', { name: 'Make a draft of it' }).click();
    await expect(page.getByText('This is the draft. Read it, then ask for its approval.')).toBeVisible();
    await expect(page.getByText('You will be live on 3 May.').first()).toBeVisible();
  });
});
