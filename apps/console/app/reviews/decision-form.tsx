import type { ToDecide } from '@handrail/api/reviews/views';
import { CORRECTABLE } from '@handrail/core/deals/corrections';
import { SEAT_LABELS } from '@handrail/core/deals/seats';
import { RETURN_CODE_LABELS, RETURN_CODES, type MadeDecision } from '@handrail/core/reviews/decision';
import { HOLD_LABELS, LANE_LABELS, ROLE_LABELS } from '@handrail/core/rules/labels';
import { HOLDS, INTERNAL_ROLES, LANES } from '@handrail/core/rules/vocabulary';
import { Button } from '@handrail/ui/button';
import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Textarea } from '@handrail/ui/textarea';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Callout } from '@handrail/ui/callout';
import { MeetingFields, typedValues, valuesOf } from '../kickoff/meeting-fields.tsx';
import { FOR } from './decision-for.ts';
import { CONTACT, QUESTIONS_SHOWN } from './decision-fields.ts';
import { labelOf, meaningOf } from './decision-words.ts';
import { shownText } from './what-changed.ts';
import './decision-form.css';

type Props = {
  readonly deciding: ToDecide;
  readonly kind: MadeDecision | null;
  /** What was typed and refused: name → value. */
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  /** The refused field's name and its sentence. */
  readonly problem: { readonly field: string; readonly sentence: string } | null;
  readonly busy: boolean;
  /** The viewer's wall-clock time of the kickoff on file, for the date field. */
  readonly kickoffLocal: string | null;
};

/** One decision: what is chosen shows its own fields, by style alone, so that it works before scripts arrive. */
export function DecisionForm({ deciding, kind, typed, problem, busy, kickoffLocal }: Props) {
  const { may, members, rows } = deciding;
  const drafts = deciding.drafts.questions;
  const chosen = kind ?? (may.length === 1 ? may[0] : undefined);
  const errorOf = (name: string) => (problem?.field === name ? problem.sentence : null);
  const text = (name: string, fallback = '') => {
    const value = typed[name];
    return typeof value === 'string' ? value : fallback;
  };
  const list = (name: string, fallback: readonly string[] = []) => {
    const value = typed[name];
    return value === undefined ? fallback : typeof value === 'string' ? [value] : value;
  };
  const people = members.map(({ id, name, roles }) => ({
    value: id,
    label: `${name} (${roles.map((role) => ROLE_LABELS[role]).join(', ')})`,
  }));
  const held = HOLDS.filter((hold) => deciding.items.some(({ holds }) => holds.includes(hold)));
  const part = (name: keyof typeof FOR, children: ReactNode) =>
    FOR[name].some((one) => may.includes(one)) && (
      <div data-for={FOR[name].join(' ')} className="decision-part">
        {children}
      </div>
    );
  return (
    <Form method="post" className="decision-form flex flex-col gap-4">
      <input type="hidden" name="seen" value={deciding.seen} />
      <input type="hidden" name="shown" value={shownText(deciding)} />
      {rows.map((row) => (
        <input key={row} type="hidden" name="rows" value={row} />
      ))}
      <fieldset>
        <legend className="text-sm font-medium text-ink">Your decision</legend>
        <div className="mt-1.5 grid gap-1.5">
          {may.map((one) => (
            <label key={one} className="decision-choice">
              <input type="radio" name="kind" value={one} defaultChecked={one === chosen} />
              <span className="min-w-0">
                <span className="block text-sm font-medium text-ink">{labelOf(one, deciding)}</span>
                <span className="block text-xs text-pretty text-muted">{meaningOf(one, deciding)}</span>
              </span>
            </label>
          ))}
        </div>
        {errorOf('kind') && <p className="mt-1 text-xs font-medium text-hold">{errorOf('kind')}</p>}
      </fieldset>
      {part(
        'route',
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Lane" error={errorOf('lane')}>
            <Select
              name="lane"
              defaultValue={text('lane')}
              placeholder="As it is"
              options={LANES.map((lane) => ({ value: lane, label: LANE_LABELS[lane] }))}
            />
          </Field>
          <Field label="Owner's role" error={errorOf('ownerRole')}>
            <Select
              name="ownerRole"
              defaultValue={text('ownerRole')}
              placeholder="As it is"
              options={ROLES}
            />
          </Field>
          <Field label="Owner in person" error={errorOf('ownerId')}>
            <Select
              name="ownerId"
              defaultValue={text('ownerId')}
              placeholder="Anyone of the role"
              options={people}
            />
          </Field>
          <Field label="Seat in the team" hint="Gives the deal the person it lacks." error={errorOf('seat')}>
            <Select name="seat" defaultValue={text('seat')} placeholder="None" options={SEATS} />
          </Field>
          <Field label="Who takes the seat" error={errorOf('seatId')}>
            <Select name="seatId" defaultValue={text('seatId')} placeholder="Nobody" options={people} />
          </Field>
        </div>,
      )}
      {part(
        'conditions',
        <>
          <Field
            label="Condition"
            required
            hint="What must be done, so that anyone can see whether it is."
            error={errorOf('condition')}
          >
            <Textarea name="condition" rows={2} defaultValue={text('condition')} />
          </Field>
          <fieldset>
            <legend className="text-sm font-medium text-ink">What may go on</legend>
            <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              {held.map((hold) => (
                <Checkbox
                  key={hold}
                  name="scope"
                  value={hold}
                  defaultChecked={list('scope', held.length === 1 ? held : []).includes(hold)}
                  label={HOLD_LABELS[hold]}
                />
              ))}
            </div>
            {errorOf('scope') && <p className="mt-1 text-xs font-medium text-hold">{errorOf('scope')}</p>}
          </fieldset>
        </>,
      )}
      {part(
        'answers',
        <Field label="Who answers for it" required error={errorOf('owner')}>
          <Select name="owner" defaultValue={text('owner')} placeholder="Choose a person" options={people} />
        </Field>,
      )}
      {part(
        'deadline',
        <Field
          label="Deadline"
          required
          hint="In your time zone. Unmet by then, the hold is back."
          error={errorOf('dueAt')}
        >
          <Input type="datetime-local" name="dueAt" defaultValue={text('dueAt')} />
        </Field>,
      )}
      {part(
        'questions',
        <>
          {rows.length === 0 && (
            <fieldset>
              <legend className="text-sm font-medium text-ink">Why it goes back</legend>
              <div className="mt-1 grid gap-x-5 gap-y-1 sm:grid-cols-2">
                {RETURN_CODES.map((code) => (
                  <Checkbox
                    key={code}
                    name="codes"
                    value={code}
                    defaultChecked={list('codes', deciding.drafts.codes).includes(code)}
                    label={RETURN_CODE_LABELS[code]}
                  />
                ))}
              </div>
              {errorOf('codes') && <p className="mt-1 text-xs font-medium text-hold">{errorOf('codes')}</p>}
            </fieldset>
          )}
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              label="Ask"
              required
              hint={deciding.contactsHeld ?? (deciding.contacts.length > 0 ? CUSTOMER_READS : null)}
              error={errorOf('askedRole')}
            >
              <Select
                name="askedRole"
                defaultValue={text('askedRole', 'ae')}
                options={[
                  ...ROLES,
                  ...deciding.contacts.map(({ id, name }) => ({
                    value: `${CONTACT}${id}`,
                    label: `${name} (customer)`,
                  })),
                ]}
              />
            </Field>
            <Field label="In person" error={errorOf('asked')}>
              <Select
                name="askedId"
                defaultValue={text('askedId')}
                placeholder="Anyone of the role"
                options={people}
              />
            </Field>
          </div>
          <Field
            label="Answer by"
            hint="In your time zone. Empty: as long as a review of this tier may take. Then the clock goes on."
            error={errorOf('dueAt')}
          >
            <Input type="datetime-local" name="answerBy" defaultValue={text('answerBy')} />
          </Field>
          {drafts.length > 0 && (
            <p className="text-xs text-pretty text-muted">
              Drafted from what the packet lacks. Change them or clear them: what stands here is asked.
            </p>
          )}
          {Array.from({ length: QUESTIONS_SHOWN }, (_, index) => (
            <div key={index} className="grid gap-2 sm:grid-cols-[1fr_12rem]">
              <Field
                label={`Question ${index + 1}`}
                required={index === 0}
                error={errorOf(`question${index}`) ?? (index === 0 ? errorOf('questions') : null)}
              >
                <Textarea
                  name={`question${index}`}
                  rows={2}
                  defaultValue={text(`question${index}`, drafts[index]?.question)}
                />
              </Field>
              <Field label="The answer fills">
                <Select
                  name={`field${index}`}
                  defaultValue={text(`field${index}`, drafts[index]?.field ?? '')}
                  placeholder="No field"
                  options={FIELDS}
                />
              </Field>
            </div>
          ))}
        </>,
      )}
      {part(
        'kickoff',
        <>
          {deciding.obstacles.length > 0 && (
            <Callout tone="warning" title="The kickoff cannot be approved yet">
              <ul className="list-disc pl-4">
                {deciding.obstacles.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Callout>
          )}
          {deciding.meeting !== null && (
            <MeetingFields
              draft={deciding.meeting}
              values={typedValues(valuesOf(deciding.meeting, kickoffLocal ?? ''), typed)}
              errorOf={errorOf}
              timeRequired={false}
            />
          )}
        </>,
      )}
      {part(
        'reason',
        <Field
          label="Why"
          required
          hint="Stands in the log, for those who come later."
          error={errorOf('reason')}
        >
          <Textarea name="reason" rows={3} defaultValue={text('reason')} />
        </Field>,
      )}
      {part(
        'note',
        <Field label="Note (optional)" error={errorOf('reason')}>
          <Textarea name="note" rows={2} defaultValue={text('note')} />
        </Field>,
      )}
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Decide
        </Button>
      </div>
    </Form>
  );
}

const CUSTOMER_READS =
  'One of the customer’s people reads the questions word for word, in the portal and by mail.';

const ROLES = INTERNAL_ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));
const SEATS = Object.entries(SEAT_LABELS).map(([value, label]) => ({ value, label }));
const FIELDS = Object.entries(CORRECTABLE).map(([value, { label }]) => ({ value, label }));
