/** Somebody who can be named in a comment. */
export type Mentionable = { readonly id: string; readonly name: string };

/**
 * Whom a text names with `@`: by full name, or by the first word of the name where no two begin with it. Case does not count.
 * Each once, in the order of `members`.
 */
export function mentionsIn(text: string, members: readonly Mentionable[]): string[] {
  const said = text.toLowerCase();
  const firsts = members.map(({ name }) => firstWord(name));
  return members
    .filter(({ name }, index) => {
      const first = firsts[index] ?? '';
      const isAlone = firsts.filter((other) => other === first).length === 1;
      return names(said, name.trim().toLowerCase()) || (isAlone && names(said, first));
    })
    .map(({ id }) => id);
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
}

/** Whether `@name` stands in the text as words of its own. */
function names(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(`@${name}`); at !== -1; at = text.indexOf(`@${name}`, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1 + name.length] ?? ' '];
    if (!isPartOfWord(before) && !isPartOfWord(after)) return true;
  }
  return false;
}

function isPartOfWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(character);
}
