import type { Page } from '@playwright/test';
import { acceptedHandoff } from '../setup/accepted-handoff.ts';
import { expectAccessible } from '../setup/accessible.ts';
import { LOOKS } from '../setup/looks.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

/** Signing in six times and axe over several pages take long on a busy machine. */
test.describe.configure({ timeout: 120_000 });

const WORKED_OFF = { timeout: 20_000 };

async function mails(page: Page, ...words: string[]) {
  await page.goto('/mailbox');
  return words.reduce((found, hasText) => found.filter({ hasText }), page.getByRole('article'));
}

test('the sync is held, the kickoff is set, moved and called off, and each person is told what concerns them', async ({
  page,
}) => {
  const id = await acceptedHandoff(page, 'ko-1', 'Norrdal Ferries');
  const packet = `/onboardings/${id}`;
  const drawer = page.getByRole('dialog');
  const meeting = page.locator('#meeting');

  await signInAs(page, 'AE');
  await page.goto(packet);
  await scripts(page);
  const sync = page.locator('#sync');
  await sync.getByLabel(/^Note on “Promises/).fill('Nothing beside the paper.');
  await sync.getByRole('button', { name: /^Tick.*Promises/ }).click();
  await expect(sync).toContainText('“Nothing beside the paper.”');
  await expect(sync).toContainText('1 of 6');
  const sales = page.locator('#sales-checklist');
  await sales.getByRole('button', { name: /^Tick.*Internal sync booked/ }).click();
  await expect(sales.getByRole('button', { name: /^Open again.*Internal sync booked/ })).toBeVisible();

  await signInAs(page, 'CSM');
  await page.goto(packet);
  await scripts(page);
  const ownership = page.locator('#ownership');
  await expect(ownership).toContainText('Relay');
  await ownership.getByLabel('How ownership is passed on').selectOption('Pod');
  await ownership.getByRole('button', { name: 'Set' }).click();
  await expect(ownership).toContainText('Give each task one name');

  await page.getByRole('link', { name: 'Approve the kickoff' }).first().click();
  await expect(drawer).toContainText('5 of 6 points are open');
  await drawer.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(meeting).toContainText('No time is set');
  expect(await (await mails(page, 'Norrdal Ferries', 'Kickoff:')).count()).toBe(0);

  await page.goto(packet);
  await meeting.getByRole('link', { name: 'Set a time' }).click();
  await drawer.getByLabel(/^Kickoff/).fill('2099-02-02T10:00');
  await drawer.getByLabel(/^Their goal/).fill('A quiet desk.');
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(meeting.getByRole('link', { name: /^Done/ })).toHaveCount(4, WORKED_OFF);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kickoff scheduled');
  await meeting.getByRole('link', { name: /^Done.*Ute Brandt/ }).click();
  await expect(drawer).toContainText('sequence 0');
  await expect(drawer).toContainText('A quiet desk');
  await expect(await mails(page, 'Kickoff: Norrdal Ferries', 'A quiet desk')).toHaveCount(4);

  await page.goto(`${packet}/meeting`);
  await drawer.getByLabel(/^Kickoff/).fill('2099-02-03T11:00');
  await drawer.getByRole('checkbox', { name: 'Jan Falk' }).uncheck();
  await drawer.getByRole('button', { name: 'Send the new time' }).click();
  await expect(meeting).toContainText('changed once');
  await expect(meeting.getByRole('link', { name: /^Done/ })).toHaveCount(3, WORKED_OFF);
  await expect(await mails(page, 'New time for the kickoff: Norrdal Ferries')).toHaveCount(3);
  await expect(await mails(page, 'Called off', 'to jan@ko-1.example')).toHaveCount(1);

  await page.goto(`${packet}/meeting?off=1`);
  await drawer.getByLabel(/^Why/).fill('Their office is closed that week.');
  await drawer.getByRole('button', { name: 'Call it off' }).click();
  await expect(meeting).toContainText('It was called off');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Accepted');
  await expect(page.locator('#decisions')).toContainText('called the kickoff off');

  await page.goto(packet);
  await scripts(page);
  await meeting.getByText('Write the answer down').click();
  await meeting.getByLabel('What the customer said').fill('Half the calls.');
  await meeting.getByRole('button', { name: 'It has changed' }).click();
  await meeting.getByRole('link', { name: 'The answer' }).click();
  await expect(drawer).toContainText('Half the calls.');
});

for (const { colorScheme, width } of LOOKS) {
  test(`the kickoff's parts fit and are accessible at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const id = await acceptedHandoff(page, `ko-${width}-${colorScheme}`, 'Norrdal Harbours');
    await page.goto(`/onboardings/${id}/decide?kind=approve_kickoff`);
    await scripts(page);
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText('Who is invited')).toBeVisible();
    await drawer.getByText('What the invitation says').click();
    await expectAccessible(page);
    await drawer.getByLabel(/^Kickoff/).fill('2099-02-02T10:00');
    await drawer.getByRole('button', { name: 'Decide', exact: true }).click();
    const meeting = page.locator('#meeting');
    await expect(meeting.getByRole('link', { name: /^Done/ })).toHaveCount(4, WORKED_OFF);
    await meeting.getByText('Write the answer down').click();
    await expectAccessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wider).toBe(false);
  });
}
