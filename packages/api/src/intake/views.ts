import type { OriginKind } from '@handrail/core/intake/origin';
import type { IntakeProgress, ValueState } from '@handrail/core/intake/standing';
import type { StatementKind } from '@handrail/core/intake/statements';
import type { TypedProblem, TypedValue } from '@handrail/core/intake/typed';
import type { IntakeType, IntakeValue } from '@handrail/core/intake/values';
import type { ContactRole } from '@handrail/core/people/contacts';

/** Where a value is known from, and since when (ISO 8601 UTC). */
export type OriginView = { readonly kind: OriginKind; readonly at: string };

/** A field of the intake as a customer sees it, its words in their language. */
export type IntakeFieldView = {
  readonly field: string;
  readonly type: IntakeType;
  readonly label: string;
  readonly help: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
  /** Whose to answer it is. */
  readonly asks: readonly ContactRole[];
  /** The viewer is one of those. */
  readonly isMine: boolean;
  readonly state: ValueState;
  readonly value: IntakeValue | null;
  readonly origin: OriginView | null;
  /** What the two papers they signed say, where those disagree. */
  readonly either: readonly { readonly value: IntakeValue; readonly origin: OriginView }[];
  readonly said: {
    readonly name: string;
    readonly at: string;
    readonly value: IntakeValue;
    /** What stood there before; null where nothing did. */
    readonly was: IntakeValue | null;
    /** By the viewer themselves. */
    readonly isMine: boolean;
  } | null;
  readonly version: number;
  /** What was said is about a value that has changed with us since. */
  readonly changedSince: boolean;
  /** What was said differs from what was signed; somebody checks it. */
  readonly againstPaper: boolean;
  /** What the viewer typed and has not said yet. */
  readonly draft: {
    readonly typed: TypedValue;
    readonly savedAt: string;
    /** Somebody else has said another thing while they typed. */
    readonly isBehind: boolean;
    readonly problem: TypedProblem | null;
    /** The line of a list that the problem is in, from 1. */
    readonly line: number | null;
  } | null;
};

export type IntakeSectionView = {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly IntakeFieldView[];
};

export type IntakeView = {
  readonly accountName: string;
  readonly sections: readonly IntakeSectionView[];
  readonly progress: IntakeProgress;
  /** Of the fields that are the viewer's to answer. */
  readonly mine: IntakeProgress;
};

/** What became of one thing that was said. */
export type SayingResult = { readonly field: string } & (
  | { readonly result: 'stated'; readonly version: number; readonly againstPaper: boolean }
  | { readonly result: 'unchanged' }
  /** Kept as the viewer's own typing; what stands is in the view. */
  | { readonly result: 'conflict' }
  | { readonly result: 'problem'; readonly problem: TypedProblem; readonly line: number | null }
);

/** A value of the intake as our own people see it. */
export type TeamIntakeField = {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
  readonly asks: readonly ContactRole[];
  readonly state: ValueState;
  /** As words, an item a line; null where nothing is known. */
  readonly text: string | null;
  /** Where we knew it from: a field path. */
  readonly source: string | null;
  readonly said: {
    readonly kind: StatementKind;
    readonly name: string;
    readonly at: string;
    readonly was: string | null;
    /** The text of the record that holds it. */
    readonly evidenceId: string;
  } | null;
  readonly changedSince: boolean;
  readonly againstPaper: boolean;
  /** Two signed papers disagree, so nothing was prefilled. */
  readonly papersDisagree: boolean;
};

/** The state of an onboarding's intake for the console. */
export type TeamIntake = {
  readonly progress: IntakeProgress;
  readonly sections: readonly {
    readonly name: string;
    readonly title: string;
    readonly fields: readonly TeamIntakeField[];
  }[];
};
