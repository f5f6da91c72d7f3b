import { Section } from '@handrail/ui/card';
import { ChevronRight } from 'lucide-react';
import type { GroupSpec, SectionSpec } from './field-spec.ts';
import { useFormErrors } from './form-errors.tsx';
import { FormField } from './form-field.tsx';
import { FormList } from './form-list.tsx';
import { valueAt, type Nested } from './paths.ts';

/** One section of the form with its groups. */
export function FormSection({ section, typed }: { section: SectionSpec; typed: Nested }) {
  return (
    <Section id={section.id} title={section.title} description={section.hint}>
      <div className="space-y-5">
        {section.groups.map((group) => (
          <Group key={group.title ?? ''} group={group} typed={typed} />
        ))}
      </div>
    </Section>
  );
}

function Group({ group, typed }: { group: GroupSpec; typed: Nested }) {
  const errors = useFormErrors();
  const fields = (
    <div className="space-y-4">
      {group.fields.length > 0 && (
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {group.fields.map((spec) => (
            <FormField key={spec.path} spec={spec} name={spec.path} typed={typed} />
          ))}
        </div>
      )}
      {group.lists?.map((list) => (
        <FormList key={list.list} spec={list} />
      ))}
    </div>
  );
  if (group.title === null) return fields;
  if (!group.folded) {
    return (
      <fieldset>
        <legend className="mb-2 text-xs font-semibold text-muted">
          {group.title}
          {group.hint && <span className="ml-2 font-normal text-faint">{group.hint}</span>}
        </legend>
        {fields}
      </fieldset>
    );
  }
  const wrong =
    group.fields.some((spec) => errors.has(spec.path)) ||
    (group.lists ?? []).some(({ list }) => [...errors.keys()].some((name) => name.startsWith(`${list}.`)));
  const filled = countFilled(group, typed);
  return (
    <details open={wrong || filled > 0} className="group rounded-lg border border-line">
      <summary className="flex items-center gap-2 rounded-lg px-3 py-2 text-sm font-medium text-ink hover:bg-hover">
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="text-faint transition-transform group-open:rotate-90"
        />
        {group.title}
        {group.hint && <span className="text-xs font-normal text-faint">{group.hint}</span>}
        <span className="ml-auto text-xs font-normal text-faint">
          {filled === 0 ? 'nothing entered' : `${filled} entered`}
        </span>
      </summary>
      <div className="border-t border-line p-3">{fields}</div>
    </details>
  );
}

function countFilled(group: GroupSpec, typed: Nested): number {
  const fields = group.fields.filter((spec) => {
    const value = valueAt(typed, spec.path);
    return value === true || (typeof value === 'string' && value.trim() !== '');
  });
  const rows = (group.lists ?? []).flatMap(({ list }) => {
    const held = valueAt(typed, list);
    return Array.isArray(held) ? held : [];
  });
  return fields.length + rows.length;
}
