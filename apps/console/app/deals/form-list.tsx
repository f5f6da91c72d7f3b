import { Button } from '@handrail/ui/button';
import { IconButton } from '@handrail/ui/icon-button';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import type { ListSpec } from './field-spec.ts';
import { FormField } from './form-field.tsx';
import { listId } from './list-id.ts';
import { emptyRow } from './typed-form.ts';

/** Rows of a list. Adding and removing are submit buttons, so they work before scripts arrive; with scripts nothing is sent. */
export function FormList({ spec }: { spec: ListSpec }) {
  const { fields: rows, append, remove } = useFieldArray({ name: spec.list });
  return (
    <div id={listId(spec.list)} className="scroll-mt-24 space-y-3">
      {rows.map((row, index) => (
        <fieldset key={row.id} className="relative rounded-lg border border-line bg-canvas px-3 pt-2 pb-3">
          <legend className="px-1 text-xs font-medium text-faint">
            {spec.legend} {index + 1}
          </legend>
          <input type="hidden" name={`${spec.list}.${index}.row`} value="1" />
          <IconButton
            type="submit"
            name="intent"
            value={`remove:${spec.list}:${index}`}
            label={`Remove ${spec.noun} ${index + 1}`}
            icon={<Trash2 size={15} aria-hidden="true" />}
            className="absolute -top-2 right-1.5"
            onClick={(event) => {
              event.preventDefault();
              remove(index);
            }}
          />
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            {spec.fields.map((field) => (
              <FormField
                key={field.path}
                spec={field}
                name={`${spec.list}.${index}.${field.path}`}
                typed={row}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button
        type="submit"
        name="intent"
        value={`add:${spec.list}`}
        size="sm"
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={(event) => {
          event.preventDefault();
          append(emptyRow(spec.list));
        }}
      >
        Add {article(spec.noun)} {spec.noun}
      </Button>
    </div>
  );
}

const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a');
