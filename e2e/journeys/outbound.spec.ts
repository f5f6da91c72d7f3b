import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { acceptedHandoff } from '../setup/accepted-handoff.ts';
import { expectAccessible } from '../setup/accessible.ts';
import { consoleApi } from '../setup/console-api.ts';
import { installation } from '../setup/installation.ts';
import { LOOKS } from '../setup/looks.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

/** Several sign-ins and axe over several pages take long on a busy machine. */
test.describe.configure({ timeout: 180_000 });
// An inner address is refused.
test.use({ expectedErrors: [/status of 400/] });

const RECEIVER = path.resolve(import.meta.dirname, '../../packages/api/src/endpoints/testing/receiver.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'handrail-e2e-receiver-'));
const log = path.join(folder, 'kept.jsonl');
let host = '';
let receiver: ReturnType<typeof spawn> | undefined;

test.beforeAll(async () => {
  host = installation().receiver;
  receiver = spawn(process.execPath, [RECEIVER, log, host.split(':')[1] ?? ''], { stdio: 'ignore' });
  await expect(async () => {
    expect((await fetch(`http://${host}/counts`)).ok).toBe(true);
  }).toPass();
});
test.afterAll(() => {
  receiver?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const behave = (behaviour: object) =>
  fetch(`http://${host}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) });
const kept = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { type: string; first: boolean; body: string } => JSON.parse(line));

type Member = { readonly id: string; readonly version: number; readonly roles: readonly string[] };

/** RevOps of the demo workspace gets the role Finance, and is signed in. */
async function withFinance(page: Page): Promise<void> {
  await signInAs(page, 'RevOps');
  const api = consoleApi(page);
  const { memberId } = await api.query<{ memberId: string }>('me.get', undefined);
  await signInAs(page, 'Admin');
  const people = await api.query<readonly Member[]>('people.list', undefined);
  const { id, version } = people.find((one) => one.id === memberId) ?? {};
  await api.mutate('people.changeRoles', { id, version, roles: ['revops', 'finance'] });
  await signInAs(page, 'RevOps');
}

test('an endpoint is set up and tested, finance approves the billing set-up, and it arrives once', async ({
  page,
}) => {
  const id = await acceptedHandoff(page, 'out-1', 'Norrdal Tools');

  await signInAs(page, 'RevOps');
  await page.goto('/settings/endpoints');
  await scripts(page);
  const billing = page.getByRole('region', { name: 'Billing' });
  await billing.getByRole('textbox', { name: 'Address', exact: true }).fill('https://169.254.169.254/latest');
  await billing.getByRole('button', { name: 'Set up' }).click();
  await expect(billing.getByText('This address lies inside a network')).toBeVisible();
  await billing.getByRole('textbox', { name: 'Address', exact: true }).fill(`http://${host}/in`);
  await billing.getByRole('textbox', { name: 'Read-back address' }).fill(`http://${host}/in/{id}`);
  await billing.getByRole('button', { name: 'Set up' }).click();
  const secret = await billing.getByTestId('new-secret').innerText();
  await expectAccessible(page);

  // The receiver does not know the secret yet, and the test says so.
  await billing.getByRole('button', { name: 'Send a test' }).click();
  await expect(billing.getByText('It refuses (401)')).toBeVisible();
  await behave({ secrets: [secret] });
  await billing.getByRole('button', { name: 'Send a test' }).click();
  await expect(billing.getByText('It took the test (201).')).toBeVisible();
  await expect(billing.getByText('The read-back address knows of the test.')).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);

  // The CSM reads what would be sent, and that finance approves it.
  await signInAs(page, 'CSM');
  await page.goto(`/onboardings/${id}`);
  await scripts(page);
  const systems = page.getByRole('region', { name: 'Other systems' });
  await expect(systems.getByText('Finance may approve it.')).toBeVisible();
  await systems.getByRole('link', { name: 'Write billing set-up' }).click();
  const sheet = page.getByRole('dialog', { name: 'Write billing set-up' });
  await expect(sheet.getByText('Finance may approve it')).toBeVisible();
  await expect(sheet.getByRole('region', { name: 'The message' })).toContainText('DE123456789');
  await expect(sheet.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  await expectAccessible(page);

  // The other side takes it and answers that it broke: it is asked, and it is not sent again.
  await behave({ delivery: 'take_then_500', times: 1 });
  await withFinance(page);
  await page.goto(`/onboardings/${id}/write/billing_call`);
  await scripts(page);
  await sheet.getByRole('button', { name: 'Approve: Write billing set-up' }).click();
  await expect(page.getByText('Approved. It goes out now')).toBeVisible();
  await expect(async () => {
    await page.goto(`/onboardings/${id}`);
    await expect(systems.getByText(/^Carried out/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await scripts(page);
  await systems.getByRole('link', { name: 'See it in the outbox' }).click();
  const effect = page.getByRole('dialog', { name: 'Billing set-up' });
  await expect(effect.getByText('readBack:')).toBeVisible();
  await expect(effect.getByRole('region', { name: 'The message' })).toContainText('"billing.setup"');
  await expectAccessible(page);
  const messages = kept().filter(({ type }) => type === 'billing.setup');
  expect(messages.map(({ first }) => first)).toEqual([true]);
  expect(JSON.parse(messages[0]?.body ?? '')).toMatchObject({
    approved: { as: 'finance' },
    data: { terms: { taxId: { value: 'DE123456789', source: 'contract' } } },
  });
});

for (const { colorScheme, width } of LOOKS)
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('settings and packet fit and can be read by everyone', async ({ page }) => {
      await signInAs(page, 'RevOps');
      await page.goto('/onboardings');
      const packet = await page.locator('a[href^="/onboardings/"]').first().getAttribute('href');
      for (const address of ['/settings/endpoints', `${packet}/write/provisioning_call`]) {
        await page.goto(address);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide, `${address} is wider than the screen`).toBe(false);
      }
    });
  });
