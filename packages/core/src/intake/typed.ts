import { parseDate } from '../compare/dates.ts';
import { isFiller } from '../facts/filler.ts';
import { isTimeZone } from '../time/days.ts';
import { zoneName } from '../time/zoneName.ts';
import { LONGEST_LINE, LONGEST_TEXT, MOST_ITEMS } from './values.ts';
import type { IntakePerson, IntakeType, IntakeValue } from './values.ts';

/** One of several people as they were typed. */
export type TypedPerson = { readonly name: string; readonly email: string; readonly title: string };

/** What stands in a field as it was typed, whether it fits or not. */
export type TypedValue = string | readonly string[] | readonly TypedPerson[];

/** What is wrong with a typed value; each has its sentence in the portal's words. */
export const TYPED_PROBLEMS = [
  'empty',
  'says_nothing',
  'too_long',
  'too_many',
  'not_a_number',
  'not_a_date',
  'not_yes_or_no',
  'not_offered',
  'not_a_zone',
  'name_missing',
  'not_an_email',
] as const;
export type TypedProblem = (typeof TYPED_PROBLEMS)[number];

export type TypedReading =
  | { readonly kind: 'value'; readonly value: IntakeValue }
  /** `line`: the item of a list that it is about, counted from 1. */
  | { readonly kind: 'problem'; readonly problem: TypedProblem; readonly line?: number };

const EMAIL = /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/;

/** Reads what was typed as a value of its kind, or says what is wrong with it. `offered`: the choices, where there are some. */
export function readTyped(
  asked: { readonly type: IntakeType; readonly field: string; readonly offered: readonly string[] },
  typed: TypedValue,
): TypedReading {
  switch (asked.type) {
    case 'people':
      return readPeople(typed);
    case 'lines':
      return readLines(typed);
    case 'choices':
      return readChoices(asked.offered, typed);
    case 'text':
    case 'long_text':
    case 'number':
    case 'date':
    case 'flag':
    case 'choice':
    case 'timezone':
      return readOne({ ...asked, type: asked.type }, onlyText(typed));
  }
}

type One = {
  readonly type: Exclude<IntakeType, 'people' | 'lines' | 'choices'>;
  readonly field: string;
  readonly offered: readonly string[];
};

function readOne({ type, field, offered }: One, text: string): TypedReading {
  if (text === '') return wrong('empty');
  switch (type) {
    case 'text':
    case 'long_text': {
      const plain = type === 'text' ? text.replaceAll(/\s+/g, ' ') : text.replaceAll('\r\n', '\n');
      if (plain.length > (type === 'text' ? LONGEST_LINE : LONGEST_TEXT)) return wrong('too_long');
      return isFiller(plain, field.slice(field.lastIndexOf('.') + 1)) ? wrong('says_nothing') : is(plain);
    }
    case 'number': {
      const digits = /^\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+$/.test(text) ? text.replaceAll(/\D/g, '') : text;
      return /^\d{1,12}$/.test(digits) ? is(Number(digits)) : wrong('not_a_number');
    }
    case 'date': {
      const day = parseDate(text);
      return day === null ? wrong('not_a_date') : is(day);
    }
    case 'flag':
      return text === 'yes' ? is(true) : text === 'no' ? is(false) : wrong('not_yes_or_no');
    case 'choice':
      return offered.includes(text) ? is(text) : wrong('not_offered');
    case 'timezone': {
      const zone = zoneName(text);
      return isTimeZone(zone) ? is(zone) : wrong('not_a_zone');
    }
  }
}

function readLines(typed: TypedValue): TypedReading {
  const lines = (
    typeof typed === 'string' ? typed.split('\n') : typed.filter((line) => typeof line === 'string')
  )
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return wrong('empty');
  if (lines.length > MOST_ITEMS) return wrong('too_many');
  const long = lines.findIndex((line) => line.length > LONGEST_TEXT);
  if (long >= 0) return { kind: 'problem', problem: 'too_long', line: long + 1 };
  return lines.every((line) => isFiller(line)) ? wrong('says_nothing') : is(lines);
}

function readChoices(offered: readonly string[], typed: TypedValue): TypedReading {
  const chosen = typeof typed === 'string' ? [typed] : typed.filter((one) => typeof one === 'string');
  const found = offered.filter((one) => chosen.includes(one));
  if (chosen.some((one) => one !== '' && !offered.includes(one))) return wrong('not_offered');
  return found.length === 0 ? wrong('empty') : is(found);
}

function readPeople(typed: TypedValue): TypedReading {
  const rows = typeof typed === 'string' ? [] : typed.filter((one) => typeof one !== 'string');
  const people: IntakePerson[] = [];
  for (const [index, row] of rows.entries()) {
    const [name, email, title] = [row.name, row.email, row.title].map((text) =>
      text.replaceAll(/\s+/g, ' ').trim(),
    );
    if (!name && !email && !title) continue;
    const at = (problem: TypedProblem): TypedReading => ({ kind: 'problem', problem, line: index + 1 });
    if (!name || isFiller(name)) return at('name_missing');
    if (email && !EMAIL.test(email)) return at('not_an_email');
    if ([name, email, title].some((text) => (text ?? '').length > LONGEST_LINE)) return at('too_long');
    people.push({ name, email: email || null, title: title || null });
  }
  if (people.length === 0) return wrong('empty');
  return people.length > MOST_ITEMS ? wrong('too_many') : is(people);
}

/** A value as it stands in its field before anybody has typed. */
export function typedOf(type: IntakeType, value: IntakeValue | null): TypedValue {
  if (value === null) return type === 'people' || type === 'choices' ? [] : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return String(value);
  const texts = value.filter((item) => typeof item === 'string');
  if (texts.length === value.length) return type === 'lines' ? texts.join('\n') : texts;
  return value
    .filter((item) => typeof item !== 'string')
    .map(({ name, email, title }) => ({ name, email: email ?? '', title: title ?? '' }));
}

function onlyText(typed: TypedValue): string {
  return typeof typed === 'string' ? typed.trim() : '';
}

function is(value: IntakeValue): TypedReading {
  return { kind: 'value', value };
}

function wrong(problem: TypedProblem): TypedReading {
  return { kind: 'problem', problem };
}
