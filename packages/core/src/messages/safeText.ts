/** Longer values belong into a document. UTF-16 units. */
const LONGEST = 2000;

/** What must never come out of a free text and into a mail: anything that a mail program turns into a link. */
const LINK =
  /[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b(?:mailto|javascript|data|tel|sms|file|blob):|\b(?:[a-z0-9-]+\.)+[a-z]{2,24}[/?#]/iu;

const PLACEHOLDER = /\{\{[^{}\n]{0,100}\}\}/u;

/** Signs that a reader does not see and that change what they see: controls, and orders of direction. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A value as it may stand in a message, or why it may not. */
export type SafeText = { readonly text: string } | { readonly refused: string };

/** A value of one line: nothing in it starts a header or a line, hides, links or asks to be filled in. */
export function safeLine(value: string): SafeText {
  const text = value
    .replace(/[\r\n\t\u2028\u2029]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  if (text === '') return { refused: 'it says nothing' };
  if (text.length > LONGEST) return { refused: 'it is too long for a message' };
  if (hasLink(text)) return { refused: 'it has a link in it, and links come from link fields alone' };
  if (PLACEHOLDER.test(text)) return { refused: 'it has a placeholder in it' };
  return { text };
}

/** Whether a mail program may make a link of something in the text. */
export function hasLink(text: string): boolean {
  return LINK.test(text);
}

/** The placeholders that still stand in a text, as written. */
export function openPlaceholders(text: string): string[] {
  return [...new Set(text.match(new RegExp(PLACEHOLDER.source, 'gu')) ?? [])];
}

/** A whole text as a person wrote it: line breaks stay, what nobody sees goes. */
export function plainText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\r\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n\p{Zs}]/gu, ' ')
    .split('\n')
    .map((line) => line.replace(UNSEEN, '').trimEnd())
    .join('\n')
    .trim();
}

/** The link as a mail may hold it: https, a name with a dot, no user in it; null where it is none. */
export function safeLink(value: string): string | null {
  const text = value.trim();
  if (
    text.length > 500 ||
    !/^https:\/\/[a-z0-9.-]+\.[a-z]{2,24}(?::\d{2,5})?(?:[/?#][^\s<>"'\\^`{|}\p{Cc}\p{Cf}]*)?$/iu.test(text)
  )
    return null;
  return text;
}
