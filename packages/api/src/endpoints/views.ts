import type { Purpose } from '@handrail/core/endpoints/purposes';

/** What a workspace calls for one purpose. */
export type EndpointView = {
  readonly purpose: Purpose;
  /** Null: nothing is set up, so nothing can be approved for it. */
  readonly endpoint: {
    readonly id: string;
    readonly version: number;
    readonly url: string;
    readonly readBackUrl: string | null;
    readonly isOn: boolean;
    readonly createdAt: string;
    readonly secrets: readonly { readonly id: string; readonly hint: string; readonly createdAt: string }[];
  } | null;
};

/** What a test message was answered. */
export type PingView = {
  readonly outcome: 'taken' | 'not_taken' | 'unclear';
  /** One plain sentence. */
  readonly sentence: string;
  /** The beginning of what the other side wrote; empty where it wrote nothing. */
  readonly text: string;
  /** What the read-back address says of the test; null where there is none. */
  readonly readBack: string | null;
};
