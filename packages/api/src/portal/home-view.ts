import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import type { Happening } from '@handrail/core/portal/happenings';
import { HAPPENING_ACTIONS, happeningOf, lately } from '@handrail/core/portal/happenings';
import { localDate } from '@handrail/core/time/days';
import { nextStep } from '@handrail/core/portal/nextStep';
import { visibleOnboarding } from '@handrail/core/portal/visible';
import { colleagueNames, invitationThatWent, ownEntries, ownOnboardings } from '@handrail/db/portal/home';
import { workspaceById } from '@handrail/db/people/workspaces';
import { scopedPlan } from '@handrail/db/portal/plan';
import { colleaguesOn } from '@handrail/db/portal/people';
import { unreadEntries } from '@handrail/db/portal/conversation';
import { scopedDocuments } from '@handrail/db/portal/documents';
import type { Language } from '@handrail/core/portal/texts/languages';
import type { Tx } from '@handrail/db/transaction';
import { viewQuestions } from '../conversation/questions.ts';
import { documentsProgress } from '../documents/view.ts';
import { intakeProgress } from '../intake/view.ts';
import { dayOf, viewPlan } from '../plan/view.ts';
import type { CustomerPlan } from '../plan/views.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { ActingContact } from './customer.ts';
import { helpOf } from './messages/help.ts';
import { mayInvite } from './people/acting.ts';
import type { HomeView, KickoffView } from './views.ts';

/** How much of what happened is told, and how much of the log is looked through for it. */
const TOLD = 6;
const LOOKED_THROUGH = 60;
/** How many steps of the plan are shown. */
const STEPS = 3;
/** So many unread entries are counted and no more. */
const COUNTED = 100;

/** The first page of one onboarding, for one of the customer's people. */
export async function viewHome(
  tx: Tx,
  { contact, scope }: ActingContact,
  {
    onboardingId,
    now,
    language,
  }: { readonly onboardingId: string; readonly now: string; readonly language: Language },
): Promise<Outcome<HomeView>> {
  const [[own], mail, entries, names, people, intake, found, planned, workspace, unread, asked] =
    await Promise.all([
      ownOnboardings(tx, scope, onboardingId),
      invitationThatWent(tx, scope, onboardingId),
      ownEntries(tx, scope, onboardingId, HAPPENING_ACTIONS, LOOKED_THROUGH),
      colleagueNames(tx, scope),
      colleaguesOn(tx, scope, onboardingId),
      intakeProgress(tx, { scope, contact, onboardingId }),
      scopedDocuments(tx, scope, onboardingId),
      scopedPlan(tx, scope, onboardingId, now),
      workspaceById(tx, scope.workspaceId),
      unreadEntries(tx, scope, onboardingId, COUNTED),
      viewQuestions(tx, scope, onboardingId),
    ]);
  if (own === undefined || intake === null || found === undefined) return refused({ kind: 'not_found' });
  const { accountName, product, goal, firstValue, team } = visibleOnboarding(own.packet);
  const kickoff = mail === undefined || mail.endsAt <= now ? null : kickoffView(mail);
  const documents = await documentsProgress(found, contact);
  const today = dayOf(now, contact, workspace?.timezone ?? 'UTC');
  const plan =
    planned === undefined ? null : viewPlan(planned, { contact, language, today, people, names, team });
  const happened = entries.flatMap((entry) => happeningOf(entry) ?? []);
  return granted({
    onboardingId,
    accountName: accountName ?? own.accountName,
    ...{ product, goal, firstValue, team, kickoff, unread },
    help: helpOf(own.packet),
    next: nextStep({
      roles: contact.roles,
      questions: { all: asked.length, mine: asked.filter(({ isMine }) => isMine).length },
      intake,
      documents: { all: documents.all - documents.done, mine: documents.mine },
      steps: (plan?.steps ?? []).flatMap(({ id, side, title, dueOn, standing, yours }) =>
        side === 'vendor' || dueOn === null || standing === 'done'
          ? []
          : [{ id, title, dueOn, late: standing === 'late', mine: yours }],
      ),
      kickoffOn:
        kickoff === null
          ? null
          : localDate(kickoff.startsAt, contact.timezone ?? workspace?.timezone ?? 'UTC'),
    }),
    documents: { all: documents.all, done: documents.done },
    plan: plan === null || plan.steps.length === 0 ? null : planBrief(plan),
    progress: intake.all,
    lately: lately(happened, TOLD).map((one) => told(one, names)),
    several: scope.onboardingIds.length > 1,
    people: people.map(({ id, name, roles }) => ({ id, name, roles })),
    mayInvite: mayInvite({ contact, scope }),
  });
}

function planBrief({ steps, agreedAt }: CustomerPlan): HomeView['plan'] {
  const open = steps.filter(({ standing }) => standing !== 'done');
  return { agreedAt, all: steps.length, done: steps.length - open.length, next: open.slice(0, STEPS) };
}

/** The meeting of a standing invitation. */
export function kickoffView({ startsAt, endsAt, place, organizer, attendees }: MeetingMail): KickoffView {
  const people = attendees.map(({ name }) => name);
  return { startsAt, endsAt, place, organizer: organizer.name, people };
}

function told({ kind, at, contactId, others = 0 }: Happening, names: ReadonlyMap<string, string>) {
  return { kind, at, who: contactId === null ? null : (names.get(contactId) ?? null), others };
}
