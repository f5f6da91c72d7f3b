import { personKey } from '../compare/names.ts';
import { textKey } from '../compare/plan.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { fieldLabel } from './fieldLabel.ts';
import type { Change } from './packet.ts';
import { termText } from './terms.ts';

type FieldChange = Extract<Change, { kind: 'field' }>;

/** Longest value that a line of "what changed" repeats, in characters. */
const LONGEST_VALUE = 300;

/** The time a record was judged at changes with every run and says nothing about the customer. */
const UNTOLD = new Set(['context.now']);

/** Every value that differs, by path. People, texts and listed things are matched by what they are, not by their place in a list. */
export function changedFields(before: ClosedWonRecord, after: ClosedWonRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  compare('', before, after, changes);
  return changes;
}

function compare(path: string, before: unknown, after: unknown, changes: FieldChange[]): void {
  if (before === after || UNTOLD.has(path)) return;
  if (Array.isArray(before) || Array.isArray(after)) {
    compareLists(path, listOf(before), listOf(after), changes);
    return;
  }
  const [was, is] = [groupOf(before), groupOf(after)];
  if (was !== null || is !== null) {
    if (isMoney(before) || isMoney(after)) {
      note(path, before, after, changes);
      return;
    }
    for (const key of new Set([...Object.keys(is ?? {}), ...Object.keys(was ?? {})])) {
      compare(path === '' ? key : `${path}.${key}`, was?.[key], is?.[key], changes);
    }
    return;
  }
  note(path, before, after, changes);
}

function compareLists(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
  changes: FieldChange[],
): void {
  const left = before.map((value, index) => ({ key: keyOf(path, value), value, index }));
  const pairs = after.map((value, index) => {
    const found = left.findIndex((item) => item.key === keyOf(path, value));
    const was = found < 0 ? undefined : left.splice(found, 1)[0];
    return { value, index, was };
  });
  for (const { value, index, was } of pairs) {
    // A reworded item at the same place is one change, not a removal and an addition.
    const place = was === undefined ? left.findIndex((item) => item.index === index) : -1;
    const earlier = was ?? (place < 0 ? undefined : left.splice(place, 1)[0]);
    compare(`${path}[${index}]`, earlier?.value, value, changes);
  }
  for (const { value, index } of left) compare(`${path}[${index}]`, value, undefined, changes);
}

function keyOf(path: string, value: unknown): string {
  if (typeof value === 'string') return textKey(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const item: Readonly<Record<string, unknown>> = { ...value };
  const name = typeof item['name'] === 'string' ? item['name'] : undefined;
  if (path === 'stakeholders' && name !== undefined) {
    const email = typeof item['email'] === 'string' ? item['email'] : undefined;
    return `${String(item['role'])} ${personKey({ name, email })}`;
  }
  const own =
    item['id'] ??
    name ??
    item['text'] ??
    item['title'] ??
    item['requirement'] ??
    item['field'] ??
    item['topic'];
  return typeof own === 'string' ? textKey(own) : JSON.stringify(value);
}

function note(path: string, before: unknown, after: unknown, changes: FieldChange[]): void {
  const [was, is] = [textOf(before), textOf(after)];
  if (was === is && was !== null && was.length < LONGEST_VALUE) return;
  changes.push({ kind: 'field', field: path, label: fieldLabel(path), before: was, after: is });
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = termText(value);
  if (text.length <= LONGEST_VALUE) return text;
  return `${[...text.slice(0, LONGEST_VALUE)].slice(0, -1).join('')}… (${text.length} characters)`;
}

function isMoney(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function groupOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
