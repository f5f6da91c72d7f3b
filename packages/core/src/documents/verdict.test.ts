import { expect, test } from 'vitest';
import type { DocumentFacts } from './facts.ts';
import { onlyTrouble } from './facts.ts';
import type { DocumentRequirement } from './requirement.ts';
import type { DocumentProblem } from './verdict.ts';
import { judgeDocument } from './verdict.ts';
import { cellWords, problemWords } from './words/problem.ts';

type Asked = Pick<DocumentRequirement, 'types' | 'megabytes' | 'checks'>;

const record = { entity: 'Nordwind Handels GmbH', taxId: 'DE 123.456.789', poNumber: 'PO-2026/17' };
const pdf: DocumentFacts = {
  ...{ type: 'pdf', other: null, trouble: [], pages: 3, width: null, height: null, table: null },
  text: 'Order PO 2026-17 of NORDWIND HANDELS gmbh, VAT DE123456789. Valid until: 31 May 2027. Signed on 3 March 2026',
};
const asked: Asked = {
  types: ['pdf'],
  megabytes: 5,
  checks: {
    pages: { least: 2, most: 4 },
    expires: ['valid until'],
    signed: ['signed on'],
    shows: ['entity', 'taxId', 'poNumber'],
  },
};
const judge = (
  facts: Partial<DocumentFacts>,
  { fileName = 'order.pdf', size = 1000, today = '2026-03-04', rule = asked } = {},
) => judgeDocument(rule, { fileName, size }, { ...pdf, ...facts }, record, today);
const kinds = (problems: readonly DocumentProblem[]) => problems.map(({ kind }) => kind);

test('a document that is as it was asked for has nothing to fix, however its names and numbers are spaced', () => {
  expect(judge({})).toEqual({ toFix: [], toLookAt: [] });
});

test.each<[string, Partial<DocumentFacts>, Parameters<typeof judge>[1], readonly string[]]>([
  ['an empty file', {}, { size: 0 }, ['nothing_in_it']],
  ['a file over the limit', {}, { size: 5 * 1024 * 1024 + 1 }, ['too_large']],
  ['a file at the limit', {}, { size: 5 * 1024 * 1024 }, []],
  ['another kind', { type: 'png' }, {}, ['wrong_type']],
  ['no kind that we know', { type: null, other: 'program' }, {}, ['wrong_type']],
  ['an ending that disagrees', {}, { fileName: 'order.xlsx' }, ['wrong_ending']],
  ['no ending', {}, { fileName: 'order' }, ['wrong_ending']],
  ['a second ending', {}, { fileName: 'order.exe.pdf' }, ['hidden_ending']],
  ['dots that are no ending', {}, { fileName: 'Order No. 17.3.pdf' }, []],
  ['an ending in capitals', {}, { fileName: 'ORDER.PDF' }, []],
  ['what must not be opened', { trouble: ['encrypted', 'active'] }, {}, ['encrypted', 'active']],
  ['too few pages', { pages: 1 }, {}, ['too_few_pages']],
  ['too many pages', { pages: 5 }, {}, ['too_many_pages']],
  ['one that expired yesterday', {}, { today: '2027-06-01' }, ['expired']],
  ['one that expires today', {}, { today: '2027-05-31' }, []],
  ['a signature that is to come', {}, { today: '2026-03-02' }, ['signed_ahead']],
  ['no date at all', { text: 'PO-2026/17 Nordwind Handels DE123456789' }, {}, ['no_expiry', 'not_signed']],
  [
    'another company and other numbers',
    { text: 'Südwind Handels GmbH DE1234567890 PO-2026-171, valid until 2027-05-31, signed on 2026-03-03' },
    {},
    ['not_shown', 'not_shown', 'not_shown'],
  ],
])('%s is told', (_name, facts, given, expected) => {
  expect(kinds(judge(facts, given).toFix)).toEqual(expected);
});

test('a scan without text is for a person to look at, and nothing is held against it', () => {
  expect(judge({ text: ' \n' })).toEqual({ toFix: [], toLookAt: [{ kind: 'no_text' }] });
});

test('what the record does not know is asked of no document', () => {
  const unknown = { entity: null, taxId: null, poNumber: null };
  const facts = { ...pdf, text: 'valid until 2027-05-31 signed on 2026-03-03' };
  const verdict = judgeDocument(asked, { fileName: 'a.pdf', size: 1 }, facts, unknown, '2026-03-04');
  expect(verdict.toFix).toEqual([]);
});

test('a picture must be large enough to read, whichever way it is held', () => {
  const rule: Asked = { types: ['jpeg'], megabytes: 5, checks: { leastPixels: 700 } };
  const photo = { type: 'jpeg', pages: null, text: '' } as const;
  const told = (width: number, height: number) =>
    kinds(judge({ ...photo, width, height }, { fileName: 'a.jpg', rule }).toFix);
  expect(told(4000, 699)).toEqual(['picture_too_small']);
  expect(told(700, 4000)).toEqual([]);
});

test('a file that could not be looked into is never good', () => {
  for (const trouble of ['unreadable', 'encrypted', 'active', 'mixed', 'too_much', 'virus'] as const) {
    const verdict = judgeDocument(
      asked,
      { fileName: 'a.pdf', size: 1 },
      onlyTrouble(trouble),
      record,
      '2026-03-04',
    );
    expect(kinds(verdict.toFix)).toEqual([trouble]);
  }
});

test('every problem has its sentence in each language, with all of its blanks filled', () => {
  const problems: DocumentProblem[] = [
    { kind: 'nothing_in_it' },
    { kind: 'too_large', most: 5 },
    { kind: 'wrong_type', found: 'office', wanted: ['pdf', 'png', 'csv'] },
    { kind: 'wrong_type', found: 'xlsx', wanted: ['pdf'] },
    { kind: 'wrong_ending', ending: 'txt', found: 'pdf' },
    { kind: 'wrong_ending', ending: '', found: 'pdf' },
    { kind: 'hidden_ending', ending: 'exe' },
    ...(['unreadable', 'encrypted', 'active', 'mixed', 'too_much', 'virus'] as const).map((kind) => ({
      kind,
    })),
    { kind: 'too_few_pages', pages: 1, least: 2 },
    { kind: 'too_many_pages', pages: 9, most: 2 },
    { kind: 'picture_too_small', pixels: 9, least: 700 },
    { kind: 'expired', on: '2026-03-03' },
    { kind: 'signed_ahead', on: '2026-03-03' },
    ...(['no_expiry', 'not_signed', 'no_text'] as const).map((kind) => ({ kind })),
    ...(['entity', 'taxId', 'poNumber'] as const).map(
      (name) => ({ kind: 'not_shown', name, expected: 'X' }) as const,
    ),
    { kind: 'columns_missing', columns: ['A', 'B'] },
    { kind: 'columns_repeated', columns: ['A'] },
    { kind: 'too_few_rows', rows: 0, least: 1 },
    { kind: 'too_many_rows', rows: 9, most: 1 },
    { kind: 'cells', cells: [], count: 3 },
  ];
  const said = (language: 'en' | 'de') => problems.map((one) => problemWords(one, language, (date) => date));
  expect(new Set([...said('en'), ...said('de')]).size).toBe(problems.length * 2);
  expect([...said('en'), ...said('de')].filter((words) => /[{}]|undefined/.test(words))).toEqual([]);
  expect(said('en')[2]).toBe(
    'This is an Office file of another kind. We need a PDF, a PNG picture or a CSV file.',
  );
  const cell = { row: 9, column: 'E-mail', kind: 'twice', value: 'a@b.c', first: 4 } as const;
  expect(cellWords(cell, 'en')).toBe('“a@b.c” stands in row 4 already');
  expect(cellWords({ ...cell, kind: 'not_a_date' }, 'de')).toContain('2026-05-31');
});
