import type { RowId } from '@handrail/core/rules/vocabulary';
import type { Page } from '../views.ts';

export type CommentView = {
  readonly id: string;
  /** Null: about the packet as a whole. */
  readonly row: RowId | null;
  /** Plain text as it was typed. */
  readonly body: string;
  /** Names of those whom it mentions. */
  readonly mentions: readonly string[];
  readonly writtenBy: string;
  readonly writtenAt: string;
};

/** What is said about an onboarding, newest first, and who hears of it. */
export type DiscussionView = {
  readonly comments: Page<CommentView>;
  readonly watchers: readonly string[];
  /** The viewer watches it. */
  readonly watching: boolean;
  /** Who can be mentioned. */
  readonly people: readonly string[];
  /** Rows that a comment can be about. */
  readonly rows: readonly { readonly row: RowId; readonly title: string }[];
};
