import { z } from 'zod';
import { STAKEHOLDER_ROLES } from '../rules/vocabulary.ts';
import { MESSAGE_FIELDS, messageField } from './fields.ts';
import { MESSAGE_KINDS, POLICY_CLASSES } from './kinds.ts';
import { MESSAGE_RULES } from './policy.ts';
import { hasLink } from './safeText.ts';

/** A message template as business owners keep it (`register/messages/*.yaml`). */
export const messageTemplate = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Small letters, digits and dashes, 60 at most.'),
  /** Goes up with each change of the words. */
  version: z.int().min(1).max(9999),
  kind: z.enum(MESSAGE_KINDS).exclude(['ai_draft']),
  title: z.string().min(1).max(120),
  /** When to take it, one sentence. */
  purpose: z.string().min(1).max(400),
  /** BCP 47: the language of its words. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag such as en.'),
  /** Roles at the customer that it is meant for, the likeliest first. */
  to: z.array(z.enum(STAKEHOLDER_ROLES)).min(1),
  policy: z.enum(POLICY_CLASSES),
  /** Fields that it cannot go without. A line with any other field that is empty is left out. */
  requires: z.array(z.string()).min(1),
  subject: z
    .string()
    .min(1)
    .max(150)
    .regex(/^[^\r\n]+$/, 'One line.'),
  body: z.string().min(1).max(6000),
});
export type MessageTemplate = z.infer<typeof messageTemplate>;

/** A placeholder: `{{customer.name}}`. */
export const PLACEHOLDER = /\{\{\s*([A-Za-z][A-Za-z0-9.]*)\s*\}\}/g;

/** The fields that a text names, each once, in their order. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))];
}

/** The fields that a template names, each once, those of its subject first. */
export function fieldsOf({ subject, body }: Pick<MessageTemplate, 'subject' | 'body'>): string[] {
  return [...new Set([...fieldsIn(subject), ...fieldsIn(body)])];
}

/** A place in a template and what is wrong there. */
export type TemplateProblem = { readonly path: string; readonly message: string };

/** What is wrong with a template that fits its schema; empty where nothing is. */
export function templateProblems(template: MessageTemplate): TemplateProblem[] {
  const { subject, body, requires, kind, policy } = template;
  const used = fieldsOf(template);
  return [
    ...[...new Set(requires)].flatMap((name): TemplateProblem[] => {
      if (messageField(name) === undefined) return [unknown(`requires.${requires.indexOf(name)}`, name)];
      return used.includes(name)
        ? []
        : [problem(`requires.${requires.indexOf(name)}`, `The text never uses the field ${name}.`)];
    }),
    ...textProblems('subject', subject),
    ...textProblems('body', body),
    ...fieldsIn(subject).flatMap((name) => {
      if (messageField(name) === undefined) return [];
      if (messageField(name)?.shape !== 'line')
        return [problem('subject', `The field ${name} does not fit into a subject: it is a list or a link.`)];
      return requires.includes(name)
        ? []
        : [problem('subject', `The field ${name} stands in the subject, so it must be required.`)];
    }),
    ...(policy === 'automatic' && MESSAGE_RULES[kind].goes === 'draft_first'
      ? [problem('policy', `A message of the kind ${kind} is always a draft first.`)]
      : []),
  ];
}

function textProblems(path: string, text: string): TemplateProblem[] {
  const lines = text.split('\n');
  return [
    ...fieldsIn(text).flatMap((name) => (messageField(name) === undefined ? [unknown(path, name)] : [])),
    ...(text.replaceAll(PLACEHOLDER, '').includes('{{') || text.replaceAll(PLACEHOLDER, '').includes('}}')
      ? [problem(path, 'Braces that are no placeholder: write {{customer.name}}.')]
      : []),
    ...(hasLink(text.replaceAll(PLACEHOLDER, ''))
      ? [problem(path, 'A template holds no links: take a link field.')]
      : []),
    ...lines.flatMap((line, index) =>
      fieldsIn(line)
        .filter(
          (name) => messageField(name)?.shape === 'lines' && line.trim().replaceAll(PLACEHOLDER, '') !== '',
        )
        .map((name) => problem(path, `Line ${index + 1}: the list ${name} stands alone on its line.`)),
    ),
  ];
}

function unknown(path: string, name: string): TemplateProblem {
  const near = MESSAGE_FIELDS.map((field) => field.name).filter(
    (known) => known.split('.')[0] === name.split('.')[0],
  );
  const hint = near.length === 0 ? '' : ` There is ${near.join(', ')}.`;
  return problem(path, `There is no field ${name}.${hint}`);
}

function problem(path: string, message: string): TemplateProblem {
  return { path, message };
}

/** What is wrong with a set of templates: two of one name. */
export function sameNames(templates: readonly Pick<MessageTemplate, 'name'>[]): string[] {
  const names = templates.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
