import type { BrandView } from '../brand/views.ts';
import type { IntakeProgress } from '@handrail/core/intake/standing';
import type { CustomerMail } from '@handrail/core/people/customerMails';
import type { ContactRole } from '@handrail/core/people/contacts';
import type { HappeningKind } from '@handrail/core/portal/happenings';
import type { NextStep } from '@handrail/core/portal/nextStep';
import type { CustomerPlan, CustomerPlanStep } from '../plan/views.ts';
import type { VisibleOnboarding } from '@handrail/core/portal/visible';

/** The person who looks, as every page of the portal knows them. */
export type CustomerView = {
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ContactRole[];
  /** What they chose; null: what their browser says. */
  readonly language: string | null;
  readonly timezone: string | null;
  /** Mails that they do not want. */
  readonly unwantedMails: readonly CustomerMail[];
  /** Never empty. Oldest first. */
  readonly onboardingIds: readonly string[];
  /** Whose customer they are. */
  readonly vendor: BrandView & { readonly timezone: string };
  /** True where one of our own people looks on: nothing can be changed. */
  readonly readOnly: boolean;
};

/** An onboarding to choose. */
export type OwnOnboardingView = {
  readonly id: string;
  readonly accountName: string;
  readonly product: string | null;
  readonly goal: string | null;
};

/** Whom a customer's words go to. */
export type HelpView = {
  /** By name; null where nobody is named. */
  readonly reader: string | null;
  /** For the form: what is sent with this key twice is one entry. */
  readonly form: string;
};

/** A kickoff that is in the customer's calendars, and still to come. */
export type KickoffView = {
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Empty where none is set. */
  readonly place: string;
  readonly organizer: string;
  readonly people: readonly string[];
};

export type HomeView = Pick<VisibleOnboarding, 'product' | 'goal' | 'firstValue' | 'team'> & {
  readonly onboardingId: string;
  readonly accountName: string;
  readonly next: NextStep;
  /** Of all that is asked, by whomever. */
  readonly progress: IntakeProgress;
  /** Documents that are asked for, and those that nothing is left to do for. */
  readonly documents: { readonly all: number; readonly done: number };
  /** The plan in brief: how far it is, and what comes next on either side; null before there is one. */
  readonly plan: {
    readonly agreedAt: string | null;
    readonly all: number;
    readonly done: number;
    readonly next: readonly CustomerPlanStep[];
  } | null;
  /** Entries of others in the conversation that they have not seen; 100 means that or more. */
  readonly unread: number;
  readonly help: HelpView;
  readonly kickoff: KickoffView | null;
  /** Newest first. `who`: one of the customer's people; null: us, or nobody in particular. */
  readonly lately: readonly {
    readonly kind: HappeningKind;
    readonly at: string;
    readonly who: string | null;
    /** How many more it is about. */
    readonly others: number;
  }[];
  /** The customer's own people on this onboarding. */
  readonly people: readonly Pick<ColleagueView, 'id' | 'name' | 'roles'>[];
  /** Whether the reader may invite others. */
  readonly mayInvite: boolean;
  /** They have others to choose from. */
  readonly several: boolean;
};

/** The plan's page. */
export type PlanView = {
  /** Null before there is one. */
  readonly plan: CustomerPlan | null;
  /** Also one that is over. */
  readonly kickoff: (KickoffView & { readonly over: boolean; readonly onDay: string }) | null;
  /** Since when a calendar of the reader's may follow their plans; null: none does. */
  readonly calendarSince: string | null;
};

/** One of the customer's people on an onboarding, as their colleagues see them. */
export type ColleagueView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ContactRole[];
  readonly isMe: boolean;
  /** They have been here. */
  readonly hasCome: boolean;
  /** Of their place, for a replacement. */
  readonly version: number;
};

export type PeopleView = {
  readonly people: readonly ColleagueView[];
  /** Whether the reader may invite and replace: champions do, within `domains`. */
  readonly mayInvite: boolean;
  readonly domains: readonly string[];
};
