import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installation } from '../setup/installation.ts';
import { signInAs } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the lines of shell in README.md bring a first record into the console', async ({ page }) => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const lines = /```sh\n(cat > [^`]+handrail import [^`]+)```/.exec(readme)?.[1] ?? '';
  execFileSync('bash', ['-e', '-c', lines], {
    cwd: ROOT,
    env: { ...process.env, ...installation().settings },
  });

  await signInAs(page, 'CSM');
  await page.goto('/onboardings?q=Brookfield');
  await page
    .getByRole('link', { name: /Brookfield Bikes/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Brookfield Bikes');
});
