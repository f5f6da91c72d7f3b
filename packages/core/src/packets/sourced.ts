import { isFiller } from '../facts/filler.ts';
import type { SourceRef } from '../rules/outcome.ts';
import type { Sourced } from './packet.ts';

const NOTHING: Sourced<never> = { value: null, sources: [] };

/** A text with its place; filler is kept apart as such. */
export function sourcedText(path: string, text: string | undefined): Sourced<string> {
  if (text === undefined) return NOTHING;
  const sources: SourceRef[] = [{ source: path, value: text }];
  const field = path.slice(path.lastIndexOf('.') + 1);
  return isFiller(text, field) ? { value: null, sources, filler: text } : { value: text, sources };
}

/** Any other value with its place. */
export function sourcedValue<T>(path: string, value: T | undefined): Sourced<T> {
  return value === undefined ? NOTHING : { value, sources: [{ source: path, value }] };
}

/** The items of a list that say something, with their places; `null` when none does. */
export function sourcedList(path: string, list: readonly string[] | undefined): Sourced<readonly string[]> {
  const value: string[] = [];
  const sources: SourceRef[] = [];
  list?.forEach((text, index) => {
    if (isFiller(text)) return;
    value.push(text);
    sources.push({ source: `${path}[${index}]`, value: text });
  });
  if (value.length > 0) return { value, sources };
  const first = list?.[0];
  return first === undefined
    ? NOTHING
    : { value: null, sources: [{ source: path, value: list }], filler: first };
}
