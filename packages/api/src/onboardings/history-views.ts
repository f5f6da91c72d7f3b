import type { OnboardingNoun } from '@handrail/core/audit/nouns';
import type { Page } from '../views.ts';

export const HISTORY_PARTS = ['records', 'decisions', 'actions'] as const;
export type HistoryPart = (typeof HISTORY_PARTS)[number];

/** The part of an onboarding's history that the entries of each noun belong to. */
export const PART_OF_NOUN: Readonly<Record<OnboardingNoun, HistoryPart>> = {
  // What came in, and what the register found in it.
  onboarding: 'records',
  finding: 'records',
  // What people decided, asked, answered and said.
  decision: 'decisions',
  review: 'decisions',
  questions: 'decisions',
  risk: 'decisions',
  condition: 'decisions',
  handoff: 'decisions',
  comment: 'decisions',
  owner_pattern: 'decisions',
  kickoff: 'decisions',
  // What the customer said of what we know.
  intake: 'records',
  document: 'decisions',
  // What was carried out.
  checklist: 'actions',
  internal_sync: 'actions',
  task: 'actions',
  plan: 'actions',
  message: 'actions',
  contact: 'actions',
  effect: 'actions',
};

export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly sentence: string;
  readonly part: HistoryPart;
  /** The effect it tells of. */
  readonly effectId: string | null;
  /** The version of the packet that it made. */
  readonly version: number | null;
};

export type OnboardingHistory = {
  readonly accountName: string;
  readonly entries: Page<HistoryEntry>;
};
