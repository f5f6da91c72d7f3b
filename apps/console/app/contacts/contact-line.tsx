import type { ContactView } from '@handrail/api/contacts/views';
import { CONTACT_ROLE_LABELS } from '@handrail/core/people/contacts';
import { Avatar } from '@handrail/ui/avatar';
import { Badge } from '@handrail/ui/badge';
import { Button, buttonClass } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Time } from '@handrail/ui/time';
import { Form } from '@remix-run/react';
import { MailX } from 'lucide-react';
import { RoleFields } from './role-fields.tsx';
import type { ContactProblem } from './problem.ts';

type Props = {
  readonly contact: ContactView;
  readonly mayManage: boolean;
  readonly problem: ContactProblem | null;
  /** The link to the portal as this contact sees it, where it was just asked for. */
  readonly view: string | null;
};

/** One of the customer's people, and what can be done about them. */
export function ContactLine({ contact, mayManage, problem, view }: Props) {
  const gone = contact.takenOffAt !== null;
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Avatar name={contact.name} className={gone ? 'opacity-50 grayscale' : undefined} />
        <div className="min-w-0 flex-1 basis-48">
          <p className="text-sm font-medium break-words text-ink">{contact.name}</p>
          <p className="text-xs break-words text-muted">{contact.email}</p>
          <p className="text-xs text-muted">
            {contact.roles.map((role) => CONTACT_ROLE_LABELS[role]).join(', ')}
          </p>
        </div>
        <State contact={contact} />
        {mayManage && gone && (
          <Form method="post">
            <About contact={contact} intent="put-back" />
            <Button type="submit" size="sm" aria-label={`Put ${contact.name} back`}>
              Put back
            </Button>
          </Form>
        )}
      </div>
      {view !== null && (
        <Callout tone="good" alert className="mt-3">
          <a
            href={view}
            target="_blank"
            rel="noopener noreferrer"
            className="font-medium text-accent-ink underline underline-offset-2"
          >
            Open the portal as {contact.name} sees it
          </a>{' '}
          (once, within ten minutes; nothing can be changed there).
        </Callout>
      )}
      {mayManage && !gone && <Changes contact={contact} problem={problem} />}
    </li>
  );
}

function State({ contact }: { contact: ContactView }) {
  if (contact.takenOffAt !== null) return <Badge>Taken off</Badge>;
  if (contact.lastSeenAt !== null)
    return (
      <span className="text-xs text-muted">
        seen <Time at={contact.lastSeenAt} />
      </span>
    );
  return contact.mailedAt === null ? (
    <Badge tone="medium" icon={<MailX size={12} aria-hidden="true" />}>
      Not mailed yet
    </Badge>
  ) : (
    <span className="text-xs text-muted">
      invited <Time at={contact.mailedAt} />
    </span>
  );
}

function Changes({ contact, problem }: { contact: ContactView; problem: ContactProblem | null }) {
  return (
    <details className="mt-2 sm:ml-10" open={problem !== null || undefined}>
      <summary
        className={buttonClass({ variant: 'ghost', size: 'sm' }, '-ml-2')}
        aria-label={`Change ${contact.name}`}
      >
        Change
      </summary>
      <div className="mt-2 flex flex-col gap-4 border-l-2 border-line pl-4">
        {problem && problem.field === '' && (
          <Callout tone="danger" alert>
            {problem.sentence}
          </Callout>
        )}
        <Form method="post" key={contact.version} className="flex flex-wrap items-end gap-3">
          <About contact={contact} intent="roles" version={contact.version} />
          <RoleFields chosen={contact.roles} error={problem?.field === 'roles' ? problem.sentence : null} />
          <Button type="submit" size="sm">
            Save roles
          </Button>
        </Form>
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <About contact={contact} intent="replace" />
          <Field
            label="Somebody else in their place"
            error={problem?.field === 'name' ? problem.sentence : null}
            className="basis-48"
          >
            <Input name="by-name" placeholder="Name" required defaultValue={problem?.name} />
          </Field>
          <Field
            label="Their address"
            error={problem?.field === 'email' ? problem.sentence : null}
            className="basis-56"
          >
            <Input type="email" name="by-email" required defaultValue={problem?.email} />
          </Field>
          <Button type="submit" size="sm">
            Replace
          </Button>
        </Form>
        <div className="flex flex-wrap gap-2">
          <Form method="post">
            <About contact={contact} intent="view" />
            <Button type="submit" size="sm">
              See the portal as they do
            </Button>
          </Form>
          <Form method="post">
            <About contact={contact} intent="again" />
            <Button type="submit" size="sm">
              Send the invitation again
            </Button>
          </Form>
          <Form method="post">
            <About contact={contact} intent="take-off" />
            <Button type="submit" size="sm">
              Take off
            </Button>
          </Form>
        </div>
      </div>
    </details>
  );
}

function About({
  contact,
  intent,
  version = contact.placeVersion,
}: {
  contact: ContactView;
  intent: string;
  version?: number;
}) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="contact" value={contact.id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="name" value={contact.name} />
    </>
  );
}
