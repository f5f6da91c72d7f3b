import type { z } from 'zod';

/** Tried in turn for whatever is one value: the first that the schema takes. */
const VALUES: readonly unknown[] = [
  ...[
    '2026-12-25',
    '019a0000-0000-7000-8000-000000000001',
    '2026-12-25T09:00:00.000Z',
    'ute@norrdal.example',
  ],
  ...['https://norrdal.example/hook', 'Europe/Berlin', '019a0000', 'Some words', 'EUR', ''],
  ...[1, 0, 15, true, false, null],
];

/** The part of a schema's definition that is looked at. */
type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
};

/** A value that a schema takes, so that a kind of effect that comes to be is tried like the others; throws where none is found. */
export function sample(schema: z.ZodType): unknown {
  const made = make(schema);
  const parsed = schema.safeParse(made);
  if (parsed.success) return made;
  throw new Error(`No sample: ${JSON.stringify(made)} is refused: ${parsed.error.message}`);
}

function make(schema: z.ZodType): unknown {
  const definition = schema.def as Definition;
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).flatMap(([key, part]) =>
          part.safeParse(undefined).success ? [] : [[key, make(part)]],
        ),
      );
    case 'array': {
      if (schema.safeParse([]).success || definition.element === undefined) return [];
      return [make(definition.element)];
    }
    case 'union':
      return make(first(definition.options));
    case 'literal':
      return definition.values?.[0];
    case 'enum':
      return Object.values(definition.entries ?? {})[0];
    case 'nullable':
      return null;
    case 'pipe':
      return definition.in === undefined ? undefined : make(definition.in);
    case 'optional':
    case 'default':
    case 'readonly':
      return definition.innerType === undefined ? undefined : make(definition.innerType);
    case 'record':
      return {};
    default:
      return VALUES.find((value) => schema.safeParse(value).success);
  }
}

function first<T>(list: readonly T[] | undefined): T {
  const [one] = list ?? [];
  if (one === undefined) throw new Error('A union without options');
  return one;
}
