import type { WebhookSourceView } from '@handrail/api/views';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { CopyButton } from '@handrail/ui/copy-button';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { NewSecret } from './new-secret.tsx';
import { SecretList } from './secret-list.tsx';

const NAMES: Record<WebhookSourceView['source'], { title: string; description: string }> = {
  hubspot: { title: 'HubSpot', description: 'Records of deals that HubSpot calls won.' },
  salesforce: { title: 'Salesforce', description: 'Records of opportunities that Salesforce calls won.' },
  api: {
    title: 'Any other system',
    description: 'Records from a system of yours, or passed on from any source.',
  },
  'inbound-mail': {
    title: 'Answers by mail',
    description:
      'Mails that customers answer with, each as it came (message/rfc822), from the mail server of the reply address.',
  },
};

/** One source: where it sends to, and the secrets it may sign with. */
export function SourceSection({ source, added }: { source: WebhookSourceView; added: string | null }) {
  const { title, description } = NAMES[source.source];
  const full = source.secrets.length >= 2;
  return (
    <Section title={title} description={description} id={source.source}>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 basis-72 rounded-md border border-line bg-sunken px-2.5 py-1.5 font-mono text-xs break-all text-ink">
          {source.url}
        </code>
        <CopyButton text={source.url} label="Copy address" />
      </div>
      {added !== null && <NewSecret secret={added} />}
      {source.secrets.length === 0 ? (
        <p className="mt-4 text-sm text-muted">
          No secret yet, so nothing is accepted here. Make one and enter it at the sender.
        </p>
      ) : (
        <SecretList
          secrets={source.secrets}
          note={({ lastUsedAt }) =>
            lastUsedAt ? (
              <>
                , used <Time at={lastUsedAt} />
              </>
            ) : (
              ', not used yet'
            )
          }
          consequence="Messages signed with it are refused from then on."
        />
      )}
      <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-center gap-3">
        <input type="hidden" name="intent" value="add" />
        <Button type="submit" name="source" value={source.source} disabled={full}>
          {source.secrets.length === 0 ? 'Make a secret' : 'Make a second secret'}
        </Button>
        <p className="text-xs text-muted">
          {full
            ? 'Two secrets are live, which is the most. Revoke the one the sender no longer uses.'
            : source.secrets.length === 1 &&
              'To change over: make a second one, enter it at the sender, then revoke the first.'}
        </p>
      </Form>
    </Section>
  );
}
