/**
 * How much of a text is read for its meaning, in UTF-16 units. The patterns that read dates and amounts may take time that grows with the
 * square of a text's length; nobody writes a term or a promise this long, but a hostile record may.
 */
const LONGEST_STATEMENT = 600;
/** Longer values of a term are compared letter by letter, without case and extra white space. */
export const LONGEST_TERM = 300;

/** The part of a statement that is read. */
export function readPart(text: string): string {
  return text.length > LONGEST_STATEMENT ? text.slice(0, LONGEST_STATEMENT) : text;
}
