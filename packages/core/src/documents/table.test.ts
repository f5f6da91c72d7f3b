import { expect, test } from 'vitest';
import type { TableRule } from './requirement.ts';
import { checkTable } from './table.ts';

const column = { also: [], required: true, filled: true, unique: false, offered: [] };
const rule: TableRule = {
  rows: { least: 1, most: 10 },
  columns: [
    { ...column, heading: 'Name', also: ['Full name'], kind: 'text' },
    { ...column, heading: 'E-mail', kind: 'email', unique: true },
    { ...column, heading: 'Role', kind: 'choice', offered: ['user', 'admin'], filled: false },
    { ...column, heading: 'Seats', kind: 'number', required: false },
    { ...column, heading: 'Start', kind: 'date', required: false, filled: false },
  ],
};

test('headings are known by any of their names, in any order and writing', () => {
  const found = checkTable(rule, [
    ['ROLE', 'email', 'full  NAME', 'Shoe size'],
    ['', 'ada@example.com', 'Ada', '37'],
  ]);
  expect(found).toMatchObject({ rows: 1, missing: [], repeated: [], problems: [] });
});

test('each bad cell is named with its row, its column and what stands there', () => {
  const found = checkTable(rule, [
    ['Name', 'E-mail', 'Role', 'Seats', 'Start'],
    ['Ada', 'ada@example.com', 'Admin', '1,200', '2026-05-31'],
    ['', '', '', '', ''],
    [' ', 'ben@', 'owner', 'many', '5/6/2026'],
    ['Cy', 'ADA@example.com', 'user', '7', ''],
    ['x'.repeat(1001), 'dee@example.com', '', '1.5', ''],
  ]);
  expect(found.rows).toBe(4);
  expect(found.problems.map(({ row, column: at, kind }) => [row, at, kind])).toEqual([
    [4, 'Name', 'empty'],
    [4, 'E-mail', 'not_an_email'],
    [4, 'Role', 'not_offered'],
    [4, 'Seats', 'not_a_number'],
    [4, 'Start', 'not_a_date'],
    [5, 'E-mail', 'twice'],
    [6, 'Name', 'too_long'],
  ]);
  expect(found.problems[5]).toMatchObject({ first: 2, value: 'ADA@example.com' });
  expect(found.problems[6]?.value).toHaveLength(60);
});

test('columns that lack and columns that stand twice are named; an empty sheet has none', () => {
  expect(checkTable(rule, [['Name', 'name', 'Seats']])).toMatchObject({
    missing: ['E-mail', 'Role'],
    repeated: ['name'],
  });
  expect(checkTable(rule, [])).toMatchObject({ rows: 0, missing: ['Name', 'E-mail', 'Role'] });
});
