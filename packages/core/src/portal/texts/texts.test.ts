import { expect, test } from 'vitest';
import { LANGUAGES, languageOf } from './languages.ts';
import { MAIL_TEXTS } from './mails.ts';
import { PAGE_TEXTS } from './pages.ts';
import { pieces, sayIn } from './say.ts';
import type { MailCatalogue } from './mails.ts';

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each([
  ['pages', PAGE_TEXTS],
  ['mails', MAIL_TEXTS],
])('%s: every language says every text, none empty, with the same blanks as English', (_name, catalogues) => {
  const english = Object.entries<string>(catalogues.en);
  for (const language of LANGUAGES) {
    const texts = new Map(Object.entries<string>(catalogues[language]));
    expect([...texts.keys()].sort()).toEqual(english.map(([key]) => key).sort());
    for (const [key, text] of english) {
      const said = texts.get(key) ?? '';
      expect([language, key, said.trim() !== '']).toEqual([language, key, true]);
      // A blank may be said twice, or once where English says it twice; none may be lost or made up.
      expect([language, key, [...new Set(blanks(said))]]).toEqual([
        language,
        key,
        [...new Set(blanks(text))],
      ]);
    }
  }
});

test('blanks are filled with what is given, whatever signs it has', () => {
  const filling = { vendor: 'A {name} & $1' };
  expect(sayIn<MailCatalogue>(MAIL_TEXTS.de)('signIn.subject', filling)).toBe('Anmelden bei A {name} & $1');
  expect(pieces('As {email}, here.')).toEqual([
    { text: 'As ', blank: false },
    { text: 'email', blank: true },
    { text: ', here.', blank: false },
  ]);
});

test.each([
  [['de-AT'], 'de'],
  [[null, 'DE_ch'], 'de'],
  [['fr', 'en-GB'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('of the wishes %j the language is %s', (wishes, language) => {
  expect(languageOf(...wishes)).toBe(language);
});
