import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import type { Happening } from '@handrail/core/portal/happenings';
import { HAPPENING_ACTIONS, happeningOf, lately } from '@handrail/core/portal/happenings';
import { nextStep } from '@handrail/core/portal/nextStep';
import { visibleOnboarding } from '@handrail/core/portal/visible';
import { colleagueNames, invitationThatWent, ownEntries, ownOnboardings } from '@handrail/db/portal/home';
import { colleaguesOn } from '@handrail/db/portal/people';
import { unreadEntries } from '@handrail/db/portal/conversation';
import { scopedDocuments } from '@handrail/db/portal/documents';
import type { Tx } from '@handrail/db/transaction';
import { documentsProgress } from '../documents/view.ts';
import { intakeProgress } from '../intake/view.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { ActingContact } from './customer.ts';
import { helpOf } from './messages/help.ts';
import { mayInvite } from './people/acting.ts';
import type { HomeView, KickoffView } from './views.ts';

/** How much of what happened is told, and how much of the log is looked through for it. */
const TOLD = 6;
const LOOKED_THROUGH = 60;
/** So many unread entries are counted and no more. */
const COUNTED = 100;

/** The first page of one onboarding, for one of the customer's people. */
export async function viewHome(
  tx: Tx,
  { contact, scope }: ActingContact,
  { onboardingId, now }: { readonly onboardingId: string; readonly now: string },
): Promise<Outcome<HomeView>> {
  const [[own], mail, entries, names, people, intake, found, unread] = await Promise.all([
    ownOnboardings(tx, scope, onboardingId),
    invitationThatWent(tx, scope, onboardingId),
    ownEntries(tx, scope, onboardingId, HAPPENING_ACTIONS, LOOKED_THROUGH),
    colleagueNames(tx, scope),
    colleaguesOn(tx, scope, onboardingId),
    intakeProgress(tx, { scope, contact, onboardingId }),
    scopedDocuments(tx, scope, onboardingId),
    unreadEntries(tx, scope, onboardingId, COUNTED),
  ]);
  if (own === undefined || intake === null || found === undefined) return refused({ kind: 'not_found' });
  const { accountName, product, goal, firstValue, team } = visibleOnboarding(own.packet);
  const kickoff = mail === undefined || mail.endsAt <= now ? null : kickoffView(mail);
  const documents = await documentsProgress(found, contact);
  const happened = entries.flatMap((entry) => happeningOf(entry) ?? []);
  return granted({
    onboardingId,
    accountName: accountName ?? own.accountName,
    ...{ product, goal, firstValue, team, kickoff, unread },
    help: helpOf(own.packet),
    next: nextStep({
      roles: contact.roles,
      intake,
      documents: { all: documents.all - documents.done, mine: documents.mine },
      kickoffAhead: kickoff !== null,
    }),
    documents: { all: documents.all, done: documents.done },
    progress: intake.all,
    lately: lately(happened, TOLD).map((one) => told(one, names)),
    several: scope.onboardingIds.length > 1,
    people: people.map(({ id, name, roles }) => ({ id, name, roles })),
    mayInvite: mayInvite({ contact, scope }),
  });
}

function kickoffView({ startsAt, endsAt, place, organizer, attendees }: MeetingMail): KickoffView {
  const people = attendees.map(({ name }) => name);
  return { startsAt, endsAt, place, organizer: organizer.name, people };
}

function told({ kind, at, contactId, others = 0 }: Happening, names: ReadonlyMap<string, string>) {
  return { kind, at, who: contactId === null ? null : (names.get(contactId) ?? null), others };
}
