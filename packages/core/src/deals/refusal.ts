import type { z } from 'zod';
import { listWords } from '../text/listWords.ts';
import type { Refused } from './parse.ts';

/** Longest piece of a refused text that a sentence repeats. */
const LONGEST_QUOTE = 60;

/** A schema issue as one sentence: `seats must be a whole number, not "many".` */
export function refusalOf(issue: z.core.$ZodIssue, root: unknown): Refused {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const { pointer } = pathOf([...issue.path, key]);
    const holder = issue.path.length === 0 ? 'a closed-won record' : pathOf(issue.path).name;
    return { ok: false, path: pointer, message: `${quote(key)} is not a field of ${holder}.` };
  }
  const { pointer, name } = pathOf(issue.path);
  const value = valueAt(root, issue.path);
  const must = expectation(issue);
  if (value === undefined)
    return { ok: false, path: pointer, message: `${name} is missing: it must ${must}.` };
  const not = value === '' && must === 'not be empty' ? '' : `, not ${described(value)}`;
  return { ok: false, path: pointer, message: `${name} must ${must}${not}.` };
}

/** A path as JSON pointer and as the words of a sentence: `/stakeholders/2/email` and `stakeholders[2].email`. */
export function pathOf(path: readonly PropertyKey[]): { readonly pointer: string; readonly name: string } {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  let name = '';
  for (const key of path) {
    if (typeof key === 'number') name += `[${key}]`;
    else name = name.includes('[') ? `${name}.${String(key)}` : String(key);
  }
  return { pointer, name: name === '' ? 'The record' : cut(name) };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `be ${TYPES[issue.expected] ?? `a ${issue.expected}`}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => quote(String(value)));
      return values.length === 1 ? `be ${values[0]}` : `be one of ${listWords(values, 'or')}`;
    }
    case 'too_small':
      return issue.origin === 'string' ? 'not be empty' : `be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'int'
        ? 'be a whole number that can be held exactly'
        : `be at most ${issue.maximum}`;
    case 'invalid_format':
      return 'be a currency code of three capital letters, such as EUR';
    case 'custom': {
      const must: unknown = issue.params?.['must'];
      return typeof must === 'string' ? must : 'fit the schema';
    }
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return 'fit the schema';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const held: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    value = held;
  }
  return value;
}

function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? quote(value) : String(value);
}

function quote(text: string): string {
  return JSON.stringify(cut(text));
}

function cut(text: string): string {
  const letters = text.length > LONGEST_QUOTE ? [...text.slice(0, LONGEST_QUOTE * 2)] : [];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : text;
}
