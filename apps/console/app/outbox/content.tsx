import type { EffectView } from '@handrail/api/outbox/views';
import type { EffectContent, Recipients } from '@handrail/core/effects/payloads';
import { whenText } from '@handrail/core/kickoff/invitation';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { DateText } from '@handrail/ui/date-text';
import { KeyValue } from '@handrail/ui/key-value';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { Message } from '../writes/message.tsx';

type Names = EffectView['names'];

/** What an effect does, word for word as it was approved, for people to read. */
export function Content({ content, names }: { content: EffectContent; names: Names }) {
  switch (content.kind) {
    case 'internal_notice': {
      const { to, subject, text } = content.payload;
      return <Letter to={recipients(to, names)} subject={subject} text={text} />;
    }
    case 'notice_mail':
      return <Letter {...content.payload} />;
    case 'kickoff_invitation':
    case 'kickoff_cancellation': {
      const { place, attendees, organizer, sequence, uid, startsAt, endsAt, timezone } = content.payload;
      const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
      return (
        <>
          <Letter {...content.payload} />
          <KeyValue
            className="mt-3"
            items={[
              { key: 'when', label: 'When', value: whenText({ startsAt, minutes, timezone }) },
              ...(place === '' ? [] : [{ key: 'place', label: 'Where', value: <PlainText text={place} /> }]),
              { key: 'organizer', label: 'Organizer', value: <PlainText text={organizer.name} /> },
              {
                key: 'attendees',
                label: 'Attendees',
                value: <PlainText text={attendees.map(({ name }) => name).join(', ')} />,
              },
              {
                key: 'uid',
                label: 'Calendar entry',
                value: <span className="[overflow-wrap:anywhere]">{`${uid}, sequence ${sequence}`}</span>,
              },
            ]}
          />
        </>
      );
    }
    case 'customer_message':
    case 'timeline_message':
    case 'activation_message':
    case 'kickoff_message':
    case 'conversation_mail': {
      const { to, subject, text } = content.payload;
      return <Letter to={to} subject={subject} text={text} />;
    }
    case 'information_task': {
      const { task, questions } = content.payload;
      return (
        <>
          <p className="text-sm text-ink">
            <PlainText text={task.title} />
            <span className="text-muted"> · {ownerOf(task, names)}</span>
          </p>
          <ol className="mt-2 list-decimal space-y-1 pl-5 text-sm text-ink">
            {questions.map((question, index) => (
              <li key={index} className="[overflow-wrap:anywhere]">
                <PlainText text={question} />
              </li>
            ))}
          </ol>
        </>
      );
    }
    case 'kickoff_project': {
      const { kickoffOn, isProposed, tasks, template } = content.payload;
      return (
        <>
          <p className="text-sm text-ink">
            Kickoff on <DateText date={kickoffOn} />
            {isProposed && ', a proposal'}, by the plan “{template}”
          </p>
          <ol className="mt-2 space-y-1.5 text-sm">
            {tasks.map((task, index) => (
              <li key={index}>
                <span className="text-ink">{task.title}</span>
                <span className="block text-xs text-muted">
                  {ownerOf(task, names)}
                  {task.dueOn !== null && (
                    <>
                      , by <DateText date={task.dueOn} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </>
      );
    }
    case 'crm_note':
    case 'billing_call':
    case 'provisioning_call':
      return <Message url={content.payload.url} text={JSON.stringify(content.payload.message, null, 2)} />;
  }
}

function Letter({ to, subject, text }: { to: string; subject: string; text: string }) {
  return (
    <KeyValue
      items={[
        { key: 'to', label: 'To', value: <PlainText text={to} /> },
        { key: 'subject', label: 'Subject', value: <PlainText text={subject} /> },
        {
          key: 'text',
          label: 'Text',
          value:
            text === '' ? (
              <span className="text-faint">none</span>
            ) : (
              <span className="[overflow-wrap:anywhere] whitespace-pre-line">
                <PlainText text={text} />
              </span>
            ),
        },
      ]}
    />
  );
}

function ownerOf(task: { readonly ownerRole: InternalRole; readonly ownerId: string | null }, names: Names) {
  return task.ownerId === null ? ROLE_LABELS[task.ownerRole] : nameOf(task.ownerId, names);
}

function nameOf(id: string, names: Names): string {
  return names[id] ?? 'A former member';
}

function recipients(to: Recipients, names: Names): string {
  switch (to.kind) {
    case 'role':
      return `Everyone with the role ${ROLE_LABELS[to.role]}`;
    case 'member':
      return nameOf(to.memberId, names);
    case 'concerned':
      return 'The owners of these reviews, the customer’s CSM and onboarding manager, and who watches';
  }
}
