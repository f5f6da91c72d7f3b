import type { Command } from 'commander';
import { onDatabase } from './on-database.ts';

const MAILED = 'Done. They sign in with their address; the link and the code come by mail.';

/** `handrail workspace create`, `handrail member invite` and `… link`: the ways in that need no one who is in already. */
export function addPeople(program: Command): void {
  program
    .command('workspace')
    .description('make workspaces')
    .command('create')
    .description('make a workspace with its first administrator')
    .argument('<slug>', 'lowercase letters, digits and hyphens; it stands in addresses')
    .requiredOption('--name <name>', 'as people call it')
    .requiredOption('--admin-email <address>', 'the first administrator, who signs in with it')
    .requiredOption('--admin-name <name>', 'their name')
    .option('--timezone <zone>', 'for its dates and business days', 'UTC')
    .action(createWorkspace);
  const member = program.command('member').description('let people in');
  member
    .command('invite')
    .description('make a member, when no administrator can; sends no mail')
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--email <address>', 'the address they sign in with')
    .requiredOption('--name <name>', 'their name')
    .requiredOption('--roles <roles>', 'comma-separated, such as admin,csm')
    .action(inviteMember);
  member
    .command('link')
    .description('print a sign-in link for a member, when mail does not work: ten minutes, once')
    .argument('<address>', "the member's address")
    .action(makeLink);
}

async function createWorkspace(
  slug: string,
  given: { name: string; adminEmail: string; adminName: string; timezone: string },
): Promise<void> {
  const { createWorkspace: create } = await import('@handrail/api/people/create-workspace');
  const { name, timezone, adminEmail, adminName } = given;
  const workspace = { slug, name, timezone, admin: { email: adminEmail, name: adminName } };
  await onDatabase(
    ({ db, now }) => create(db, workspace, { actor: 'cli', now }),
    () => MAILED,
  );
}

async function inviteMember(given: {
  workspace: string;
  email: string;
  name: string;
  roles: string;
}): Promise<void> {
  const { inviteFromOutside } = await import('@handrail/api/people/invite-from-outside');
  const roles = given.roles.split(',').map((role) => role.trim());
  await onDatabase(
    ({ db, now }) => inviteFromOutside(db, { ...given, roles }, { actor: 'cli', now }),
    () => MAILED,
  );
}

async function makeLink(address: string): Promise<void> {
  const { makeSignInLink } = await import('@handrail/api/people/make-link');
  const { installationSecret } = await import('@handrail/api/installation-secret');
  await onDatabase(
    ({ db, now, settings }) => {
      const publicUrl = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
      const services = { db, publicUrl, secret: installationSecret(settings) };
      return makeSignInLink(services, address, { actor: 'cli', now });
    },
    ({ link }) => link,
  );
}
