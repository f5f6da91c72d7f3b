/** A mention that is being typed: where its `@` stands, and what follows up to the caret. */
export type OpenMention = { readonly at: number; readonly query: string };

/** Most names that are offered at once. */
const OFFERED = 6;

/** The mention that ends at the caret, or null where none is being typed. A name may have a blank or two in it. */
export function openMention(text: string, caret: number): OpenMention | null {
  const before = text.slice(0, caret);
  const [, query] = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(before) ?? [];
  return query === undefined ? null : { at: caret - query.length - 1, query };
}

/** The people whose name, or a later part of it, begins as typed. */
export function offered(people: readonly string[], query: string): string[] {
  const typed = query.toLowerCase();
  const fits = (name: string) => name.startsWith(typed) || name.includes(` ${typed}`);
  return people.filter((name) => fits(name.toLowerCase())).slice(0, OFFERED);
}
