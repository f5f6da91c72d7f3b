import type { NoticeTopic } from '@handrail/core/effects/payloads';
import type { Page } from '../views.ts';

/** One of the viewer's own notices. */
export type NoticeView = {
  readonly id: string;
  readonly accountName: string;
  readonly topic: NoticeTopic;
  readonly subject: string;
  /** Plain text; may be empty. */
  readonly text: string;
  readonly at: string;
  readonly read: boolean;
};

/** A page of the viewer's notices, newest first. */
export type InboxView = Page<NoticeView> & {
  /** Unread in all; 100 means that or more. */
  readonly unread: number;
  /** The newest notice that the viewer can have seen; null where there is none. */
  readonly newest: string | null;
};
