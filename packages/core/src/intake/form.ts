import { z } from 'zod';
import { CONTACT_ROLES } from '../people/contacts.ts';
import type { Language } from '../portal/texts/languages.ts';
import { LANES } from '../rules/vocabulary.ts';
import type { Lane } from '../rules/vocabulary.ts';
import { intakeField } from './fields.ts';

/** A text of the form in every language of the portal. */
export type IntakeWords = Readonly<Record<Language, string>>;

function inEachLanguage(most: number) {
  const text = z.string().min(1).max(most);
  return z.strictObject({ en: text, de: text } satisfies Readonly<Record<Language, typeof text>>);
}

const lanes = z.array(z.enum([...LANES, 'unknown'])).min(1);

const formField = z.strictObject({
  /** One of `INTAKE_FIELDS`. */
  field: z.string(),
  label: inEachLanguage(120),
  /** What is meant, and why we ask, in a sentence or two. */
  help: inEachLanguage(400).optional(),
  /** Lanes that show it; without this, every lane does. */
  lanes: lanes.optional(),
  /** Lanes that cannot do without it. Elsewhere it is shown where something is known, and never asked. */
  required: z.union([z.literal('all'), z.literal('none'), lanes]),
  /** Whose to answer it is, the likeliest first. Everybody on the account may. */
  asks: z.array(z.enum(CONTACT_ROLES)).min(1),
  /** A yes-or-no field of the form: this one is shown where that is yes. */
  onlyIf: z.string().optional(),
  /** What each word to choose from is called; for choices alone. */
  options: z.record(z.string(), inEachLanguage(120)).optional(),
});
export type IntakeFormField = z.infer<typeof formField>;

/** A section of the intake form as business owners keep it (`register/intake/*.yaml`). */
export const intakeSection = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Small letters, digits and dashes, 60 at most.'),
  /** Its place in the form. */
  order: z.int().min(1).max(99),
  title: inEachLanguage(80),
  intro: inEachLanguage(400),
  fields: z.array(formField).min(1).max(60),
});
export type IntakeSection = z.infer<typeof intakeSection>;
/** All sections, in their order. */
export type IntakeForm = readonly IntakeSection[];

/** A place in a form and what is wrong there. */
export type FormProblem = { readonly section: string; readonly path: string; readonly message: string };

/** What is wrong with sections that fit their schema; empty where nothing is. */
export function formProblems(sections: readonly IntakeSection[]): FormProblem[] {
  const named = sections.flatMap(({ fields }) => fields.map(({ field }) => field));
  return sections.flatMap((section, place) => {
    const problem = (path: string, message: string): FormProblem => ({
      section: section.name,
      path,
      message,
    });
    const earlier = sections.slice(0, place);
    return [
      ...(earlier.some(({ name }) => name === section.name)
        ? [problem('name', `Several sections have the name ${section.name}.`)]
        : []),
      ...(earlier.some(({ order }) => order === section.order)
        ? [problem('order', `Several sections have the place ${section.order}.`)]
        : []),
      ...section.fields.flatMap((one, index) =>
        fieldProblems(one, named).map((message) => problem(`fields.${index}`, message)),
      ),
    ];
  });
}

function fieldProblems({ field, options, onlyIf }: IntakeFormField, named: readonly string[]): string[] {
  const known = intakeField(field);
  if (known === undefined) return [`There is no field ${field} that a customer may see.`];
  const offered = Object.keys(options ?? {});
  const lacking = known.offered.filter((word) => !offered.includes(word));
  const strange = offered.filter((word) => !known.offered.includes(word));
  return [
    ...(named.filter((one) => one === field).length > 1
      ? [`The field ${field} stands in the form twice.`]
      : []),
    ...(lacking.length > 0 ? [`No words for the choice ${lacking.join(', ')}.`] : []),
    ...(strange.length > 0 ? [`The field ${field} offers no choice ${strange.join(', ')}.`] : []),
    ...(onlyIf === undefined || (named.includes(onlyIf) && intakeField(onlyIf)?.type === 'flag')
      ? []
      : [`The form has no yes-or-no field ${onlyIf}.`]),
  ];
}

/** Whether a lane's form shows the field at all. */
export function isOfLane({ lanes: only }: IntakeFormField, lane: Lane): boolean {
  return only === undefined || only.includes(lane);
}

/** Whether a lane cannot do without the field. */
export function isRequired({ required }: IntakeFormField, lane: Lane): boolean {
  return required === 'all' || (required !== 'none' && required.includes(lane));
}
