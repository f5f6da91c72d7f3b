import type { Language } from '../../portal/texts/languages.ts';
import { sayIn } from '../../portal/texts/say.ts';
import type { CellProblem } from '../facts.ts';
import type { DocumentType } from '../types.ts';
import type { DocumentProblem } from '../verdict.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const WORDS = { en, de };

/** A problem as a sentence that says what to do. `day` writes an ISO date as the reader does. */
export function problemWords(
  problem: DocumentProblem,
  language: Language,
  day: (date: string) => string,
): string {
  const say = sayIn<typeof en>(WORDS[language]);
  const list = (items: readonly string[]) => items.map((item) => `“${item}”`).join(', ');
  switch (problem.kind) {
    case 'too_large':
      return say('too_large', { most: problem.most });
    case 'wrong_type': {
      const { found, wanted } = problem;
      return say('wrong_type', { found: foundWords(found, language), wanted: typeWords(wanted, language) });
    }
    case 'wrong_ending': {
      const found = say(`type_${problem.found}`);
      return problem.ending === ''
        ? say('no_ending', { found })
        : say('wrong_ending', { ending: problem.ending, found });
    }
    case 'hidden_ending':
      return say('hidden_ending', { ending: problem.ending });
    case 'too_few_pages':
      return say('too_few_pages', { pages: problem.pages, least: problem.least });
    case 'too_many_pages':
      return say('too_many_pages', { pages: problem.pages, most: problem.most });
    case 'picture_too_small':
      return say('picture_too_small', { pixels: problem.pixels, least: problem.least });
    case 'expired':
    case 'signed_ahead':
      return say(problem.kind, { on: day(problem.on) });
    case 'not_shown':
      return say('not_shown', { what: say(`name_${problem.name}`), expected: problem.expected });
    case 'columns_missing':
    case 'columns_repeated':
      return say(problem.kind, { columns: list(problem.columns) });
    case 'too_few_rows':
      return say('too_few_rows', { rows: problem.rows, least: problem.least });
    case 'too_many_rows':
      return say('too_many_rows', { rows: problem.rows, most: problem.most });
    case 'cells':
      return say('cells', { count: problem.count });
    case 'nothing_in_it':
    case 'unreadable':
    case 'encrypted':
    case 'active':
    case 'mixed':
    case 'too_much':
    case 'virus':
    case 'no_expiry':
    case 'not_signed':
    case 'no_text':
      return say(problem.kind);
  }
}

/** What is wrong in a cell, for beside its row and column. */
export function cellWords({ kind, value, first, offered = [] }: CellProblem, language: Language): string {
  const say = sayIn<typeof en>(WORDS[language]);
  switch (kind) {
    case 'twice':
      return say('cell_twice', { value, first: first ?? 0 });
    case 'not_an_email':
    case 'not_a_number':
    case 'not_a_date':
      return say(`cell_${kind}`, { value });
    case 'not_offered':
      return say('cell_not_offered', { value, offered: either(offered, language) });
    case 'empty':
    case 'too_long':
      return say(`cell_${kind}`);
  }
}

/** "a PDF or a CSV file". */
export function typeWords(types: readonly DocumentType[], language: Language): string {
  const say = sayIn<typeof en>(WORDS[language]);
  return either(
    types.map((type) => say(`type_${type}`)),
    language,
  );
}

function either(names: readonly string[], language: Language): string {
  const say = sayIn<typeof en>(WORDS[language]);
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${say('or')} ${names.at(-1) ?? ''}`;
}

function foundWords(found: Extract<DocumentProblem, { kind: 'wrong_type' }>['found'], language: Language) {
  const say = sayIn<typeof en>(WORDS[language]);
  switch (found) {
    case 'pdf':
    case 'xlsx':
    case 'csv':
    case 'png':
    case 'jpeg':
      return say(`type_${found}`);
    case 'web_page':
    case 'office':
    case 'archive':
    case 'picture':
    case 'program':
    case 'text':
    case 'other':
      return say(`other_${found}`);
  }
}
