import type { ValueState } from '@handrail/core/intake/standing';
import type { IntakeValue } from '@handrail/core/intake/values';
import type { IntakeView, OriginView } from './views.ts';

/** The intake as a file that a customer takes along; `docs/formats/intake.md` tells its fields. */
export type IntakeFile = {
  readonly format: 'handrail/intake/1';
  readonly account: string;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
  readonly sections: readonly {
    readonly name: string;
    readonly title: string;
    readonly values: readonly {
      readonly field: string;
      readonly label: string;
      readonly state: ValueState;
      readonly value: IntakeValue | null;
      readonly knownFrom: OriginView | null;
      readonly said: { readonly by: string; readonly at: string; readonly before: IntakeValue | null } | null;
    }[];
  }[];
};

/** The intake as a file, as this customer sees it; what they have typed and not said stays out. */
export function intakeFile(intake: IntakeView, at: string): IntakeFile {
  return {
    format: 'handrail/intake/1',
    account: intake.accountName,
    at,
    sections: intake.sections.map(({ name, title, fields }) => ({
      name,
      title,
      values: fields.map(({ field, label, state, value, origin, said }) => ({
        field,
        label,
        state,
        value,
        knownFrom: origin,
        said: said === null ? null : { by: said.name, at: said.at, before: said.was },
      })),
    })),
  };
}
