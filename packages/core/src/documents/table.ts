import { parseDate } from '../compare/dates.ts';
import { cut } from '../text/cut.ts';
import { oneLine } from '../text/oneLine.ts';
import type { CellProblem, CellProblemKind, TableFacts } from './facts.ts';
import type { TableColumn, TableRule } from './requirement.ts';

/** A cell's longest text, and what is shown of one. */
const LONGEST_CELL = 1000;
const SHOWN = 60;
/** Cells that are named; whoever has more of them to put right begins with these. */
const MOST_PROBLEMS = 20_000;
const EMAIL = /^[^\s@"<>,;]+@[^\s@"<>,;]+\.[^\s@"<>,;]+$/;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$|^[-+]?\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

/** Looks at every cell of a sheet, its headings first. Rows that are empty throughout are no rows. */
export function checkTable(rule: TableRule, sheet: readonly (readonly string[])[]): TableFacts {
  const headings = (sheet[0] ?? []).map((heading) => cut(oneLine(heading), SHOWN));
  const keys = headings.map(keyOf);
  const places = rule.columns.map((column) => {
    const known = [column.heading, ...column.also].map(keyOf);
    return { column, at: keys.findIndex((key) => known.includes(key)) };
  });
  const present = places.filter(({ at }) => at >= 0);
  const seen = new Map(present.map(({ column }) => [column, new Map<string, number>()]));
  const problems: CellProblem[] = [];
  let rows = 0;
  let more = 0;
  for (const [index, cells] of sheet.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    rows += 1;
    const row = index + 1;
    for (const { column, at } of present) {
      const value = oneLine(cells[at] ?? '');
      const problem = (kind: CellProblemKind, besides: Pick<CellProblem, 'first' | 'offered'> = {}) => {
        if (problems.length === MOST_PROBLEMS) more += 1;
        else
          problems.push({
            ...{ row, column: headings[at] ?? column.heading, kind, value: cut(value, SHOWN) },
            ...besides,
          });
      };
      const wrong = cellProblem(column, value);
      if (wrong !== null) problem(wrong, wrong === 'not_offered' ? { offered: column.offered } : {});
      else if (column.unique && value !== '') {
        const earlier = seen.get(column);
        const key = value.toLowerCase();
        const first = earlier?.get(key);
        if (first === undefined) earlier?.set(key, row);
        else problem('twice', { first });
      }
    }
  }
  return {
    rows,
    headings,
    missing: places
      .filter(({ column, at }) => at < 0 && column.required)
      .map(({ column: { heading } }) => heading),
    repeated: headings.filter((heading, at) => heading !== '' && keys.indexOf(keyOf(heading)) < at),
    problems,
    more,
  };
}

function cellProblem({ kind, filled, offered }: TableColumn, value: string): CellProblemKind | null {
  if (value === '') return filled ? 'empty' : null;
  if (value.length > LONGEST_CELL) return 'too_long';
  switch (kind) {
    case 'text':
      return null;
    case 'email':
      return EMAIL.test(value) ? null : 'not_an_email';
    case 'number':
      return NUMBER.test(value) ? null : 'not_a_number';
    case 'date':
      return parseDate(value) === null ? 'not_a_date' : null;
    case 'choice':
      return offered.some((word) => keyOf(word) === keyOf(value)) ? null : 'not_offered';
  }
}

/** Headings are the same whatever their capitals, spaces and dashes. */
function keyOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
