import { closedWonRecord } from '@handrail/core/deals/record';
import { pathOf, refusalOf } from '@handrail/core/deals/refusal';
import { isNested, valueAt, putAt, type Nested } from './paths.ts';
import { ALL_FIELDS, ALL_LISTS } from './typed-form.ts';

/** What is wrong at one field of the form; `name` is the control's name, or null where no control stands for it. */
export type FormError = { readonly name: string | null; readonly label: string; readonly message: string };

/**
 * A draft's values as the record that is submitted: empty rows dropped, what the form does not ask filled in. `rowOf` leads from a row
 * of the record back to its row on the screen. `fallbackId` is the record's id where the person gave none; `now` is ISO 8601.
 */
export function submittedValues(draft: Nested, fallbackId: string, now: string) {
  const values = structuredClone(draft);
  const kept = new Map<string, number[]>();
  for (const { list } of ALL_LISTS) {
    const rows = valueAt(values, list);
    if (!Array.isArray(rows)) continue;
    const filled = rows.flatMap((row: unknown, index) => (isFilled(row) ? [{ row, index }] : []));
    kept.set(
      list,
      filled.map(({ index }) => index),
    );
    putAt(values, list, filled.length > 0 ? filled.map(({ row }) => row) : undefined);
    if (filled.length === 0) dropEmpty(values, list);
  }
  const deal = valueAt(values, 'deal.closedAt');
  const kind = valueAt(values, 'trigger.kind') ?? 'closed_won';
  const record: Nested = {
    ...values,
    // Always there, so that each of their missing fields is named, not the whole.
    account: values['account'] ?? {},
    deal: values['deal'] ?? {},
    schema: 'handrail/closed-won/1',
    source: 'api',
    id: values['id'] ?? fallbackId,
    trigger: { kind, at: kind === 'closed_won' ? (deal ?? now) : now },
  };
  const rowOf = (list: string, index: number) => kept.get(list)?.[index] ?? index;
  return { record, rowOf };
}

/** Everything the schema refuses, each with the control it belongs to. Empty where the record can be submitted. */
export function formErrors(record: Nested, rowOf: (list: string, index: number) => number): FormError[] {
  const checked = closedWonRecord.safeParse(record);
  if (checked.success) return [];
  const errors = checked.error.issues.map((issue): FormError => {
    const { message, path } = refusalOf(issue, record);
    const name = controlOf(path, rowOf);
    const label = labelOf(name) ?? pathOf(issue.path).name;
    const rest = message.slice(pathOf(issue.path).name.length + 1);
    const missing = / is missing/.test(message);
    return {
      name,
      label,
      message: missing
        ? `${label} is missing.`
        : message.startsWith(pathOf(issue.path).name)
          ? `${label} ${rest}`
          : message,
    };
  });
  return errors.filter((error, index) => errors.findIndex((other) => other.name === error.name) === index);
}

/** The control of a JSON pointer: `/stakeholders/0/email` → `stakeholders.2.email` when the two rows before it were empty. */
export function controlOf(pointer: string, rowOf: (list: string, index: number) => number): string | null {
  const path = pointer.slice(1).replaceAll('/', '.');
  for (const { list, fields } of ALL_LISTS) {
    const row = path.startsWith(`${list}.`) ? /^(\d+)(?:\.(.+))?$/.exec(path.slice(list.length + 1)) : null;
    if (!row) continue;
    const field =
      fields.find((spec) => row[2] === spec.path || row[2]?.startsWith(`${spec.path}.`)) ?? fields[0];
    return field ? `${list}.${rowOf(list, Number(row[1]))}.${field.path}` : null;
  }
  const field =
    ALL_FIELDS.find((spec) => spec.path === path || path.startsWith(`${spec.path}.`)) ??
    ALL_FIELDS.find((spec) => spec.path.startsWith(`${path}.`));
  return field?.path ?? null;
}

function labelOf(name: string | null): string | null {
  if (name === null) return null;
  const single = ALL_FIELDS.find((spec) => spec.path === name);
  if (single) return single.label;
  for (const { list, fields, legend } of ALL_LISTS) {
    const row = name.startsWith(`${list}.`) ? /^(\d+)\.(.+)$/.exec(name.slice(list.length + 1)) : null;
    const field = row && fields.find((spec) => spec.path === row[2]);
    if (row && field) return `${legend} ${Number(row[1]) + 1}: ${field.label}`;
  }
  return null;
}

/** A row counts as filled where anything but ticks stands in it. */
function isFilled(row: unknown): boolean {
  return (
    isNested(row) && Object.values(row).some((value) => typeof value !== 'boolean' && value !== undefined)
  );
}

function dropEmpty(values: Nested, list: string) {
  const keys = list.split('.');
  const last = keys.pop() ?? list;
  const holder = keys.length === 0 ? values : valueAt(values, keys.join('.'));
  if (isNested(holder)) delete holder[last];
}
