import type { PromiseKind } from '../deals/record.ts';
import type { SourceRef } from '../rules/outcome.ts';
import type {
  Hold,
  InternalRole,
  Lane,
  RowId,
  StakeholderRole,
  TermSource,
  Tier,
} from '../rules/vocabulary.ts';

/** A value that knows where it came from. `null`: nothing is there; `filler`: the field holds "tbd" or the like. */
export type Sourced<T> = {
  readonly value: T | null;
  readonly sources: readonly SourceRef[];
  readonly filler?: string;
};

/** One term by system, feature 285. */
export type TermRow = {
  /** Field name of the terms, e.g. `plan`. */
  readonly field: string;
  readonly label: string;
  /** The value as each system holds it, formatted for reading (dates stay ISO, lists a line each); absent systems are left out. `filler`: it says nothing. */
  readonly bySource: Readonly<
    Partial<Record<TermSource, { readonly text: string; readonly source: string; readonly filler?: true }>>
  >;
  /** Sources that disagree after normalising; empty where they agree. */
  readonly conflict: readonly TermSource[];
  /** The system of record for this term where it is carried: signed paper first. Never a guess: `null` in a conflict between papers. */
  readonly sourceOfTruth: TermSource | null;
  /** Register rows that speak of this conflict. */
  readonly rows: readonly RowId[];
};

export type SuccessCriterion = {
  readonly text: string;
  readonly measurable: boolean;
  /** The words that make it measurable ("20 %", "within 30 minutes"), for the eye. */
  readonly measure: string | null;
  readonly source: string;
};

export type StakeholderEntry = {
  readonly role: StakeholderRole;
  readonly required: boolean;
  readonly people: readonly {
    readonly name: string;
    readonly email: string | null;
    readonly title: string | null;
    readonly primary: boolean;
    readonly timezone: string | null;
    readonly language: string | null;
    readonly notes: string | null;
    readonly source: string;
  }[];
};

/** One line of the promise ledger, feature 286. */
export type PromiseEntry = {
  readonly text: string;
  readonly kind: PromiseKind;
  readonly madeBy: string | null;
  /** The record's evidence id, where given. */
  readonly evidence: string | null;
  readonly source: string;
  /** The words of the signed paper that hold it, or `null`: the paper does not hold it. */
  readonly heldBy: SourceRef | null;
  readonly owner: InternalRole;
};

export type ScopeLine = {
  readonly text: string;
  readonly sources: readonly SourceRef[];
  /** `agreed`: told and signed; `told_only`; `signed_only`; `excluded`: told, but the paper excludes it; `contradicted`: the paper states otherwise. */
  readonly state: 'agreed' | 'told_only' | 'signed_only' | 'excluded' | 'contradicted';
  /** The paper's words for `excluded` and `contradicted`. */
  readonly paper: SourceRef | null;
};

export type Score = {
  /** 0 to 1, two decimals. */
  readonly value: number;
  /** The formula in words, as docs/scores.md documents it. */
  readonly formula: string;
  /** The facts behind it: "2 of 5 required roles are filled". */
  readonly facts: readonly { readonly text: string; readonly sources: readonly string[] }[];
};

export type FieldGap = {
  /** Field path, e.g. `handoff.firstValue`. */
  readonly field: string;
  readonly label: string;
  readonly kind: 'missing' | 'filler';
  /** True: nobody can start without it, and it counts double. */
  readonly needed: boolean;
  /** For filler: what stands there. */
  readonly found?: string;
  readonly source: string;
};

export type Packet = {
  readonly kind: 'sales_to_cs';
  readonly account: {
    readonly name: Sourced<string>;
    readonly domain: Sourced<string>;
    readonly industry: Sourced<string>;
    readonly employees: Sourced<number>;
    readonly segment: Sourced<string>;
    readonly region: Sourced<string>;
    readonly entity: Sourced<string>;
    readonly language: Sourced<string>;
    readonly timezone: Sourced<string>;
    readonly existingCustomer: boolean;
    readonly techStack: Sourced<readonly string[]>;
  };
  readonly deal: {
    readonly name: Sourced<string>;
    readonly closedAt: string;
    /** False while only another trigger (implementation requested, …) has arrived: "not closed yet". */
    readonly closed: boolean;
    readonly triggerKind: string;
    readonly product: Sourced<string>;
    readonly annualValue: Sourced<{ readonly amount: number; readonly currency: string }>;
    readonly isRenewal: boolean;
    readonly useCase: Sourced<string>;
    readonly competitors: Sourced<readonly string[]>;
  };
  readonly lane: { readonly lane: Lane; readonly because: string; readonly leadTimeDays: number | null };
  readonly whyTheyBought: {
    readonly businessOutcome: Sourced<string>;
    readonly painPoints: Sourced<string>;
    readonly competitiveContext: Sourced<string>;
    readonly expansion: Sourced<string>;
  };
  readonly terms: readonly TermRow[];
  /** Buyer's goals; never merged with `workflowRequirements`. */
  readonly successCriteria: readonly SuccessCriterion[];
  readonly firstValue: { readonly definition: Sourced<string>; readonly targetDate: Sourced<string> };
  readonly workflowRequirements: readonly { readonly text: string; readonly source: string }[];
  readonly stakeholders: readonly StakeholderEntry[];
  /** Required roles of the lane (and the billing contact) that nobody holds. */
  readonly stakeholderGaps: readonly StakeholderRole[];
  readonly team: readonly {
    readonly role: string;
    readonly label: string;
    readonly person: Sourced<{ readonly name: string; readonly email: string | null }>;
  }[];
  readonly promises: readonly PromiseEntry[];
  readonly scope: readonly ScopeLine[];
  readonly risks: readonly {
    readonly text: string;
    readonly status: 'open' | 'closed';
    readonly owner: string | null;
    readonly severity: 'low' | 'medium' | 'high' | null;
    readonly source: string;
  }[];
  readonly requirements: readonly {
    readonly label: string;
    readonly text: string;
    readonly attention: boolean;
    readonly source: string;
  }[];
  readonly approach: {
    readonly technicalEnvironment: Sourced<string>;
    readonly trainingNeeds: Sourced<string>;
    readonly recommendedApproach: Sourced<string>;
    readonly nextSteps: Sourced<string>;
  };
  readonly timeline: {
    readonly closedOn: string;
    readonly kickoffAt: Sourced<string>;
    readonly attendees: readonly {
      readonly email: string;
      readonly known: boolean;
      readonly source: string;
    }[];
    readonly promisedGoLive: Sourced<string>;
    /** Earliest date by the lane's shortest lead time (ISO date), or `null` where none applies. */
    readonly earliestGoLive: string | null;
    readonly leadTimeDays: number | null;
  };
  readonly evidence: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string | null;
    readonly author: string | null;
    readonly at: string | null;
    readonly characters: number;
    readonly read: boolean;
  }[];
  /** Missing and filler fields of those that count for completeness. */
  readonly gaps: readonly FieldGap[];
  readonly scores: {
    readonly completeness: Score;
    readonly promiseRisk: Score;
    readonly complexity: Score;
    readonly stakeholderCoverage: Score;
    readonly firstValueClarity: Score;
  };
};

/** One difference between two evaluations of an onboarding, for "what changed". */
export type Change =
  | {
      readonly kind: 'finding_opened' | 'finding_cleared' | 'finding_changed';
      readonly row: RowId;
      readonly title: string;
      readonly tier: Tier;
      readonly because: string;
      readonly before?: string;
    }
  | { readonly kind: 'lane'; readonly before: Lane; readonly after: Lane }
  | { readonly kind: 'holds'; readonly added: readonly Hold[]; readonly removed: readonly Hold[] }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly label: string;
      readonly before: string | null;
      readonly after: string | null;
    };
