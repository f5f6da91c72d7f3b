import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Textarea } from '@handrail/ui/textarea';

export type GivenField = {
  readonly field: string;
  readonly label: string;
  readonly shape: 'line' | 'lines' | 'link';
  readonly required: boolean;
};

const HINTS: Readonly<Record<GivenField['shape'], string | undefined>> = {
  line: undefined,
  lines: 'One on each line.',
  link: 'A full address that begins with https://',
};

/** The fields of a template that its sender fills in. */
export function GivenFields({
  fields,
  valueOf,
}: {
  fields: readonly GivenField[];
  valueOf: (field: string) => string;
}) {
  return (
    <>
      {fields.map(({ field, label, shape, required }) => (
        <Field key={field} label={label} hint={HINTS[shape]} required={required}>
          {shape === 'link' ? (
            <Input name={`given.${field}`} inputMode="url" maxLength={500} defaultValue={valueOf(field)} />
          ) : (
            <Textarea
              name={`given.${field}`}
              rows={shape === 'lines' ? 4 : 2}
              maxLength={2000}
              defaultValue={valueOf(field)}
            />
          )}
        </Field>
      ))}
    </>
  );
}

/** What was typed into those fields, by field. */
export function givenOf(form: FormData): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of form)
    if (name.startsWith('given.') && typeof value === 'string') given[name.slice('given.'.length)] = value;
  return given;
}
