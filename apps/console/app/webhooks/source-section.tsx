import type { WebhookSourceView } from '@handrail/api/views';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { CopyButton } from '@handrail/ui/copy-button';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { KeyRound } from 'lucide-react';
import { NewSecret } from './new-secret.tsx';

const NAMES: Record<WebhookSourceView['source'], { title: string; description: string }> = {
  hubspot: { title: 'HubSpot', description: 'Records of deals that HubSpot calls won.' },
  salesforce: { title: 'Salesforce', description: 'Records of opportunities that Salesforce calls won.' },
  api: {
    title: 'Any other system',
    description: 'Records from a system of yours, or passed on from any source.',
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
        <ul className="mt-4 divide-y divide-line rounded-md border border-line">
          {source.secrets.map((secret) => (
            <li key={secret.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <KeyRound size={15} aria-hidden="true" className="text-faint" />
              <div className="min-w-0 flex-1 text-sm">
                <span className="font-mono text-ink">whsec_…{secret.hint}</span>
                <p className="text-xs text-muted">
                  made <Time at={secret.createdAt} />,{' '}
                  {secret.lastUsedAt ? (
                    <>
                      used <Time at={secret.lastUsedAt} />
                    </>
                  ) : (
                    'not used yet'
                  )}
                </p>
              </div>
              <RevokeForm id={secret.id} hint={secret.hint} />
            </li>
          ))}
        </ul>
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

/** Revoking cannot be taken back, so it asks once, in place. */
function RevokeForm({ id, hint }: { id: string; hint: string }) {
  return (
    <details className="group">
      <summary className="rounded-md px-2 py-1 text-xs font-medium text-muted hover:bg-hover hover:text-ink group-open:hidden">
        Revoke<span className="sr-only"> secret ending in {hint}</span>
      </summary>
      <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="intent" value="revoke" />
        <span className="text-xs text-muted">Messages signed with it are refused from then on.</span>
        <Button type="submit" size="sm" variant="danger" name="secret" value={id}>
          Revoke …{hint}
        </Button>
      </Form>
    </details>
  );
}
