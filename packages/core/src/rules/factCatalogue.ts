import { FACTS } from './facts/catalogue.ts';
import type { Fact } from './facts/fact.ts';
import { OPERATORS } from './operators.ts';

/** The catalogue of facts and operators as a page in Markdown, made from the declarations. */
export function factCatalogue(): string {
  const lists = FACTS.filter((fact) => fact.type === 'list');
  const lines = [
    '# Facts and operators of the register',
    '',
    'Made by `npx handrail register facts`; a test keeps this page and the declarations together. How rows use them: [register.md](register.md).',
    '',
    '## Operators',
    '',
    '| Operator | Stands on | Is followed by |',
    '|---|---|---|',
    ...Object.entries(OPERATORS).map(
      ([name, { on, operand }]) => `| \`${name}\` | ${on.join(', ')} | ${OPERAND_WORDS[operand]} |`,
    ),
    '',
    '## Facts of the record',
    '',
    ...table(FACTS.filter(({ scope }) => scope === undefined)),
    ...lists.flatMap((list) => {
      const own = FACTS.filter(({ scope }) => scope === list.noun);
      return own.length === 0
        ? []
        : ['', `## Facts of one item of \`${list.name}\` (inside \`some\`)`, '', ...table(own)];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const OPERAND_WORDS = {
  nothing: '`true`',
  number: 'a number, `{ threshold: name }` or `{ fact: name }`',
  word: 'one of the values, or a number',
  words: 'a list of values or sources',
  sides: '`{ of: [sources], from: [sources] }`',
} as const;

function table(facts: readonly Fact[]): string[] {
  return [
    '| Fact | Type | Meaning | From |',
    '|---|---|---|---|',
    ...facts.map((fact) => {
      const values = 'choices' in fact ? ` Values: ${Object.keys(fact.choices).join(', ')}.` : '';
      return `| \`${fact.name}\` | ${fact.type} | ${fact.meaning}${values} | ${fact.from} |`;
    }),
  ];
}
