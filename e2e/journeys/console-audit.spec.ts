import { readFileSync } from 'node:fs';
import { expectAccessible } from '../setup/accessible.ts';
import { openPacket } from '../setup/onboardings.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test('the log tells who came in, in one sentence, and the chain is checked on the page', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/audit');
  const table = page.getByRole('table', { name: 'Audit log, newest first' });
  await expect(table.getByRole('row').nth(1)).toContainText('continue as');
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await expect(page.getByText(/^Unbroken: [\d,]+ entries/)).toBeVisible();
  await expectAccessible(page);
});

test('filters stand in the address, and clear', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/audit');
  await page.getByLabel('About').selectOption({ label: 'People and sign-ins' });
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/action=member/);
  await page.getByLabel('Search').fill('no entry says this');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'No entry fits these filters' })).toBeVisible();
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/audit$/);
  await expect(page.getByRole('table', { name: 'Audit log, newest first' })).toBeVisible();
});

test('the log leaves as a spreadsheet and as lines that can be verified', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/audit');
  const leaving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const csv = await leaving;
  expect(csv.suggestedFilename()).toMatch(/^audit-.+\.csv$/);
  expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^no,at,actor,action,.*\r\n1,/);
  const lines = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export JSON lines' }).click();
  const text = readFileSync(await (await lines).path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(JSON.parse(text[0] ?? '')).toMatchObject({ format: 'handrail/audit/1' });
  expect(JSON.parse(text.at(-1) ?? '')).toMatchObject({ head: { seq: text.length - 2 } });
});

test('what was measured leaves as a spreadsheet without names', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/audit');
  const leaving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Measurements CSV' }).click();
  const file = await leaving;
  expect(file.suggestedFilename()).toMatch(/^measurements-.+\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(/^entry,part,at,event,.*\r\n\d+,1,/);
  expect(text).toContain(',record.received,');
  expect(text).not.toContain('Thornvale');
});

test('an onboarding’s history reads as sentences, and leads to the version that each made', async ({
  page,
}) => {
  await signInAs(page, 'AE');
  await openPacket(page, 'Thornvale Packaging Group');
  await page.getByRole('link', { name: 'History', exact: true }).click();
  const history = page.getByRole('list', { name: 'History' });
  await expect(history.getByText(/updated Thornvale Packaging Group \(version 2/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Decisions' }).click();
  await expect(page).toHaveURL(/part=decisions/);
  await page.goBack();
  await history.getByRole('link', { name: 'See version 1' }).click();
  await expect(page).toHaveURL(/version=1/);
});

test('an entry opens to its details and leads to all entries about the same thing', async ({ page }) => {
  await signInAs(page, 'Admin');
  await page.goto('/audit?action=member');
  const entry = page.getByRole('row').nth(1);
  await entry.getByText('Details', { exact: true }).first().click();
  await expect(entry.getByText('member.signed_in')).toBeVisible();
  await entry.getByRole('link', { name: 'All entries about it' }).click();
  await expect(page).toHaveURL(/object=/);
});

test.describe('for who may not', () => {
  test.use({ expectedErrors: [/403/] });

  test('the log stays shut', async ({ page }) => {
    await signInAs(page, 'AE');
    expect((await page.goto('/audit'))?.status()).toBe(403);
  });
});
