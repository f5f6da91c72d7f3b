import type { AppDatabase } from '@handrail/api/database/with-database';
import type { Outcome } from '@handrail/api/refusal';
import type { Command } from 'commander';
import { settingsOrExplain } from '../settings.ts';

/** `handrail workspace create` and `handrail member invite`: the ways in that need no one who is in already. */
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
    .action(
      async (
        slug: string,
        given: { name: string; adminEmail: string; adminName: string; timezone: string },
      ) => {
        const { createWorkspace } = await import('@handrail/api/people/create-workspace');
        await run((db, now) =>
          createWorkspace(
            db,
            {
              slug,
              name: given.name,
              timezone: given.timezone,
              admin: { email: given.adminEmail, name: given.adminName },
            },
            { actor: 'cli', now },
          ),
        );
      },
    );
  program
    .command('member')
    .description('let people in')
    .command('invite')
    .description('make a member, when no administrator can; sends no mail')
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--email <address>', 'the address they sign in with')
    .requiredOption('--name <name>', 'their name')
    .requiredOption('--roles <roles>', 'comma-separated, such as admin,csm')
    .action(async (given: { workspace: string; email: string; name: string; roles: string }) => {
      const { inviteFromOutside } = await import('@handrail/api/people/invite-from-outside');
      await run((db, now) =>
        inviteFromOutside(
          db,
          { ...given, roles: given.roles.split(',').map((role) => role.trim()) },
          { actor: 'cli', now },
        ),
      );
    });
}

type Work = (db: AppDatabase, now: string) => Promise<Outcome<object>>;

async function run(work: Work): Promise<void> {
  const settings = settingsOrExplain();
  if (settings === null) return;
  const { withDatabase } = await import('@handrail/api/database/with-database');
  const { refusalSentence } = await import('@handrail/api/refusal');
  const done = await withDatabase(settings, console.error, (db) => work(db, new Date().toISOString()));
  if (!done.ok) console.error(done.message);
  else if (!done.value.ok) console.error(refusalSentence(done.value.refusal));
  if (done.ok && done.value.ok)
    console.log('Done. They sign in with their address; the link and the code come by mail.');
  else process.exitCode = 1;
}
