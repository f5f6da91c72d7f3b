import type { Command } from 'commander';
import { onDatabase } from '../people/on-database.ts';
import type { Sending } from './send.ts';

type Place = { readonly source: string; readonly workspace?: string };

/** `handrail webhook secret` and `handrail webhook send`. */
export function addWebhook(program: Command): void {
  const webhook = program.command('webhook').description('inbound webhooks: secrets, and a delivery by hand');
  const source = 'hubspot, salesforce, api for any sender of yours, or inbound-mail';
  const workspace = 'the workspace, where there are several';
  webhook
    .command('secret')
    .description('make a secret that senders sign with, and print it: this once, on standard output')
    .requiredOption('--source <source>', source)
    .option('--workspace <slug>', workspace)
    .action(makeSecret);
  webhook
    .command('send')
    .description(
      'sign a record or a mail as a sender would, post it to the console that runs, and print the answer',
    )
    .argument('<file>', 'a closed-won record in JSON, a shadow case, or with inbound-mail a mail as it came')
    .requiredOption('--source <source>', source)
    .option('--workspace <slug>', workspace)
    .option('--url <address>', 'where the console runs; otherwise as the settings say')
    .option('--id <event>', 'the event id, to send the same event again')
    .action(async (file: string, options: Sending) => {
      const { send } = await import('./send.ts');
      process.exitCode = await send(file, options);
    });
}

/** Two secrets may be live: the new one, and the one before it until the sender has changed over. */
async function makeSecret(place: Place): Promise<void> {
  const { newSecretFromOutside } = await import('@handrail/api/webhooks/from-outside');
  await onDatabase(
    (given) => newSecretFromOutside({ ...given, ...place }),
    ({ secret, ended, workspace }) => {
      const old = ended === null ? '' : ` The one ending in ${ended} is no longer accepted.`;
      console.error(`New secret for ${place.source} in ${workspace}; it is not shown again.${old}`);
      return secret;
    },
  );
}
