import type { MeetingDraft } from '@handrail/api/kickoff/draft';
import { SYNC_POINTS } from '@handrail/core/kickoff/checklists';
import { KICKOFF_LENGTHS } from '@handrail/core/kickoff/meeting';
import { whenText } from '@handrail/core/kickoff/invitation';
import { Callout } from '@handrail/ui/callout';
import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Textarea } from '@handrail/ui/textarea';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

/** What stands in the fields: what was typed and refused, else the meeting or its draft. */
export type MeetingValues = {
  /** Wall-clock time of the viewer, as a `datetime-local` control takes it. */
  readonly at: string;
  readonly minutes: string;
  readonly attendees: readonly string[];
  readonly place: string;
  readonly goal: string;
};

type Props = {
  readonly draft: MeetingDraft;
  readonly values: MeetingValues;
  /** The refused field's sentence; null where that field is right. */
  readonly errorOf: (field: string) => string | null;
  /** Without a time the rest waits: for the approval, where a time may come later. */
  readonly timeRequired: boolean;
};

/** Time, people and words of the kickoff's invitation, prefilled from the packet. */
export function MeetingFields({ draft, values, errorOf, timeRequired }: Props) {
  const { proposal, candidates, text, problem, syncLeft } = draft;
  return (
    <>
      {problem !== null && <Callout tone="warning">{problem}</Callout>}
      {syncLeft > 0 && (
        <Callout tone="warning">
          The internal sync is not complete: {syncLeft} of {SYNC_POINTS.length} points are open. Hold it
          before the customer’s kickoff.
        </Callout>
      )}
      <div className="grid gap-3 sm:grid-cols-[1fr_8rem]">
        <Field
          label="Kickoff"
          required={timeRequired}
          hint={
            <>
              In your time zone.
              {proposal !== null && ` Proposed: ${proposedText(draft)}.`}
              {!timeRequired && ' Leave it empty to invite nobody yet.'}
            </>
          }
          error={errorOf('at')}
        >
          <Input type="datetime-local" name="at" defaultValue={values.at} />
        </Field>
        <Field label="Length" className="sm:justify-end" error={errorOf('minutes')}>
          <Select name="minutes" defaultValue={values.minutes} options={lengthsWith(values.minutes)} />
        </Field>
      </div>
      {candidates.length > 0 && (
        <fieldset>
          <legend className="text-sm font-medium text-ink">Who is invited</legend>
          <div className="mt-1 grid gap-x-5 gap-y-1 sm:grid-cols-2">
            {candidates.map(({ name, address, side, role }) => (
              <Checkbox
                key={address}
                name="attendees"
                value={address}
                defaultChecked={values.attendees.includes(address)}
                label={<PlainText text={name} />}
                hint={
                  <span className="[overflow-wrap:anywhere]">
                    {side === 'ours' ? `Ours, ${role}` : role} · {address}
                  </span>
                }
              />
            ))}
          </div>
          {errorOf('attendees') && (
            <p className="mt-1 text-xs font-medium text-hold">{errorOf('attendees')}</p>
          )}
        </fieldset>
      )}
      <Field label="Where" hint="A room, or the address of the call." error={errorOf('place')}>
        <Input name="place" defaultValue={values.place} maxLength={500} />
      </Field>
      <Field
        label="Their goal"
        hint="The invitation states it, and asks whether it is still right."
        error={errorOf('goal')}
      >
        <Textarea name="goal" rows={2} defaultValue={values.goal} />
      </Field>
      {text !== '' && (
        <details className="rounded-lg border border-line bg-sunken">
          <summary className="px-3 py-2 text-sm font-medium text-ink">What the invitation says</summary>
          <p className="border-t border-line px-3 py-2 text-sm [overflow-wrap:anywhere] whitespace-pre-line text-muted">
            <PlainText text={text} />
          </p>
        </details>
      )}
    </>
  );
}

/** The values of a draft. `at`: a time to begin with, or empty. */
export function valuesOf(draft: MeetingDraft, at: string): MeetingValues {
  const { minutes, candidates, goal } = draft;
  const attendees = candidates.filter(({ invited }) => invited).map(({ address }) => address);
  return { at, minutes: String(minutes), attendees, place: '', goal };
}

/** The same fields as they were typed, where they were. */
export function typedValues(
  values: MeetingValues,
  typed: Readonly<Record<string, string | readonly string[]>>,
): MeetingValues {
  const text = (name: string, own: string) => (typeof typed[name] === 'string' ? typed[name] : own);
  const { attendees } = typed;
  return {
    at: text('at', values.at),
    minutes: text('minutes', values.minutes),
    attendees: Array.isArray(attendees) ? attendees : values.attendees,
    place: text('place', values.place),
    goal: text('goal', values.goal),
  };
}

function proposedText({ proposal, timezone, minutes }: MeetingDraft): string {
  if (proposal === null) return '';
  const late = proposal.late ? ', later than five business days after the close' : '';
  return `${whenText({ startsAt: proposal.at, minutes, timezone })}${late}`;
}

function lengthsWith(minutes: string) {
  const lengths: readonly number[] = KICKOFF_LENGTHS;
  const own = Number(minutes);
  const all = lengths.includes(own) || !(own > 0) ? lengths : [...lengths, own].sort((one, two) => one - two);
  return all.map((one) => ({ value: String(one), label: `${one} minutes` }));
}
