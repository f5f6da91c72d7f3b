import { isLegalFormWord } from './entity.ts';
import { LONGEST_TERM } from './longest.ts';
import { remembering } from './remember.ts';

/** Longest run of capitals that passes as an acronym (register row 040). */
const LONGEST_ACRONYM = 4;

/** Words of ASCII with one space between each, and a small letter in the first. */
const TIDY_NAME = /^[!-~]*[a-z][!-~]*(?: [!-~]+)*$/;

/**
 * What is untidy about a name: doubled, outer or other stray white space, or the whole name in capitals.
 * Acronyms and legal forms of up to four letters may be in capitals ("IBM", "BMW AG", "ACME GMBH", but not "ACME CORPORATION"); a person's name of two words
 * or more is no acronym ("JOHN DOE"). Scripts without case and names without letters are fine.
 */
export function untidyName(
  name: string,
  whose: 'organisation' | 'person' = 'organisation',
): 'white_space' | 'capitals' | null {
  if (TIDY_NAME.test(name)) return null;
  if (/^\s|\s$|\s{2}|[\t\n\r\v\f]/.test(name)) return 'white_space';
  return isShouted(name, whose) ? 'capitals' : null;
}

function isShouted(name: string, whose: 'organisation' | 'person'): boolean {
  const proper = whose === 'person' ? name : withoutLegalForms(name);
  // Any small letter, or any letter without case, and the whole name is not in capitals.
  if (/[\p{Ll}\p{Lo}]/u.test(proper) || !/\p{Lu}/u.test(proper)) return false;
  const words = proper.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.some((word) => letters(word) > LONGEST_ACRONYM)) return true;
  return whose === 'person' && words.filter((word) => letters(word) > 2).length > 1;
}

/** "STRASSENBAU NORD GmbH": the small letters of its legal form do not make the name tidy. A form written out in capitals stays. */
function withoutLegalForms(name: string): string {
  const words = name.split(/\s+/);
  return words
    .filter((word, place) => {
      const plain = word.replace(/[^\p{L}]/gu, '');
      const isShort = letters(plain) <= LONGEST_ACRONYM || /\p{Ll}/u.test(plain);
      return place === 0 || !isShort || !isLegalFormWord(plain);
    })
    .join(' ');
}

function letters(word: string): number {
  return word.normalize('NFC').match(/\p{L}/gu)?.length ?? 0;
}

/** One key for one person: the address where there is one, otherwise the name without case and extra white space. */
export function personKey(person: { readonly name: string; readonly email?: string | undefined }): string {
  return (person.email && addressKey(person.email)) || nameKey(person.name);
}

/** A text in small letters; the same few addresses stand in team, map and kickoff. */
export const smallLetters: (text: string) => string = remembering((text) => text.toLowerCase());

/** A mail address without case and outer white space. */
const addressKey: (address: string) => string = remembering((address) => address.trim().toLowerCase());

const nameKey = remembering((name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase(),
);

/** A domain that is its own key. */
const PLAIN_DOMAIN = /^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/** A domain without case, scheme, "www.", port, path and trailing dot; '' when nothing is left. */
export function domainKey(domain: string): string {
  if (PLAIN_DOMAIN.test(domain)) return domain;
  return domain
    .slice(0, LONGEST_TERM)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/, '')
    .replace(/:\d+$/, '')
    .replace(/\.+$/, '')
    .replace(/^(?:www\.)+/, '');
}

/** The part of an address after the last "@", as `domainKey`; `null` when there is none. */
export const emailDomain: (email: string) => string | null = remembering((email) => {
  const at = email.lastIndexOf('@');
  if (at < 0) return null;
  return domainKey(email.slice(at + 1)) || null;
});
