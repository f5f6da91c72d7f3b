import type { Point, Side } from '@handrail/core/reviews/acceptance';
import type { MadeDecision } from '@handrail/core/reviews/decision';
import type { QuestionDrafts } from '@handrail/core/reviews/draftQuestions';
import type { ItemState } from '@handrail/core/reviews/items';
import type { Stop } from '@handrail/core/reviews/stopRules';
import type { MeetingDraft } from '../kickoff/draft.ts';
import type { Hold, InternalRole, RowId, Tier } from '@handrail/core/rules/vocabulary';
import type { WriteKind } from '@handrail/core/writes/kinds';
import type { WriteItem } from '../writes/views.ts';

/** A condition as pages show it. */
export type ConditionView = {
  readonly id: string;
  readonly row: RowId;
  readonly condition: string;
  readonly scope: readonly Hold[];
  readonly owner: string;
  readonly dueAt: string;
  readonly metAt: string | null;
  /** Unmet past its deadline: its holds are back. */
  readonly lapsed: boolean;
  /** The viewer may say that it is met. */
  readonly mayMeet: boolean;
};

/** A decision as pages show it. */
export type DecisionView = {
  readonly id: string;
  /** A kind of core's, `undo`, or what was decided about the kickoff's meeting: `schedule` or `call_off`. */
  readonly kind: string;
  readonly rows: readonly RowId[];
  /** The write into another system that it approves; null where it is about something else. */
  readonly write: WriteKind | null;
  readonly reason: string | null;
  readonly by: string;
  readonly as: InternalRole;
  readonly at: string;
  /** Taken back by a later one. */
  readonly undone: boolean;
  /** The viewer may take it back. */
  readonly mayUndo: boolean;
};

/** A review item, for this viewer. */
export type ItemView = {
  readonly row: RowId;
  readonly kind: 'fired' | 'unchecked';
  readonly tier: Tier;
  readonly title: string;
  readonly because: string;
  readonly holds: readonly Hold[];
  /** Of these, what stands now. */
  readonly standing: readonly Hold[];
  readonly state: ItemState;
  readonly ownerRole: InternalRole;
  readonly owner: string | null;
  readonly dueAt: string | null;
  /** Until when the customer is waited for; null where nobody waits for the customer. */
  readonly waitsUntil: string | null;
  readonly decision: DecisionView | null;
  readonly condition: ConditionView | null;
  /** What the viewer may decide on it now. */
  readonly may: readonly MadeDecision[];
};

/** Questions and their answers. */
export type RequestView = {
  readonly id: string;
  readonly rows: readonly RowId[];
  readonly isReturn: boolean;
  /** Null where one of the customer's people is asked. */
  readonly askedRole: InternalRole | null;
  /** In person; null for everyone of the role. */
  readonly asked: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  /** Until when; null where no end was set. */
  readonly dueAt: string | null;
  /** It is open, and that time has passed. */
  readonly isLate: boolean;
  readonly questions: readonly {
    readonly question: string;
    /** The field that the answer fills; null for none. */
    readonly field: string | null;
    /** A line each. */
    readonly lines: boolean;
    readonly answer: string | null;
  }[];
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly withdrawn: boolean;
  readonly mayAnswer: boolean;
  /** The decision by which the handoff went back, where the viewer may take it back. */
  readonly undo: string | null;
};

/** One side of the acceptance. */
export type SideView = {
  readonly side: Side;
  /** Null until the side has accepted the handoff as it stands. */
  readonly accepted: {
    readonly by: string;
    readonly at: string;
    /** Why it was accepted though points of its own checklist were open; null where none was. */
    readonly reason: string | null;
  } | null;
  readonly ticked: readonly string[];
  /** The viewer speaks for this side. */
  readonly mine: boolean;
};

/** Everything that is decided about an onboarding, as it stands for one viewer. */
export type ReviewView = {
  readonly onboardingId: string;
  readonly items: readonly ItemView[];
  /** Union of what stands, in the order of the holds. */
  readonly holds: readonly Hold[];
  readonly decisions: readonly DecisionView[];
  readonly requests: readonly RequestView[];
  readonly returns: number;
  readonly acceptance: {
    readonly points: readonly (Point & { readonly hash: string })[];
    readonly sides: readonly SideView[];
    readonly stops: readonly Stop[];
  };
  readonly kickoff: {
    readonly approved: boolean;
    /** One plain sentence each; empty: it can be approved. */
    readonly obstacles: readonly string[];
    readonly mayApprove: boolean;
    /** The approval that the viewer may take back; null where none stands, or it is too late. */
    readonly undo: string | null;
  };
  /** What can be written into other systems, in core's order. */
  readonly writes: readonly WriteItem[];
  /** Who may be made the owner of a risk, where the viewer may say so; else nobody. */
  readonly riskOwners: readonly { readonly id: string; readonly name: string }[];
  /** The viewer may send the handoff back to sales. */
  readonly mayReturn: boolean;
};

/** What a reviewer decides about, with what they see named. */
export type ToDecide = {
  readonly rows: readonly RowId[];
  readonly seen: string;
  /** The packet's version that it stands in. */
  readonly version: number;
  readonly items: readonly ItemView[];
  /** What the viewer may decide on all of them at once. */
  readonly may: readonly MadeDecision[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly InternalRole[];
  }[];
  /** The customer's people who can be asked, where a question to them is possible now. */
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  /** Why none of them can be asked, as one sentence; null where they can, or there are none. */
  readonly contactsHeld: string | null;
  readonly kickoffAt: string | null;
  /** The kickoff's meeting as the packet suggests it, where the kickoff may be approved here. */
  readonly meeting: MeetingDraft | null;
  readonly obstacles: readonly string[];
  /** Questions prepared from what the packet lacks, where the handoff may be sent back. */
  readonly drafts: QuestionDrafts;
};
