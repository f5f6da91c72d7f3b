/** Kinds of values that the intake form asks for. */
export const INTAKE_TYPES = [
  'text',
  'long_text',
  'lines',
  'number',
  'date',
  'flag',
  'choice',
  'choices',
  'timezone',
  'people',
] as const;
export type IntakeType = (typeof INTAKE_TYPES)[number];

/** Longest answer in a line, in a paragraph, and most lines, choices or people of a list. */
export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 4000;
export const MOST_ITEMS = 50;

/** One of the customer's people, as the form asks for them. */
export type IntakePerson = {
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
};

/** A value of the intake, whichever its kind. Dates are ISO dates. */
export type IntakeValue = string | number | boolean | readonly string[] | readonly IntakePerson[];

/** Whether two values are the same to the letter. */
export function isSameValue(one: IntakeValue | null, other: IntakeValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value as plain words, an item a line: what stands in the evidence. */
export function valueText(value: IntakeValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => (typeof item === 'string' ? item : personText(item))).join('\n');
}

function personText({ name, email, title }: IntakePerson): string {
  return `${name}${title === null ? '' : `, ${title}`}${email === null ? '' : ` <${email}>`}`;
}
