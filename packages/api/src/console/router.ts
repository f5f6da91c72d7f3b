import type { Context } from '../context.ts';
import { createCallerFactory, router } from '../trpc.ts';
import { list as listAudit } from './audit/list.ts';
import { exported } from './audit/export.ts';
import { measurements } from './audit/measurements.ts';
import { verify } from './audit/verify.ts';
import { changeRoles as changeContactRoles } from './contacts/change-roles.ts';
import { invite as inviteContact } from './contacts/invite.ts';
import { inviteAgain } from './contacts/invite-again.ts';
import { list as listContacts } from './contacts/list.ts';
import { putBack } from './contacts/put-back.ts';
import { replace } from './contacts/replace.ts';
import { takeOff } from './contacts/take-off.ts';
import { viewAs } from './contacts/view-as.ts';
import { answer as answerInConversation } from './conversation/answer.ts';
import { get as getConversation } from './conversation/get.ts';
import { decide as decideDocument } from './documents/decide.ts';
import { forReview as documentsForReview } from './documents/for-review.ts';
import { list as listDocuments } from './documents/list.ts';
import { open as openDocument } from './documents/open.ts';
import { discard as discardDraft } from './drafts/discard.ts';
import { get as getDraft } from './drafts/get.ts';
import { list as listDrafts } from './drafts/list.ts';
import { restore } from './drafts/restore.ts';
import { save } from './drafts/save.ts';
import { submit } from './drafts/submit.ts';
import { change as changeBrand } from './brand/change.ts';
import { get as getBrand } from './brand/get.ts';
import { add as addEndpoint } from './endpoints/add.ts';
import { addSecret as addEndpointSecret } from './endpoints/add-secret.ts';
import { change as changeEndpoint } from './endpoints/change.ts';
import { list as listEndpoints } from './endpoints/list.ts';
import { ping as pingEndpoint } from './endpoints/ping.ts';
import { remove as removeEndpoint } from './endpoints/remove.ts';
import { revokeSecret as revokeEndpointSecret } from './endpoints/revoke-secret.ts';
import { switchOnOrOff } from './endpoints/switch.ts';
import { discard as discardImport } from './imports/discard.ts';
import { get as getImport } from './imports/get.ts';
import { list as listImports } from './imports/list.ts';
import { preview } from './imports/preview.ts';
import { progress } from './imports/progress.ts';
import { store } from './imports/store.ts';
import { list as listNotices } from './inbox/list.ts';
import { read as readNotice } from './inbox/read.ts';
import { readAll as readAllNotices } from './inbox/read-all.ts';
import { answerGoal } from './kickoff/answer-goal.ts';
import { chooseOwnerPattern } from './kickoff/choose-owner-pattern.ts';
import { decideMeeting } from './kickoff/decide-meeting.ts';
import { draft as draftMeeting } from './kickoff/draft.ts';
import { markPoint } from './kickoff/mark-point.ts';
import { settleTask } from './kickoff/settle-task.ts';
import { list as listMail } from './mailbox/list.ts';
import { get as getMe } from './me/get.ts';
import { sessions } from './me/sessions.ts';
import { signOutEverywhere } from './me/sign-out-everywhere.ts';
import { signOutSession } from './me/sign-out-session.ts';
import { ask } from './messages/ask.ts';
import { discard as discardMessage } from './messages/discard.ts';
import { draft } from './messages/draft.ts';
import { edit } from './messages/edit.ts';
import { forApproval } from './messages/for-approval.ts';
import { get as getMessage } from './messages/get.ts';
import { list as listMessages } from './messages/list.ts';
import { ofOnboarding } from './messages/of-onboarding.ts';
import { options } from './messages/options.ts';
import { preview as previewTemplate } from './messages/preview.ts';
import { refill } from './messages/refill.ts';
import { templates } from './messages/templates.ts';
import { board } from './onboardings/board.ts';
import { evaluateAgain } from './onboardings/evaluate-again.ts';
import { evidence } from './onboardings/evidence.ts';
import { find } from './onboardings/find.ts';
import { get as getOnboarding } from './onboardings/get.ts';
import { history } from './onboardings/history.ts';
import { intake } from './onboardings/intake.ts';
import { list as listOnboardings } from './onboardings/list.ts';
import { open } from './onboardings/open.ts';
import { trace } from './onboardings/trace.ts';
import { get as getEffect } from './outbox/get.ts';
import { list as listEffects } from './outbox/list.ts';
import { settle as settleEffect } from './outbox/settle.ts';
import { changeRoles } from './people/change-roles.ts';
import { deactivate } from './people/deactivate.ts';
import { invite } from './people/invite.ts';
import { list as listPeople } from './people/list.ts';
import { reactivate } from './people/reactivate.ts';
import { change as changePlan } from './plan/change.ts';
import { get as getPlan } from './plan/get.ts';
import { lanes } from './register/lanes.ts';
import { list as listRows } from './register/list.ts';
import { row } from './register/row.ts';
import { runExamples } from './register/run-examples.ts';
import { answer } from './reviews/answer.ts';
import { decide } from './reviews/decide.ts';
import { get as getReview } from './reviews/get.ts';
import { meetCondition } from './reviews/meet-condition.ts';
import { nameRiskOwner } from './reviews/name-risk-owner.ts';
import { settings } from './reviews/settings.ts';
import { exportAccount } from './rights/export-account.ts';
import { exportPerson } from './rights/export-person.ts';
import { tick } from './reviews/tick.ts';
import { toDecide } from './reviews/to-decide.ts';
import { undo } from './reviews/undo.ts';
import { watch } from './reviews/watch.ts';
import { withdrawAcceptance } from './reviews/withdraw-acceptance.ts';
import { changeSettings } from './reviews/change-settings.ts';
import { comment } from './reviews/comment.ts';
import { concernMe } from './reviews/concern-me.ts';
import { confirm } from './reviews/confirm.ts';
import { takeBackConfirmed } from './reviews/take-back-confirmed.ts';
import { discussion } from './reviews/discussion.ts';
import { item } from './reviews/item.ts';
import { pause } from './reviews/pause.ts';
import { queue } from './reviews/queue.ts';
import { reassign } from './reviews/reassign.ts';
import { resume } from './reviews/resume.ts';
import { caseOf } from './shadow/case.ts';
import { get as getShadowRun } from './shadow/get.ts';
import { list as listShadowRuns } from './shadow/list.ts';
import { remove as removeShadowRun } from './shadow/remove.ts';
import { run as runShadow } from './shadow/run.ts';
import { addSecret } from './webhooks/add-secret.ts';
import { list as listWebhooks } from './webhooks/list.ts';
import { revokeSecret } from './webhooks/revoke-secret.ts';
import { approve as approveWrite } from './writes/approve.ts';
import { get as getWrite } from './writes/get.ts';

/** Everything the console can do. */
export const consoleRouter = router({
  me: router({ get: getMe, sessions, signOutSession, signOutEverywhere }),
  onboardings: router({
    list: listOnboardings,
    board,
    find,
    get: getOnboarding,
    open,
    history,
    intake,
    trace,
    evidence,
    evaluateAgain,
  }),
  plan: router({ get: getPlan, change: changePlan }),
  register: router({ list: listRows, row, runExamples, lanes }),
  reviews: router({
    get: getReview,
    toDecide,
    decide,
    undo,
    answer,
    tick,
    withdrawAcceptance,
    meetCondition,
    nameRiskOwner,
    concernMe,
    queue,
    item,
    reassign,
    pause,
    resume,
    confirm,
    takeBackConfirmed,
    settings,
    changeSettings,
    discussion,
    comment,
    watch,
  }),
  kickoff: router({
    settleTask,
    draft: draftMeeting,
    decideMeeting,
    markPoint,
    chooseOwnerPattern,
    answerGoal,
  }),
  writes: router({ get: getWrite, approve: approveWrite }),
  messages: router({
    list: listMessages,
    forApproval,
    ofOnboarding,
    get: getMessage,
    options,
    draft,
    edit,
    refill,
    ask,
    discard: discardMessage,
    templates,
    preview: previewTemplate,
  }),
  contacts: router({
    list: listContacts,
    invite: inviteContact,
    inviteAgain,
    changeRoles: changeContactRoles,
    takeOff,
    putBack,
    replace,
    viewAs,
  }),
  inbox: router({ list: listNotices, read: readNotice, readAll: readAllNotices }),
  outbox: router({ list: listEffects, get: getEffect, settle: settleEffect }),
  imports: router({ list: listImports, preview, get: getImport, progress, store, discard: discardImport }),
  shadow: router({
    run: runShadow,
    list: listShadowRuns,
    get: getShadowRun,
    case: caseOf,
    remove: removeShadowRun,
  }),
  conversation: router({ get: getConversation, answer: answerInConversation }),
  documents: router({
    list: listDocuments,
    forReview: documentsForReview,
    decide: decideDocument,
    open: openDocument,
  }),
  drafts: router({ list: listDrafts, get: getDraft, save, discard: discardDraft, restore, submit }),
  webhooks: router({ list: listWebhooks, addSecret, revokeSecret }),
  rights: router({ exportPerson, exportAccount }),
  brand: router({ get: getBrand, change: changeBrand }),
  endpoints: router({
    list: listEndpoints,
    add: addEndpoint,
    change: changeEndpoint,
    switchOnOrOff,
    remove: removeEndpoint,
    addSecret: addEndpointSecret,
    revokeSecret: revokeEndpointSecret,
    ping: pingEndpoint,
  }),
  people: router({ list: listPeople, invite, changeRoles, deactivate, reactivate }),
  audit: router({ list: listAudit, verify, export: exported, measurements }),
  mailbox: router({ list: listMail }),
});

const createCaller = createCallerFactory(consoleRouter);

/** The procedures, to call in process as this caller. */
export const callerFor = (context: Context) => createCaller(context);
