import { filled } from '../../facts/filler.ts';
import type { ClosedWonRecord } from '../../deals/record.ts';
import { fixed, known, once, ref, type Reading } from '../world.ts';
import type { ChoiceFact, FlagFact, Says, TextFact } from './fact.ts';

/** Makers of facts that are one field of the record, read as the register means it: filler is empty, an absent flag is false. */

type Told = {
  readonly path: string;
  readonly title: string;
  readonly meaning: string;
  readonly plural?: boolean;
};

/** A text field: blank and filler are `null`. What stands there is kept in the reference. */
export function textField(told: Told, get: (record: ClosedWonRecord) => string | undefined): TextFact {
  const absent: Reading<string | null> = fixed(null, [{ source: told.path }]);
  const field = told.path.split('.').at(-1);
  return {
    type: 'text',
    name: told.path,
    title: told.title,
    plural: told.plural,
    meaning: told.meaning,
    from: told.path,
    read: once((world) => {
      const raw = get(world.record);
      if (raw === undefined) return absent;
      return known(filled(raw, field), [ref(told.path, raw)]);
    }),
  };
}

/** A flag: absent is false. */
export function flagField(
  told: Told & { readonly says: Says },
  get: (record: ClosedWonRecord) => boolean | undefined,
): FlagFact {
  const [absent, no, yes] = [undefined, false, true].map((value) =>
    fixed(value === true, [ref(told.path, value)]),
  ) as [Reading<boolean>, Reading<boolean>, Reading<boolean>];
  return {
    type: 'flag',
    name: told.path,
    title: told.title,
    says: told.says,
    plural: told.plural,
    meaning: told.meaning,
    from: told.path,
    read: (world) => {
      const raw = get(world.record);
      return raw === undefined ? absent : raw ? yes : no;
    },
  };
}

/** A field with a fixed set of values. `whenAbsent`: what absence means, or `null` where it means nothing is known. */
export function choiceField(
  told: Told & { readonly choices: Readonly<Record<string, string>>; readonly whenAbsent: string | null },
  get: (record: ClosedWonRecord) => string | undefined,
): ChoiceFact {
  const absent: Reading<string | null> = fixed(told.whenAbsent, [{ source: told.path }]);
  const readings = new Map<string, Reading<string | null>>(
    Object.keys(told.choices).map((choice) => [choice, fixed(choice, [ref(told.path, choice)])]),
  );
  return {
    type: 'choice',
    name: told.path,
    title: told.title,
    plural: told.plural,
    meaning: told.meaning,
    from: told.path,
    choices: told.choices,
    read: (world) => {
      const raw = get(world.record);
      return raw === undefined ? absent : (readings.get(raw) ?? known(raw, [ref(told.path, raw)]));
    },
  };
}
