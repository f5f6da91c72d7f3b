import type { ClosedWonRecord } from '@handrail/core/deals/record';

/** More than the names of a deal ever hold; keeps a hostile record from filling the index. */
const MOST_WORDS = 200;
/** Characters; what is longer is found by its beginning. */
const LONGEST_WORD = 64;

/**
 * The words by which an onboarding is found: account, domain, product, deal, key in the source, and the people on both
 * sides with their addresses, in the form of `searchable`. Names with signs in them stand whole and in pieces.
 */
export function searchWords(record: ClosedWonRecord): string[] {
  const people = [...(record.stakeholders ?? []), ...Object.values(record.team ?? {})];
  const texts = [
    record.account.name,
    record.account.domain,
    record.id,
    record.deal.name,
    record.deal.product,
    ...people.flatMap((person) => [person.name, person.email]),
  ];
  const words = new Set<string>();
  for (const text of texts) {
    for (const whole of wholes(text ?? '')) {
      for (const word of [whole, ...pieces(whole)]) {
        if (words.size === MOST_WORDS) return [...words];
        words.add(word);
      }
    }
  }
  return [...words];
}

/** The words of what someone types into a search field; each must begin a word of the onboarding. At most eight count. */
export function queryWords(query: string): string[] {
  return [...new Set(wholes(query))].slice(0, 8);
}

/** Case, accents and look-alike forms do not count: "Café" is "cafe". */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** What stands between blanks, without the signs around it. */
function wholes(text: string): string[] {
  return searchable(text)
    .split(/[\s\p{Cc}]+/u)
    .filter((part) => part !== '')
    .map((part) => short(bare(short(part, 4 * LONGEST_WORD)), LONGEST_WORD));
}

/** Without the signs at both ends; signs alone stay. */
function bare(word: string): string {
  const characters = [...word];
  const isPlain = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const from = characters.findIndex(isPlain);
  return from === -1 ? word : characters.slice(from, characters.findLastIndex(isPlain) + 1).join('');
}

/** Letters and digits that stand together. */
function pieces(whole: string): string[] {
  return whole.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function short(word: string, most: number): string {
  return word.length <= most ? word : [...word].slice(0, most).join('');
}
