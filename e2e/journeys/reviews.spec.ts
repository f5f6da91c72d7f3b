import type { Page } from '@playwright/test';
import { expectAccessible } from '../setup/accessible.ts';
import { file } from '../setup/records.ts';
import { scripts } from '../setup/scripts.ts';
import { signInAs, type DemoRole } from '../setup/sign-in.ts';
import { expect, test } from '../setup/test.ts';

const PAPER = {
  plan: 'Team',
  paymentTerms: 'Net 30',
  taxId: 'DE811904237',
  entity: 'Brackenfield Freight GmbH',
  startDate: '2026-06-01',
  annualValue: { amount: 42_000, currency: 'EUR' },
  scope: ['Standard set-up'],
};

/** Feature 162: a four-week promise that is not on paper, a missing CRM export, and a sponsor who was never on a call. */
const RECORD = {
  schema: 'handrail/closed-won/1',
  id: 'brackenfield-1',
  source: 'api',
  trigger: { kind: 'closed_won', at: '2026-05-04T09:00:00Z' },
  account: {
    name: 'Brackenfield Freight',
    domain: 'brackenfield.example',
    industry: 'Freight',
    employees: 240,
    segment: 'mid_market',
    language: 'en',
    timezone: 'Europe/Berlin',
  },
  deal: { name: 'Brackenfield Freight: Desk', closedAt: '2026-05-04T09:00:00Z', product: 'Desk' },
  terms: { crm: PAPER, contract: PAPER },
  handoff: {
    businessOutcome: 'Fewer calls at the dispatch desk',
    successCriteria: ['20 % fewer calls by August'],
    firstValue: { definition: 'The first week without a paper list' },
    scope: ['Standard set-up'],
  },
  stakeholders: [
    { name: 'Ute Brandt', email: 'ute@brackenfield.example', role: 'champion' },
    { name: 'Jan Falk', email: 'jan@brackenfield.example', role: 'admin' },
    { name: 'Eva Lind', email: 'eva@brackenfield.example', role: 'billing_contact' },
  ],
  team: {
    ae: { name: 'Gareth Bellamy', email: 'gareth.bellamy@quillbrook.example' },
    csm: { name: 'Hanna Brandt', email: 'hanna.brandt@quillbrook.example' },
  },
  promises: [{ text: 'Live within four weeks of signing', kind: 'timeline', evidence: 'call-1' }],
  risks: [{ text: 'The export from their old CRM is missing', status: 'open' }],
  evidence: [{ id: 'call-1', kind: 'call_summary', text: 'We said they go live within four weeks.' }],
};

const finding = (page: Page, title: string) =>
  page.locator('#findings li').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Opens the customer's packet as somebody else. */
async function asPerson(page: Page, role: DemoRole, packet: string) {
  await signInAs(page, role);
  await page.goto(packet);
  await scripts(page);
}

/** Chooses a decision in the drawer that is open, gives a reason and decides. */
async function decide(page: Page, choice: string, reason: string) {
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('radio', { name: choice }).check();
  await drawer.getByLabel(/^Why\b/).fill(reason);
  await drawer.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(drawer).toBeHidden();
}

async function acceptFor(page: Page, side: string) {
  const points = page.locator('#acceptance').getByRole('checkbox');
  for (const point of await points.all()) await point.check();
  if (side === 'sales') await page.getByLabel('Ready without').fill('All of it is told in the sync.');
  await page.getByRole('button', { name: `Accept for ${side}` }).click();
  await expect(page.locator('#acceptance')).toContainText('Accepted by');
}

test('a four-week promise, a missing export and an absent sponsor hold the kickoff until AE and CSM approve; then it happens once', async ({
  page,
}) => {
  await signInAs(page, 'RevOps');
  await page.goto('/import');
  await page
    .getByLabel(/^Choose (a )?file/)
    .first()
    .setInputFiles([file('brackenfield.jsonl', [RECORD])]);
  await page.getByRole('button', { name: /^Preview/ }).click();
  await page.getByRole('button', { name: /^Store/ }).click();
  await page.getByRole('link', { name: 'Brackenfield Freight' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Brackenfield Freight/ })).toBeVisible();
  const packet = new URL(page.url()).pathname;
  const kickoff = page.locator('#kickoff');
  await expect(kickoff).toContainText('things are in the way');
  await expect(kickoff).toContainText('has no owner');

  await asPerson(page, 'Implementation lead', packet);
  await finding(page, 'Non-standard implementation promise')
    .getByRole('link', { name: /^Decide/ })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('radio', { name: 'Approve with conditions' }).check();
  await page
    .getByRole('dialog')
    .getByLabel(/^Condition/)
    .fill('The plan says eight weeks, and the customer agrees in writing.');
  await page
    .getByRole('dialog')
    .getByLabel(/^Who answers for it/)
    .selectOption({ label: 'Joel Adeyemi (CSM)' });
  await page
    .getByRole('dialog')
    .getByLabel(/^Deadline/)
    .fill('2099-01-15T12:00');
  await page.getByRole('dialog').getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(finding(page, 'Non-standard implementation promise')).toContainText(
    'Approved with a condition',
  );

  await asPerson(page, 'AE', packet);
  await finding(page, 'Required stakeholder missing')
    .getByRole('link', { name: /^Decide/ })
    .click();
  await decide(page, 'Accept and go on', 'The sponsor joins at the kickoff.');
  await page.getByLabel(/^Owner of “The export/).selectOption({ label: 'Joel Adeyemi' });
  await page.getByRole('button', { name: 'Name the owner' }).click();
  await expect(page.locator('#risks')).toContainText('Owner: Joel Adeyemi');
  await page.getByRole('button', { name: 'Accept for sales' }).click();
  await expect(page.getByText(/Your ticks are kept, but:/)).toBeVisible();

  await asPerson(page, 'CSM', packet);
  await page
    .getByRole('link', { name: /^Check \d+ rows by hand/ })
    .first()
    .click();
  await decide(page, 'Checked by hand: go on', 'I read the call: nothing but the four weeks.');
  await expect(page.locator('#unchecked')).toContainText('Looked at by hand');
  await acceptFor(page, 'customer success');
  await expect(kickoff).toContainText('Sales has not accepted');
  await expect(kickoff.getByRole('link', { name: 'Approve the kickoff' })).toHaveCount(0);

  await asPerson(page, 'AE', packet);
  await acceptFor(page, 'sales');

  await asPerson(page, 'CSM', packet);
  await expect(kickoff).toContainText('Nothing is in the way');
  await expectAccessible(page);
  await kickoff.getByRole('link', { name: 'Approve the kickoff' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Kickoff/)
    .fill('2099-02-02T10:00');
  await page
    .getByRole('dialog')
    .getByLabel(/^Where/)
    .fill('https://meet.example/brackenfield');
  await expect(page.getByRole('dialog')).toContainText('6 of 6 points are open');
  await page.getByText('What the invitation says').click();
  await expect(page.getByRole('dialog')).toContainText('as we understood it: Fewer calls');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(kickoff).toContainText('The kickoff is approved');
  const preparation = page.locator('#preparation');
  await expect(preparation).toContainText(/0 of \d+ done/, { timeout: 20_000 });
  await expect(preparation).toContainText(/Kickoff on .*2099/);
  await preparation.getByRole('button', { name: /^Done/ }).first().click();
  await expect(preparation).toContainText(/1 of \d+ done/);
  const meeting = page.locator('#meeting');
  await expect(meeting.getByRole('link', { name: /^Done/ })).toHaveCount(4, { timeout: 20_000 });
  await expect(meeting).toContainText('Ute Brandt');
  await expect(meeting).not.toContainText('Eva Lind');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kickoff scheduled');
  await expectAccessible(page);
  await expect(page.locator('#decisions li')).toHaveCount(4);

  await page.goto('/mailbox');
  const invitations = page.getByRole('article').filter({ hasText: 'Kickoff: Brackenfield Freight and' });
  await expect(invitations).toHaveCount(4);
  for (const words of [
    'as we understood it: Fewer calls at the dispatch desk',
    'Is it still right?',
    '5. Next steps',
    'Where: https://meet.example/brackenfield',
    'Ute Brandt (Champion), Jan Falk (Administrator)',
  ])
    await expect(invitations.first()).toContainText(words);
  for (const person of ['ute', 'jan'])
    await expect(invitations.filter({ hasText: `to ${person}@brackenfield.example` })).toHaveCount(1);
});

test.describe('a decision that comes second', () => {
  test.use({ expectedErrors: [/status of 409/] });

  test('of two who look at the same finding the first decides; the second sees it, and keeps what was typed', async ({
    browser,
    page,
  }) => {
    await signInAs(page, 'RevOps');
    const other = await browser.newPage();
    await page.goto('/onboardings');
    await page.getByRole('link', { name: 'Corvane Lab Logistics' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Corvane/ })).toBeVisible();
    const row = finding(page, 'Conflicting plan data').getByRole('link', { name: /^Decide/ });
    const address = (await row.getAttribute('href')) ?? '';
    await page.goto(address);
    await scripts(page);
    await asPerson(other, 'Finance', address);
    const mine = page.getByRole('dialog');
    await mine.getByRole('radio', { name: 'Reject the action' }).check();
    await mine.getByLabel(/^Why\b/).fill('Billing is wrong, as I see it.');
    await decide(other, 'Reject the action', 'The write must not happen.');
    await mine.getByRole('button', { name: 'Decide', exact: true }).click();
    await expect(mine.getByRole('alert')).toContainText('was first');
    const changed = mine.getByRole('region', { name: 'What changed since you looked' });
    await expect(changed).toContainText('decided: Reject the action: “The write must not happen.”');
    await expect(mine.getByLabel(/^Why\b/)).toHaveValue('Billing is wrong, as I see it.');
    await expect(mine.getByRole('radio', { name: 'Reject the action' })).toBeChecked();
    await other.close();
  });
});

test('a decision is made without scripts, and a form that lacks something says what', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue as RevOps' }).click();
  await page.goto('/onboardings');
  await page.getByRole('link', { name: 'Corvane Lab Logistics' }).click();
  await finding(page, 'Conflicting dates')
    .getByRole('link', { name: /^Decide/ })
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(drawer.getByRole('alert')).toContainText('Choose what you decide');
  await drawer.getByRole('radio', { name: 'Escalate' }).check();
  await drawer.getByLabel(/^Why\b/).fill('Not ours to say.');
  await drawer.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.locator('#decisions')).toContainText('Not ours to say.');
  await context.close();
});
