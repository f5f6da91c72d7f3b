import type { FieldSpec } from './field-spec.ts';
import { isNested, putAt, valueAt, type Nested } from './paths.ts';
import { ALL_FIELDS, ALL_LISTS, type TypedForm } from './typed-form.ts';
import { instantOfLocal } from './zoned-time.ts';

/**
 * What was typed, in the shape of a closed-won record. What cannot be read as the field's type stays the text that was typed, so that
 * nothing is lost or guessed; the schema then refuses it by name. Empty fields are left out, empty rows stay (`submittedValues` drops them).
 */
export function draftValues(typed: TypedForm, timeZone: string): Nested {
  const values: Nested = {};
  const asked = new Set(
    ALL_FIELDS.flatMap((spec) =>
      spec.kind === 'present' && isAsked(spec, typed) ? [parentOf(spec.path)] : [],
    ),
  );
  for (const spec of ALL_FIELDS) {
    if (spec.kind === 'present') {
      if (asked.has(parentOf(spec.path)) && !isNested(valueAt(values, parentOf(spec.path))))
        putAt(values, parentOf(spec.path), {});
      continue;
    }
    // An unticked "standard" says something only about a thing that is there.
    if (spec.kind === 'flag_on' && !asked.has(parentOf(spec.path))) continue;
    const value = readValue(spec, valueAt(typed, spec.path), timeZone);
    if (value !== undefined) putAt(values, spec.path, value);
  }
  for (const { list, fields } of ALL_LISTS) {
    const rows = valueAt(typed, list);
    if (!Array.isArray(rows) || rows.length === 0) continue;
    putAt(
      values,
      list,
      rows.map((row: unknown) => {
        const read: Nested = {};
        for (const spec of fields) {
          const value = readValue(spec, valueAt(row, spec.path), timeZone);
          if (value !== undefined) putAt(read, spec.path, value);
        }
        return read;
      }),
    );
  }
  return values;
}

function isAsked(spec: FieldSpec, typed: TypedForm): boolean {
  if (valueAt(typed, spec.path) === true) return true;
  const around = `${parentOf(spec.path)}.`;
  return ALL_FIELDS.some((other) => {
    if (!other.path.startsWith(around) || other.kind === 'flag_on' || other.kind === 'present') return false;
    const value = valueAt(typed, other.path);
    return typeof value === 'string' && value.trim() !== '';
  });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}

function readValue(spec: FieldSpec, typed: unknown, timeZone: string): unknown {
  switch (spec.kind) {
    case 'flag':
      return typed === true ? true : undefined;
    case 'flag_on':
      return typed === true;
    case 'choices':
      return Array.isArray(typed) && typed.length > 0 ? (typed as unknown[]) : undefined;
    case 'present':
      return undefined;
    case 'text':
    case 'long':
    case 'lines':
    case 'integer':
    case 'amount':
    case 'date':
    case 'moment':
    case 'email':
    case 'choice':
      return typeof typed === 'string' && typed.trim() !== ''
        ? readText(spec.kind, typed, timeZone)
        : undefined;
  }
}

type TextKind = 'text' | 'long' | 'lines' | 'integer' | 'amount' | 'date' | 'moment' | 'email' | 'choice';

function readText(kind: TextKind, typed: string, timeZone: string): unknown {
  const trimmed = typed.trim();
  switch (kind) {
    case 'text':
    case 'long':
      return typed;
    case 'email':
    case 'date':
    case 'choice':
      return trimmed;
    case 'lines':
      return typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'integer':
    case 'amount':
      return numberOf(trimmed) ?? trimmed;
    case 'moment':
      return instantOfLocal(trimmed, timeZone) ?? trimmed;
  }
}

/** "1,200" and "1 200" are 1200; "1.200" is left as it is, since it could be either. */
function numberOf(text: string): number | null {
  const plain = /^-?\d{1,3}([,\s\u00A0\u202F'’]\d{3})+(\.\d+)?$/.test(text)
    ? text.replace(/[,\s\u00A0\u202F'’]/g, '')
    : text;
  if (!/^-?\d{1,15}(\.\d+)?$/.test(plain) || /^-?\d{1,3}\.\d{3}$/.test(plain)) return null;
  return Number(plain);
}
