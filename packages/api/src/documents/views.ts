import type { ContactRole } from '@handrail/core/people/contacts';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { DocumentType } from '@handrail/core/documents/types';
import type { KeptFacts } from '@handrail/core/documents/kept';
import type { DocumentStanding, VersionState } from '@handrail/core/documents/versions';

/** A cell to put right, in the reader's language. */
export type CellView = { readonly row: number; readonly column: string; readonly words: string };

/** A version as its customer sees it. */
export type CustomerVersion = {
  readonly number: number;
  readonly fileName: string;
  readonly size: number;
  readonly state: VersionState;
  readonly by: string;
  readonly at: string;
  /** Why our people rejected it. */
  readonly reason: string | null;
  /** What to put right, in sentences; and the first of the cells. */
  readonly toFix: readonly string[];
  readonly notes: readonly string[];
  readonly cells: readonly CellView[];
  readonly moreCells: number;
};

/** A document that is asked for, as its customer sees it. */
export type CustomerDocument = {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly format: string;
  /** "a PDF or a CSV file". */
  readonly types: string;
  readonly accept: string;
  readonly megabytes: number;
  readonly sample: string | null;
  readonly dueAt: string;
  readonly late: boolean;
  readonly standing: DocumentStanding;
  /** Whose to hand in it is, and whether that is this person. */
  readonly asks: readonly ContactRole[];
  readonly yours: boolean;
  /** Why another one was asked for. */
  readonly askedWords: string | null;
  /** The newest, and the number of the one that was accepted before it. */
  readonly newest: CustomerVersion | null;
  readonly acceptedBefore: number | null;
  readonly earlier: readonly Pick<CustomerVersion, 'number' | 'fileName' | 'state' | 'by' | 'at'>[];
};

/** A version as our people see it. */
export type TeamVersion = {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly type: DocumentType | null;
  readonly size: number;
  readonly state: VersionState;
  readonly facts: KeptFacts;
  readonly by: string;
  readonly at: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly toFix: readonly string[];
  readonly notes: readonly string[];
  /** A short link to the file; null where nothing is kept, or nobody may open it. */
  readonly href: string | null;
};

/** A document as our people see it. */
export type TeamDocument = {
  readonly name: string;
  readonly title: string;
  readonly reviewer: InternalRole;
  readonly dueAt: string;
  readonly late: boolean;
  readonly standing: DocumentStanding;
  readonly askedWords: string | null;
  readonly versions: readonly TeamVersion[];
  /** Whether the viewer decides on it, and its set is complete. */
  readonly decides: boolean;
};

/** What one reviewer gets together. */
export type DocumentSet = {
  readonly reviewer: InternalRole;
  /** Nothing is left to the customer, and something waits. */
  readonly ready: boolean;
  readonly documents: readonly TeamDocument[];
};

/** A complete set that waits for its reviewer. */
export type SetForReview = {
  readonly onboardingId: string;
  readonly accountName: string;
  readonly reviewer: InternalRole;
  /** The documents in it that are not decided yet. */
  readonly titles: readonly string[];
  /** Since when it is complete, ISO 8601 UTC. */
  readonly since: string;
};
