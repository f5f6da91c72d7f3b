import type { EndpointView, PingView } from '@handrail/api/endpoints/views';
import { PURPOSE_LABELS, type Purpose } from '@handrail/core/endpoints/purposes';
import { Badge } from '@handrail/ui/badge';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Form } from '@remix-run/react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { NewSecret } from '../webhooks/new-secret.tsx';
import { SecretList } from '../webhooks/secret-list.tsx';
import { AddressForm } from './address-form.tsx';
import type { Intent, Said } from './said.ts';

const DESCRIPTIONS: Readonly<Record<Purpose, string>> = {
  crm: 'The brief as a note on account and opportunity, with the kickoff’s approval or by itself.',
  billing: 'Plan, seats, prices, terms and billing contact, once finance has approved them.',
  provisioning:
    'Who becomes administrator of what, once the customer’s owner has checked identities and approved it.',
};

type Endpoint = NonNullable<EndpointView['endpoint']>;

type Props = {
  readonly purpose: Purpose;
  readonly endpoint: Endpoint | null;
  readonly said: Said | null;
  /** The intent that is under way, if one is. */
  readonly busy: string | null;
};

/** One purpose: the endpoint that is called for it with its secrets, or the form that sets it up. */
export function EndpointSection({ purpose, endpoint, said, busy }: Props) {
  const elsewhere = said?.problem && said.typed === null ? said.problem : null;
  return (
    <Section
      id={purpose}
      title={PURPOSE_LABELS[purpose]}
      description={DESCRIPTIONS[purpose]}
      {...(endpoint && {
        actions: <Badge tone={endpoint.isOn ? 'good' : 'neutral'}>{endpoint.isOn ? 'On' : 'Off'}</Badge>,
      })}
    >
      {elsewhere && (
        <Callout tone="danger" alert className="mb-4">
          {elsewhere.sentence}
        </Callout>
      )}
      {said?.ping && <Ping ping={said.ping} />}
      {endpoint === null ? (
        <>
          <p className="mb-4 text-sm text-muted">Nothing is set up, so nothing can be approved for it.</p>
          <AddressForm purpose={purpose} said={said} busy={busy === 'add'} />
        </>
      ) : (
        <SetUp purpose={purpose} endpoint={endpoint} said={said} busy={busy} />
      )}
    </Section>
  );
}

function SetUp({ purpose, endpoint, said, busy }: Props & { readonly endpoint: Endpoint }) {
  const { id, secrets, url, readBackUrl, isOn } = endpoint;
  const full = secrets.length >= 2;
  return (
    <>
      <Address label="Messages go to" text={url} />
      {readBackUrl === null ? (
        <p className="mt-2 text-xs text-muted">
          No read-back address: when an answer stays out, a person has to look what became of a message.
        </p>
      ) : (
        <Address label="Asked what became of them" text={readBackUrl} />
      )}
      {said?.secret && <NewSecret secret={said.secret} at="the receiver" />}
      <SecretList
        secrets={secrets}
        fields={{ purpose, id }}
        consequence="Messages are not signed with it from then on."
        mayRevoke={secrets.length > 1}
      />
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Act purpose={purpose} endpoint={endpoint} intent="test" busy={busy} label="Send a test" />
        {!full && (
          <Act
            purpose={purpose}
            endpoint={endpoint}
            intent="add_secret"
            busy={busy}
            label="Make a second secret"
          />
        )}
        <Act
          purpose={purpose}
          endpoint={endpoint}
          intent={isOn ? 'switch_off' : 'switch_on'}
          busy={busy}
          label={isOn ? 'Switch off' : 'Switch on'}
        />
      </div>
      <p className="mt-2 text-xs text-muted">
        {full
          ? 'Messages carry a signature of each secret. Revoke the one that the receiver no longer knows.'
          : 'To change over: make a second secret, enter it at the receiver, then revoke the first.'}
      </p>
      <details className="mt-4 border-t border-line pt-3" open={Boolean(said?.typed)}>
        <summary className="text-sm font-medium text-muted hover:text-ink">Change the addresses</summary>
        <div className="mt-3">
          <AddressForm purpose={purpose} endpoint={endpoint} said={said} busy={busy === 'change'} />
        </div>
      </details>
      <details className="mt-3">
        <summary className="text-sm font-medium text-muted hover:text-ink">Remove</summary>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <p className="text-sm text-muted">
            Its secrets end, and what is approved and has not gone out yet fails. The outbox keeps what was
            sent.
          </p>
          <Act
            purpose={purpose}
            endpoint={endpoint}
            intent="remove"
            busy={busy}
            label="Remove for good"
            danger
          />
        </div>
      </details>
    </>
  );
}

type ActProps = {
  readonly purpose: Purpose;
  readonly endpoint: Endpoint;
  readonly intent: Intent;
  readonly label: string;
  readonly busy: string | null;
  readonly danger?: boolean;
};

function Act({ purpose, endpoint, intent, label, busy, danger = false }: ActProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="id" value={endpoint.id} />
      <input type="hidden" name="version" value={endpoint.version} />
      <Button
        type="submit"
        name="intent"
        value={intent}
        busy={busy === intent}
        {...(danger && { variant: 'danger' })}
      >
        {label}
        <span className="sr-only"> ({PURPOSE_LABELS[purpose]})</span>
      </Button>
    </Form>
  );
}

function Address({ label, text }: { label: string; text: string }) {
  return (
    <p className="mt-2 text-xs text-muted first:mt-0">
      {label}
      <code className="mt-0.5 block rounded-md border border-line bg-sunken px-2.5 py-1.5 font-mono text-xs break-all text-ink">
        {text}
      </code>
    </p>
  );
}

/** What a test was answered. */
function Ping({ ping }: { ping: PingView }) {
  const good = ping.outcome === 'taken';
  return (
    <Callout
      tone={good ? 'good' : 'danger'}
      alert
      className="mb-4"
      title={<PlainText text={ping.sentence} />}
    >
      {ping.readBack !== null && <p>{ping.readBack}</p>}
      {good && ping.text !== '' && (
        <p className="mt-1 font-mono text-xs [overflow-wrap:anywhere]">
          <PlainText text={ping.text} />
        </p>
      )}
    </Callout>
  );
}
