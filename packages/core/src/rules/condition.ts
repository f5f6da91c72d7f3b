import type { OperatorName } from './operators.ts';
import type { RowId } from './vocabulary.ts';

/** A value in a condition: given there, or named: a threshold of the row, or another fact. */
export type Operand =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'words'; readonly value: readonly string[] }
  | { readonly kind: 'sides'; readonly of: readonly string[]; readonly from: readonly string[] }
  | { readonly kind: 'threshold'; readonly name: string }
  | { readonly kind: 'fact'; readonly name: string };

type Common = {
  /** Where it stands in the row, for messages: `checks.any[1]`. */
  readonly place: string;
  /** Clause for the finding's sentence, with `{placeholders}`. */
  readonly because?: string;
};

/** A condition as the engine holds it; `parse.ts` reads it from the row's data. */
export type Condition = Common &
  (
    | { readonly kind: 'all'; readonly of: readonly Condition[] }
    | { readonly kind: 'any'; readonly of: readonly Condition[] }
    | { readonly kind: 'not'; readonly of: Condition }
    | { readonly kind: 'some'; readonly list: string; readonly where: Condition | null }
    | {
        readonly kind: 'fact';
        readonly fact: string;
        readonly operator: OperatorName;
        readonly operand: Operand;
      }
    | { readonly kind: 'row'; readonly row: RowId }
  );
