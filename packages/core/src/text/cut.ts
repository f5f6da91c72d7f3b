/** A text of at most so many UTF-16 units, an ellipsis for what is left out. No character is cut in two, which JSON of the database refuses. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
