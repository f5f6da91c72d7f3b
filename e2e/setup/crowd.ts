import { connect } from '@handrail/db/connect';
import type { Db } from '@handrail/db/connect';
import { aContact } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import { installation } from './installation.ts';

/** One of many people of a customer, with a session of their own. */
export type OneOfMany = {
  readonly id: string;
  readonly name: string;
  /** Posts a form of the portal; gives the status of the answer. */
  readonly post: (path: string, form: Readonly<Record<string, string>>) => Promise<number>;
};

export type Crowd = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly people: readonly OneOfMany[];
  /** The database as its owner sees it, for counting. */
  readonly owner: Db;
  readonly close: () => Promise<void>;
};

/** So many people of a demo customer, each signed in to the portal over HTTP. */
export async function aCrowd(customer: string, size: number): Promise<Crowd> {
  const owner = connect(installation().settings['DATABASE_URL'] ?? '', { applicationName: 'crowd' });
  const found = await owner
    .selectFrom('onboardings')
    .select(['workspace_id as workspaceId', 'id', 'account_key as key'])
    .where('account_name', '=', customer)
    .executeTakeFirst();
  if (found === undefined || found.key === null) throw new Error(`No customer ${customer}`);
  const { workspaceId, id: onboardingId, key } = found;
  const people: OneOfMany[] = [];
  for (let index = 1; index <= size; index += 1) {
    const name = `Person ${index}`;
    const account = { key, name: customer };
    const { id } = await aContact(owner, workspaceId, [onboardingId], { name, account });
    people.push({ id, name, post: await signedIn(id) });
  }
  return { workspaceId, onboardingId, people, owner, close: () => owner.destroy() };
}

/** What stands in the tables of the intake: what is typed and not said, what was said, and by whom the log says it was. */
export function countIntake({ owner, workspaceId, onboardingId }: Crowd) {
  return inWorkspace(owner, workspaceId, async (tx) => ({
    typed: await tx
      .selectFrom('intake_drafts')
      .select(['contact_id as contact', 'field', 'typed'])
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .where('typed', 'is not', null)
      .execute(),
    said: await tx
      .selectFrom('intake_statements')
      .select(['contact_id as contact', 'field', 'value', 'version'])
      .where('workspace_id', '=', workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .execute(),
    logged: await tx
      .selectFrom('audit_entries')
      .select('actor')
      .where('workspace_id', '=', workspaceId)
      .where('object_id', '=', onboardingId)
      .where('action', 'in', ['intake.corrected', 'intake.entered'])
      .execute(),
  }));
}

async function signedIn(contact: string): Promise<OneOfMany['post']> {
  const origin = new URL(installation().portal).origin;
  const send = (path: string, form: Readonly<Record<string, string>>, cookie: string) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie },
      body: new URLSearchParams(form),
    });
  const entered = await send('/sign-in', { intent: 'continue', contact, to: '/' }, '');
  const cookies = entered.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return async (path, form) => {
    const answer = await send(path, form, cookies.join('; '));
    await answer.arrayBuffer();
    return answer.status;
  };
}
