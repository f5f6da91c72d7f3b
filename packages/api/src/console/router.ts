import type { Context } from '../context.ts';
import { createCallerFactory, router } from '../trpc.ts';
import { list as listAudit } from './audit/list.ts';
import { verify } from './audit/verify.ts';
import { list as listMail } from './mailbox/list.ts';
import { get } from './me/get.ts';
import { sessions } from './me/sessions.ts';
import { signOutEverywhere } from './me/sign-out-everywhere.ts';
import { signOutSession } from './me/sign-out-session.ts';
import { changeRoles } from './people/change-roles.ts';
import { deactivate } from './people/deactivate.ts';
import { invite } from './people/invite.ts';
import { list as listPeople } from './people/list.ts';
import { reactivate } from './people/reactivate.ts';

/** Everything the console can do. */
export const consoleRouter = router({
  me: router({ get, sessions, signOutSession, signOutEverywhere }),
  people: router({ list: listPeople, invite, changeRoles, deactivate, reactivate }),
  audit: router({ list: listAudit, verify }),
  mailbox: router({ list: listMail }),
});

const createCaller = createCallerFactory(consoleRouter);

/** The procedures, to call in process as this caller. */
export const callerFor = (context: Context) => createCaller(context);
