import { expectAccessible } from '../setup/accessible.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

test('a secret is shown once, two may live side by side, and revoking asks once', async ({ page }) => {
  await signInAs(page, 'RevOps');
  await page.goto('/settings/webhooks');
  const source = page.getByRole('region', { name: 'Salesforce' });
  await source.getByRole('button', { name: 'Make a secret' }).click();
  const first = await source.getByTestId('new-secret').innerText();
  expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await expectAccessible(page);

  await source.getByRole('button', { name: 'Make a second secret' }).click();
  await expect(source.getByTestId('new-secret')).not.toHaveText(first);
  await expect(source.getByRole('button', { name: 'Make a second secret' })).toBeDisabled();
  await page.goto('/settings/webhooks');
  await expect(page.getByTestId('new-secret')).toHaveCount(0);
  await expect(page.getByText(first)).toHaveCount(0);

  const line = source.getByRole('listitem').filter({ hasText: `whsec_…${first.slice(-5, -1)}` });
  await line.locator('summary').click();
  await line.getByRole('button', { name: /^Revoke/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'revoked' })).toBeVisible();
  await expect(source.getByRole('listitem')).toHaveCount(1);
});
