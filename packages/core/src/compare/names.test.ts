import { expect, test } from 'vitest';
import { domainKey, emailDomain, personKey, untidyName } from './names.ts';

const NAMES = {
  white_space: [' Acme', 'Acme ', 'Acme  Ltd', 'Acme\tLtd', 'A\nB', '  '],
  capitals: [
    'PINEGATE LANGUAGE SCHOOLS',
    'JOHN SMITH',
    'ADIDAS',
    'ACME TRADING LTD',
    'ACME CORPORATION',
    'SMITH-JONES',
    "O'BRIEN",
    'PINEGATE: RENEWAL 2026',
    'ÉCOLE NATIONALE',
    'ГАЗПРОМ',
    'STRASSENBAU GMBH',
    'STRASSENBAU GmbH',
    'PINEGATE SCHOOLS Ltd',
    'HOLMBERG TIMBER Inc.',
    'ŠKODA AUTO a.s.',
    'TRUMPF GmbH & Co. KG',
  ],
  tidy: [
    'IBM',
    'BMW AG',
    'ACME GMBH',
    'Acme',
    '3M',
    '',
    '42',
    '東京電力',
    'مرحبا',
    "McDONALD'S",
    'AT&T',
    'KPMG LLP',
    'NASA',
    'SAP SE',
    'H&M',
    'Pinegate LANGUAGE',
    'eBay',
    'iPhone STORE',
    'ABB LTD',
    'IKEA B.V.',
    'ABC-DEF',
    'X',
    'Ålesund',
    'SPAR',
    'BMW GmbH',
    'KPMG Limited',
    'IKEA Retail Ltd',
    'SIEMENS Energy AG',
    'DHL Express Ltd',
  ],
};

test.each(NAMES.white_space)('%j has stray white space', (name) => {
  expect(untidyName(name)).toBe('white_space');
});

test.each(NAMES.capitals)('%j is in capitals', (name) => {
  expect(untidyName(name)).toBe('capitals');
});

test.each(NAMES.tidy)('%j is a tidy name', (name) => {
  expect(untidyName(name)).toBeNull();
});

const PEOPLE: readonly (readonly [string, 'capitals' | null])[] = [
  ['JOHN DOE', 'capitals'],
  ['ANNA LEE', 'capitals'],
  ['John Doe', null],
  ['JD', null],
  ['J. R. Ewing', null],
  ['JO', null],
  ['Li Wei', null],
  ['PETRA', 'capitals'],
];

test.each(PEOPLE)('the person %j: %j, for two short words are no acronym', (name, untidy) => {
  expect(untidyName(name, 'person')).toBe(untidy);
});

test('a person is known by the address without case, otherwise by the name without case and extra white space', () => {
  expect(personKey({ name: 'Ann', email: 'Ann@X.example' })).toBe(
    personKey({ name: 'A. Lee', email: 'ann@x.example' }),
  );
  expect(personKey({ name: ' Ann  Lee' })).toBe(personKey({ name: 'ann lee' }));
  expect(personKey({ name: 'Ann' })).not.toBe(personKey({ name: 'Anna' }));
});

test.each([
  ['WWW.Acme.example', 'acme.example'],
  ['https://acme.example/path?q#x', 'acme.example'],
  ['acme.example.', 'acme.example'],
  [' acme.example:443 ', 'acme.example'],
  ['info@acme.example', 'acme.example'],
  ['www2.acme.example', 'www2.acme.example'],
  ['', ''],
])('the domain of %j is %j', (written, key) => {
  expect(domainKey(written)).toBe(key);
});

test('the domain of an address is what stands behind the last @', () => {
  expect(emailDomain('a@Acme.Example')).toBe('acme.example');
  expect(emailDomain('nobody')).toBeNull();
  expect(emailDomain('a@')).toBeNull();
});
