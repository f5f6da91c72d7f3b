import type { Page } from '@playwright/test';
import { acceptedHandoff } from '../setup/accepted-handoff.ts';
import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { openList, openPacket } from '../setup/onboardings.ts';
import { scripts } from '../setup/scripts.ts';
import { expect, test } from '../setup/test.ts';

/** Begins a message of a template to the customer's likeliest person, from the packet. */
async function begin(page: Page, packet: string, template: string) {
  await page.goto(`${packet}#messages`);
  await page.locator('#messages').getByRole('link', { name: 'Write a message' }).click();
  await page.getByRole('link', { name: template, exact: true }).click();
}

async function makeTheDraft(page: Page) {
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page.getByText('This is the draft. Read it')).toBeVisible();
}

const state = (page: Page) => page.getByRole('heading', { level: 1 });

/** Mails to an address in the local mailbox. */
async function mailsTo(page: Page, address: string) {
  await page.goto('/mailbox');
  return page.getByRole('listitem').filter({ hasText: address });
}

test('a warm introduction is drafted from the packet, edited, approved and sent, exactly once', async ({
  page,
}) => {
  const onboarding = await acceptedHandoff(page, 'lindqvist-1', 'Lindqvist Freight');
  await begin(page, `/onboardings/${onboarding}`, 'Warm introduction by mail');
  await expect(page.getByRole('combobox', { name: 'To' })).toHaveValue('ute@lindqvist-1.example');
  await makeTheDraft(page);

  const values = page.locator('#values');
  await expect(values).toContainText('Fewer calls at the desk');
  await expect(values.getByRole('link', { name: 'Handoff · Business outcome' })).toHaveAttribute(
    'href',
    new RegExp(`/onboardings/${onboarding}#`),
  );
  const text = page.getByLabel('Text');
  const draft = await text.inputValue();
  expect(draft).toContain('has read all that we talked about');
  await scripts(page);
  await text.fill(draft.replace('so you need not tell it again.', 'so you never tell it twice.'));
  await expect(page.locator('#decide')).toContainText('You typed words that are not saved.');
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page.locator('#wordings').locator('del').first()).toBeVisible();

  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(state(page)).toContainText('Awaiting approval');
  await page.goto('/queue');
  await page.getByRole('link', { name: /message(s)? to approve/ }).click();
  await expect(page).toHaveURL(/\/messages$/);
  const line = page.getByRole('row').filter({ hasText: 'Lindqvist Freight' });
  await expect(line).toContainText('Yours');
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.getByRole('button', { name: 'Approve and send' }).click();
  await expect(page.locator('#decide')).toContainText('Approve the customer message');
  await expect(async () => {
    await page.goto(address);
    await expect(state(page)).toContainText('Sent', { timeout: 500 });
  }).toPass();

  const mails = await mailsTo(page, 'ute@lindqvist-1.example');
  await expect(mails).toHaveCount(1);
  await expect(mails).toContainText('so you never tell it twice.');
  await page.goto(`/onboardings/${onboarding}#messages`);
  await expect(page.locator('#messages')).toContainText('Warm introduction sent');
  await page.goto(`/onboardings/${onboarding}/history`);
  await expect(page.getByText(/drafted a message \(warm introduction\)/)).toBeVisible();
});

test('a video must be a real link before its introduction goes anywhere', async ({ page }) => {
  const onboarding = await acceptedHandoff(page, 'okonkwo-1', 'Okonkwo Studios');
  await begin(page, `/onboardings/${onboarding}`, 'Warm introduction by recorded video');
  await page.getByLabel('Link to the recorded introduction').fill('tomorrow');
  await makeTheDraft(page);
  await expect(page.locator('#decide')).toContainText('not a full address that begins with https://');
  await expect(page.getByRole('button', { name: 'Ask for approval' })).toHaveCount(0);
  await page.getByLabel('Link to the recorded introduction').fill('https://video.example/hello');
  await page.getByRole('button', { name: 'Fill anew' }).click();
  await expect(page.getByLabel('Text')).toHaveValue(/https:\/\/video\.example\/hello/);
  await expect(page.getByRole('button', { name: 'Ask for approval' })).toBeVisible();
});

test.describe('two at one message', () => {
  test.use({ expectedErrors: [/409/] });

  test('who saves second is told, and keeps the words that they typed', async ({ page, context }) => {
    const onboarding = await acceptedHandoff(page, 'marais-1', 'Marais Optics');
    await begin(page, `/onboardings/${onboarding}`, 'Welcome');
    await makeTheDraft(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel('Subject').fill('Welcome aboard');
    await other.getByRole('button', { name: 'Save the words' }).click();
    await expect(other.getByLabel('Subject')).toHaveValue('Welcome aboard');
    await page.getByLabel('Subject').fill('My own welcome');
    await page.getByRole('button', { name: 'Save the words' }).click();
    await expect(page.getByRole('alert')).toContainText('You have changed this message since');
    await expect(page.getByLabel('Subject')).toHaveValue('My own welcome');
  });
});

for (const { colorScheme, width } of LOOKS)
  test(`the pages of messages are accessible at ${width} pixels, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await openList(page);
    await openPacket(page, 'Hobthorn & Rye Bakeries');
    const onboarding = new URL(page.url()).pathname;
    await begin(page, onboarding, 'Welcome');
    const beginning = page.url();
    await makeTheDraft(page);
    for (const address of [
      page.url(),
      beginning,
      `${onboarding}/messages/new`,
      '/messages?list=draft',
      `/messages/templates?template=welcome&onboarding=${onboarding.split('/').at(-1) ?? ''}`,
    ]) {
      await page.goto(address);
      await expectAccessible(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(tooWide, address).toBe(false);
    }
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a message is drafted, handed in and discarded', async ({ page }) => {
    await openList(page);
    await openPacket(page, 'Clayhand Studio Supplies');
    await page.locator('#messages').getByRole('link', { name: 'Write a message' }).click();
    await page.getByRole('link', { name: 'Reminder of a known task', exact: true }).click();
    await page.getByLabel('The task').fill('Send the list of studios');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await expect(page.getByLabel('Subject')).toHaveValue(
      'Clayhand Studio Supplies: Send the list of studios',
    );
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    await expect(state(page)).toContainText('Awaiting approval');
    await page.getByRole('button', { name: 'Discard this message' }).click();
    await expect(page.locator('#messages')).toContainText('Discarded');
  });
});
