/** A stretch of a text: as it is, or one character that the eye cannot see, with its name. */
export type TextRun =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'hidden'; readonly character: string; readonly name: string; readonly quoted: boolean };

/**
 * Cuts a text into runs for showing it exactly: nothing is dropped, reordered or interpreted. Characters that could hide or turn text
 * (bidirectional controls, zero-width and control characters, tags, lone surrogates) become runs of their own with their Unicode name,
 * so that a planted instruction cannot hide; a joiner that shapes an emoji or a word is part of it. `start` and `end` are UTF-16 offsets of the quote; offsets outside the text are ignored.
 */
export function visibleText(
  text: string,
  quote?: { readonly start: number; readonly end: number },
): TextRun[] {
  const valid =
    quote !== undefined && quote.start >= 0 && quote.start < quote.end && quote.end <= text.length;
  if (!valid) return runsOf(text, false);
  return [
    ...runsOf(text.slice(0, quote.start), false),
    ...runsOf(text.slice(quote.start, quote.end), true),
    ...runsOf(text.slice(quote.end), false),
  ];
}

// C0 and C1 controls but tab, line feed and carriage return; soft hyphen; Arabic letter mark; Mongolian vowel separator and fillers that
// print nothing; zero-width and bidi marks; line and paragraph separator; invisible operators; byte order mark; interlinear
// annotation; tag characters; lone surrogates. A carriage return counts as hidden only where no line feed follows.
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\r(?!\n)|[\u{E0000}-\u{E007F}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

// A joiner that does its work: between the pictures of one emoji, or inside a word of a script whose letters take other shapes by it.
const SHAPED =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}]';
const JOINING = new RegExp(
  `(?<=\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D(?=\\p{Extended_Pictographic})|(?<=${SHAPED})[\\u200C\\u200D](?=${SHAPED})`,
  'uy',
);

function isJoining(text: string, at: number): boolean {
  JOINING.lastIndex = at;
  return JOINING.test(text);
}

/** Letters, digits and signs of plain English: most texts have nothing else, and nothing hides among them. */
const PLAIN = /^[\u0020-\u007E]+$/;

function runsOf(text: string, quoted: boolean): TextRun[] {
  if (PLAIN.test(text)) return [{ kind: 'text', text, quoted }];
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (isJoining(text, match.index)) continue;
    if (match.index > at) runs.push({ kind: 'text', text: text.slice(at, match.index), quoted });
    runs.push({ kind: 'hidden', character: match[0], name: nameOf(match[0]), quoted });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ kind: 'text', text: text.slice(at), quoted });
  return runs;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[code] ?? family(code);
  return `${name} ${hex}`;
}

function family(code: number): string {
  if (code >= 0xe0000) return 'invisible tag';
  if (code >= 0xd800 && code <= 0xdfff) return 'broken character';
  if (code < 0xa0) return 'control character';
  return 'invisible character';
}

const NAMES: Readonly<Record<number, string>> = {
  0x0000: 'null',
  0x0007: 'bell',
  0x0008: 'backspace',
  0x000b: 'vertical tab',
  0x000c: 'form feed',
  0x000d: 'carriage return',
  0x001b: 'escape',
  0x007f: 'delete',
  0x00ad: 'soft hyphen',
  0x061c: 'Arabic letter mark',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'end of direction change',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first-strong isolate',
  0x2069: 'end of isolate',
  0xfeff: 'byte order mark',
};
