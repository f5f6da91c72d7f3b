import { CONTACT_ROLES } from '@handrail/core/people/contacts';
import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { bigInput } from '../sign-in/big.ts';
import { useSay } from '../words/words.tsx';

/** What was refused, about whom, with what was typed. */
export type PeopleProblem = {
  readonly name: string;
  readonly email: string;
  /** The contact's id; empty for somebody who was to be invited. */
  readonly contact: string;
  readonly field: string;
  readonly sentence: string;
};

/** Who a colleague is. */
export function PersonFields({ problem }: { problem: PeopleProblem | null }) {
  const say = useSay();
  const error = problem?.field === 'email' ? problem.sentence : null;
  return (
    <>
      <Field label={say('people.name')}>
        <Input
          name="name"
          autoComplete="off"
          required
          maxLength={200}
          defaultValue={problem?.name}
          className={bigInput}
        />
      </Field>
      <Field label={say('people.email')} error={error}>
        <Input
          type="email"
          name="email"
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={problem?.email}
          className={bigInput}
        />
      </Field>
    </>
  );
}

/** What a colleague looks after; several are fine. */
export function RoleFields({ error }: { error: string | null }) {
  const say = useSay();
  return (
    <fieldset>
      <legend className="text-sm font-medium text-ink">{say('people.as')}</legend>
      {error && (
        <p role="alert" className="text-sm font-medium text-hold">
          {error}
        </p>
      )}
      <div className="mt-1 flex flex-col">
        {CONTACT_ROLES.map((role) => (
          <Checkbox
            key={role}
            name="roles"
            value={role}
            label={say(`role.${role}`)}
            className="min-h-11 items-center text-base"
          />
        ))}
      </div>
    </fieldset>
  );
}
