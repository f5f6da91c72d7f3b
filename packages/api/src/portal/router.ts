import type { PortalContext } from './context.ts';
import { createPortalCallerFactory, portalRouterOf } from './customer.ts';
import { cells } from './documents/cells.ts';
import { list as listDocuments } from './documents/list.ts';
import { sample } from './documents/sample.ts';
import { upload } from './documents/upload.ts';
import { get as getIntake } from './intake/get.ts';
import { keep as keepIntake } from './intake/keep.ts';
import { progress as intakeProgress } from './intake/progress.ts';
import { say as sayIntake } from './intake/say.ts';
import { get as getMe } from './me/get.ts';
import { setPreferences } from './me/set-preferences.ts';
import { signOutEverywhere } from './me/sign-out-everywhere.ts';
import { answer } from './messages/answer.ts';
import { help } from './messages/help.ts';
import { list as listMessages } from './messages/list.ts';
import { seen } from './messages/seen.ts';
import { stuck } from './messages/stuck.ts';
import { write } from './messages/write.ts';
import { home } from './onboardings/home.ts';
import { kickoffFile } from './onboardings/kickoff-file.ts';
import { list as listOnboardings } from './onboardings/list.ts';
import { tick as tickStep } from './plan/tick.ts';
import { get as getPlan } from './plan/get.ts';
import { closeCalendar } from './plan/close-calendar.ts';
import { openCalendar } from './plan/open-calendar.ts';
import { stepFile } from './plan/step-file.ts';
import { invite } from './people/invite.ts';
import { leave } from './people/leave.ts';
import { list as listPeople } from './people/list.ts';
import { replace } from './people/replace.ts';

/** Everything a customer can do. */
export const portalRouter = portalRouterOf({
  documents: portalRouterOf({ list: listDocuments, upload, cells, sample }),
  intake: portalRouterOf({ get: getIntake, keep: keepIntake, progress: intakeProgress, say: sayIntake }),
  me: portalRouterOf({ get: getMe, setPreferences, signOutEverywhere }),
  messages: portalRouterOf({ list: listMessages, help, write, answer, stuck, seen }),
  onboardings: portalRouterOf({ list: listOnboardings, home, kickoffFile }),
  plan: portalRouterOf({ get: getPlan, tick: tickStep, stepFile, openCalendar, closeCalendar }),
  people: portalRouterOf({ list: listPeople, invite, replace, leave }),
});

const createCaller = createPortalCallerFactory(portalRouter);

/** The procedures, to call in process as this contact. */
export const portalCallerFor = (context: PortalContext, options?: Parameters<typeof createCaller>[1]) =>
  createCaller(context, options);
