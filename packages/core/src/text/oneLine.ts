/** The text on one line: white space of any kind becomes one space, and none stands around it. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
