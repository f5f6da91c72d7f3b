/**
 * Finds a quote in a text word for word; only the kinds of white space, quotation mark and dash do not count, and a run
 * of white space stands for any other. Nothing else is forgiven: a changed number is not found.
 * Offsets are UTF-16 units of `text`. `null`: not there, or the quote is blank.
 */
export function findQuote(
  text: string,
  quote: string,
): { readonly start: number; readonly end: number } | null {
  const given = quote.trim();
  if (given === '') return null;
  const verbatim = text.indexOf(given);
  if (verbatim >= 0) return { start: verbatim, end: verbatim + given.length };
  const wanted = plain(given).replace(/ +/g, ' ');
  const normalised = plain(text);
  const direct = normalised.indexOf(wanted);
  if (direct >= 0) return { start: direct, end: direct + wanted.length };
  // Signs are counted one by one only where the quote is known to stand there.
  if (!wanted.includes(' ') || !normalised.replace(/ +/g, ' ').includes(wanted)) return null;
  return findAcrossRuns(normalised, wanted);
}

/** The text with one plain sign for every kind of white space, quotation mark and dash; the length is kept. */
function plain(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u00B4\u0060]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

function findAcrossRuns(text: string, wanted: string): { start: number; end: number } | null {
  const starts: number[] = [];
  const signs: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ' ' && text[at - 1] === ' ') continue;
    starts.push(at);
    signs.push(text[at] ?? '');
  }
  const found = signs.join('').indexOf(wanted);
  if (found < 0) return null;
  return { start: starts[found] ?? 0, end: (starts[found + wanted.length - 1] ?? 0) + 1 };
}
