import type { TypedValue } from '@handrail/core/intake/typed';
import type { IntakeType } from '@handrail/core/intake/values';

/** What was typed into the form of one field, as plain posts send it; `typed.0.name` and so on for people. */
export function typedOfForm(form: FormData, type: IntakeType): TypedValue {
  switch (type) {
    case 'choices':
      return textsOf(form, 'typed');
    case 'people': {
      const rows = [...form.keys()].flatMap((key) => /^typed\.(\d{1,3})\.name$/.exec(key)?.[1] ?? []);
      return [...new Set(rows)].map((row) => ({
        name: textOf(form, `typed.${row}.name`),
        email: textOf(form, `typed.${row}.email`),
        title: textOf(form, `typed.${row}.title`),
      }));
    }
    case 'text':
    case 'long_text':
    case 'lines':
    case 'number':
    case 'date':
    case 'flag':
    case 'choice':
    case 'timezone':
      return textOf(form, 'typed').replaceAll('\r\n', '\n');
  }
}

/** A text field of a form; empty where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
