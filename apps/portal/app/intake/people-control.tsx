import type { TypedPerson, TypedValue } from '@handrail/core/intake/typed';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../words/words.tsx';
import type { ValueInput } from './use-value-form.ts';

const NOBODY: TypedPerson = { name: '', email: '', title: '' };

/** People with name, address and title, a row each; a row that is empty is nobody. Without scripts one empty row is always there. */
export function PeopleControl({ typed, input }: { readonly typed: TypedValue; readonly input: ValueInput }) {
  const say = useSay();
  const named = typeof typed === 'string' ? [] : typed.filter((one) => typeof one !== 'string');
  const [more, setMore] = useState(0);
  const rows = [...named, ...(named.length === 0 ? [NOBODY] : []), ...Array<TypedPerson>(more).fill(NOBODY)];
  return (
    <div className="flex flex-col gap-4">
      {rows.map((person, index) => (
        <PersonRow key={index} index={index} person={person} input={input} />
      ))}
      {named.length > 0 && (
        <div className="hidden nojs:block">
          <PersonRow index={rows.length} person={NOBODY} />
        </div>
      )}
      <Button
        className="h-11 self-start nojs:hidden"
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => setMore((count) => count + 1)}
      >
        {say('intake.person.add')}
      </Button>
    </div>
  );
}

function PersonRow({
  index,
  person,
  input,
}: {
  readonly index: number;
  readonly person: TypedPerson;
  readonly input?: ValueInput;
}) {
  const say = useSay();
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line p-4 sm:grid-cols-3">
      <legend className="sr-only">{say('intake.person', { number: index + 1 })}</legend>
      {(['name', 'email', 'title'] as const).map((part) => (
        <Field key={part} label={say(`intake.person.${part}`)}>
          <Input
            {...(input === undefined ? { name: `typed.${index}.${part}` } : input(`${index}.${part}`))}
            type={part === 'email' ? 'email' : 'text'}
            defaultValue={person[part]}
            autoComplete="off"
            className="h-11 text-base sm:h-11 sm:text-base"
          />
        </Field>
      ))}
    </fieldset>
  );
}
