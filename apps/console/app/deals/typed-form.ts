import type { FieldSpec } from './field-spec.ts';
import { FORM_SECTIONS } from './form-sections.ts';
import { isNested, putAt, valueAt, type Nested } from './paths.ts';
import { localOfInstant } from './zoned-time.ts';

/** The form as it stands on the screen: texts, ticks and rows, nested like the record. Names join the keys by dots: `stakeholders.0.name`. */
export type TypedForm = Nested;

const GROUPS = FORM_SECTIONS.flatMap((section) => section.groups);
/** All fields that are not in a list, and all lists. */
export const ALL_FIELDS: readonly FieldSpec[] = GROUPS.flatMap((group) => group.fields);
export const ALL_LISTS = GROUPS.flatMap((group) => group.lists ?? []);

/** The form that shows a draft's values: what is there as text, everything else empty. `timeZone` is the zone moments are typed in. */
export function typedOfValues(values: unknown, timeZone: string): TypedForm {
  const typed: TypedForm = {};
  for (const spec of ALL_FIELDS) putAt(typed, spec.path, shown(spec, values, timeZone));
  for (const { list, fields } of ALL_LISTS) {
    const rows = valueAt(values, list);
    putAt(
      typed,
      list,
      (Array.isArray(rows) ? rows : []).map((row: unknown) => {
        const typedRow: TypedForm = {};
        for (const spec of fields) putAt(typedRow, spec.path, shown(spec, row, timeZone));
        return typedRow;
      }),
    );
  }
  return typed;
}

/** The form as a browser posts it. A row counts where any field of it, or its `row` mark, was posted; gaps in the numbers close. */
export function typedOfPost(form: FormData): TypedForm {
  const typed: TypedForm = {};
  for (const spec of ALL_FIELDS) putAt(typed, spec.path, posted(spec, form, spec.path));
  for (const { list, fields } of ALL_LISTS) {
    const numbers = new Set<number>();
    for (const name of form.keys()) {
      const number = name.startsWith(`${list}.`)
        ? /^(\d{1,4})\./.exec(name.slice(list.length + 1))?.[1]
        : undefined;
      if (number !== undefined) numbers.add(Number(number));
    }
    putAt(
      typed,
      list,
      [...numbers]
        .sort((one, other) => one - other)
        .map((number) => {
          const row: TypedForm = {};
          for (const spec of fields)
            putAt(row, spec.path, posted(spec, form, `${list}.${number}.${spec.path}`));
          return row;
        }),
    );
  }
  return typed;
}

/** An empty row of a list. */
export function emptyRow(list: string): TypedForm {
  const row: TypedForm = {};
  for (const spec of ALL_LISTS.find((one) => one.list === list)?.fields ?? [])
    putAt(row, spec.path, shown(spec, {}, 'UTC'));
  return row;
}

function shown(spec: FieldSpec, root: unknown, timeZone: string): unknown {
  if (spec.kind === 'present') return isNested(valueAt(root, spec.path.slice(0, spec.path.lastIndexOf('.'))));
  const value = valueAt(root, spec.path);
  switch (spec.kind) {
    case 'flag':
      return value === true;
    case 'flag_on':
      return value !== false;
    case 'choices':
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    case 'lines':
      return Array.isArray(value) ? value.map(text).join('\n') : text(value);
    case 'moment':
      return typeof value === 'string' ? (localOfInstant(value, timeZone) ?? value) : '';
    case 'text':
    case 'long':
    case 'integer':
    case 'amount':
    case 'date':
    case 'email':
    case 'choice':
      return text(value);
  }
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function posted(spec: FieldSpec, form: FormData, name: string): unknown {
  switch (spec.kind) {
    case 'flag':
    case 'flag_on':
    case 'present':
      return form.has(name);
    case 'choices':
      return form.getAll(name).filter((value) => typeof value === 'string');
    case 'text':
    case 'long':
    case 'lines':
    case 'integer':
    case 'amount':
    case 'date':
    case 'moment':
    case 'email':
    case 'choice': {
      const value = form.get(name);
      // Browsers post line breaks of a text area as CR LF, whatever was typed.
      return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
    }
  }
}
