import type { Page } from '../views.ts';

export const HISTORY_PARTS = ['records', 'decisions', 'actions'] as const;
export type HistoryPart = (typeof HISTORY_PARTS)[number];

/** The parts of an onboarding's history, each with the nouns of the audit log that belong to it. */
export const PARTS_OF_HISTORY: Readonly<Record<HistoryPart, readonly string[]>> = {
  /** What came in, and what the register found in it. */
  records: ['onboarding', 'finding'],
  /** What people decided, asked, answered and said. */
  decisions: ['decision', 'review', 'questions', 'risk', 'condition', 'handoff', 'comment'],
  /** What was carried out. */
  actions: ['effect', 'message', 'task'],
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
