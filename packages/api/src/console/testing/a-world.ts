import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '@handrail/db/connect';
import { insertNotices } from '@handrail/db/effects/notices';
import { insertTasks, preparationTasksOf } from '@handrail/db/effects/tasks';
import { newId } from '@handrail/db/ids';
import { aMember } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import { createContext } from '../../context.ts';
import { aDeal, aRecord } from '../../deals/testing/a-record.ts';
import { aReceivingWorkspace, RECEIVED_AT } from '../../deals/testing/receiving.ts';
import { planEffects } from '../../effects/plan.ts';
import { aNotice } from '../../effects/testing/an-onboarding.ts';
import { beginSession } from '../../people/begin-session.ts';
import { aCleanRecord } from '../../reviews/testing/a-review.ts';
import { decideOn } from '../../reviews/testing/deciding.ts';
import { testServices } from '../../testing/services.ts';
import { callerFor } from '../router.ts';
import { someContacts } from './some-contacts.ts';
import { someDocuments } from './some-documents.ts';
import { somePlan } from './some-plan.ts';

/** What procedures and routes are asked about: one thing of each kind. */
export type Things = {
  readonly onboardingId: string;
  /** An open finding of the CSMs, escalated to RevOps: the version of its item, and what a reviewer has seen of it. */
  readonly row: string;
  readonly itemVersion: number;
  readonly seen: string;
  /** Another of the CSMs, escalated to the CS leader, whose clock stands still. */
  readonly pausedRow: string;
  readonly pausedVersion: number;
  readonly evidenceId: string;
  /** Asked of the AEs by the implementation lead, on a finding of theirs. */
  readonly requestId: string;
  readonly decisionId: string;
  /** The CSM answers for it. */
  readonly conditionId: string;
  /** An open risk without an owner. */
  readonly risk: string;
  /** A preparation task of the solutions engineers. */
  readonly taskId: string;
  readonly effectId: string;
  readonly draftId: string;
  readonly importId: string;
  readonly shadowId: string;
  readonly webhookSecretId: string;
  /** A draft of a message, and the address of the customer's that it goes to. */
  readonly messageId: string;
  readonly contact: string;
  /** One of the customer's people in the portal, and one who was taken off. */
  readonly contactId: string;
  readonly formerContactId: string;
  /** A list of users that was handed in, and what a good link to it carries. */
  readonly documentVersionId: string;
  readonly documentLink: { readonly until: string; readonly signature: string };
  /** A step of the customer's in their plan. */
  readonly stepId: string;
  /** The endpoint of the CRM with its only secret. */
  readonly endpointId: string;
  readonly endpointSecretId: string;
  /** A colleague who holds none of the other things. */
  readonly memberId: string;
};

/** What is a person's own. */
export type Person = {
  readonly memberId: string;
  /** The cookie's value. */
  readonly token: string;
  readonly sessionId: string;
  readonly noticeId: string;
  readonly call: ReturnType<typeof callerFor>;
};

export type World = {
  readonly workspaceId: string;
  readonly things: Things;
  /** An onboarding of another account: its AE and CSM are others. */
  readonly othersId: string;
  /** One member of each role. */
  readonly people: Readonly<Record<InternalRole, Person>>;
  /** A member who was switched off. */
  readonly former: Person;
};

const REQUEST_ROW = 'CO-EDGE-003';
const CONDITION_ROW = 'CO-EDGE-002';
const RISK = 'The sponsor leaves in May';

/** A workspace with a member of every role and one of each thing that people can ask for or act on, as of `at` (ISO 8601 UTC). */
export async function aWorld(db: Db, at = RECEIVED_AT): Promise<World> {
  const { workspaceId, receive } = await aReceivingWorkspace(db);
  const services = testServices(db, { at, demo: 'on' });
  const clean = aCleanRecord();
  const { onboardingId } = await receive(
    aCleanRecord({
      handoff: { ...clean.handoff, successCriteria: ['Drivers are happier'] },
      promises: [{ text: 'A custom export to SAP by June', kind: 'integration' }],
      terms: { crm: { ...clean.terms?.crm, plan: 'Business' }, contract: { ...clean.terms?.contract } },
      risks: [{ text: RISK, status: 'open' }],
    }),
    { now: at },
  );
  const within = { workspaceId, onboardingId };
  const effectId = await inWorkspace(db, workspaceId, async (tx) => {
    const by = { actor: 'system', now: at };
    const planned = await planEffects(tx, { ...within, decisionId: null, by, effects: [aNotice(newId())] });
    if (!planned.ok || planned.value[0] === undefined) throw new Error('The notice was not planned');
    return planned.value[0];
  });

  const person = async (name: string, roles: readonly InternalRole[]): Promise<Person> => {
    const { id: memberId, loginId } = await aMember(db, workspaceId, { name, roles });
    const begun = await beginSession(services, loginId, { ip: '127.0.0.1', userAgent: 'test' });
    if (!begun.ok) throw new Error('Nobody can sign in');
    const call = callerFor(createContext(services, { workspaceId, memberId }));
    await inWorkspace(db, workspaceId, (tx) =>
      insertNotices(tx, {
        ...{ ...within, effectId, memberIds: [memberId], at },
        ...{ topic: 'decision', subject: 'Decided', text: 'Go and look.' },
      }),
    );
    const [session] = await call.me.sessions();
    const [notice] = (await call.inbox.list({})).items;
    return {
      ...{ memberId, call, token: begun.value.token },
      ...{ sessionId: session?.id ?? '', noticeId: notice?.id ?? '' },
    };
  };
  const entries: [InternalRole, Person][] = [];
  for (const role of INTERNAL_ROLES) entries.push([role, await person(`The ${role}`, [role])]);
  const people = Object.fromEntries(entries) as Record<InternalRole, Person>;
  const former = await person('Former', INTERNAL_ROLES);
  const { id: memberId } = await aMember(db, workspaceId, { name: 'Col League', roles: ['support'] });
  await inWorkspace(db, workspaceId, (tx) =>
    tx.updateTable('members').set({ active: false }).where('id', '=', former.memberId).execute(),
  );

  const { admin, csm, implementation_lead: lead, revops } = people;
  const asked = await decideOn(lead.call, onboardingId, [REQUEST_ROW], {
    kind: 'request_information',
    asked: { role: 'ae' },
    questions: [{ question: 'Who promised it?' }],
  });
  await decideOn(revops.call, onboardingId, [CONDITION_ROW], {
    kind: 'approve_with_conditions',
    ...{ condition: 'The CRM is corrected.', scope: ['provisioning'], owner: csm.memberId },
    dueAt: new Date(Date.parse(at) + 2 * 24 * 3600 * 1000).toISOString(),
  });
  const row = 'CO-EDGE-010';
  const { seen } = await csm.call.reviews.toDecide({ id: onboardingId, rows: [row] });
  const review = await admin.call.reviews.get({ id: onboardingId });
  const item = await admin.call.reviews.item({ onboardingId, row });
  const { items: open } = await admin.call.reviews.queue({ tier: ['high', 'hold', 'medium'] });
  const paused = open.find((one) => one.ownerRole === 'csm' && one.escalationRole === 'cs_leader');
  if (paused === undefined) throw new Error('The CSM has no item that escalates to the CS leader');
  const { version: pausedVersion } = await admin.call.reviews.pause({
    ...{ onboardingId, row: paused.row, version: paused.version, reason: 'Asked them.' },
  });
  const condition = review.items.find((one) => one.row === CONDITION_ROW)?.condition;
  const taskId = await inWorkspace(db, workspaceId, async (tx) => {
    const made = { ...within, effectId, at };
    const task = { title: 'Look', ownerRole: 'solutions_engineer', ownerId: null, dueOn: null } as const;
    await insertTasks(tx, made, [{ ...task, kind: 'preparation', questions: [], requestId: null }]);
    return (await preparationTasksOf(tx, workspaceId, onboardingId))[0]?.id ?? '';
  });
  const othersId = await anothersAccount(db, workspaceId, receive);
  const text = JSON.stringify(aRecord());
  const contact = 'ute@norrdal.example';
  const message = await csm.call.messages.draft({
    ...{ id: onboardingId, from: { template: 'welcome' }, to: contact },
  });
  const { id: endpointId } = await admin.call.endpoints.add({
    ...{ purpose: 'crm', url: 'https://crm.example.com/in', readBackUrl: '' },
  });
  const endpoint = (await admin.call.endpoints.list()).find(
    (one) => one.endpoint?.id === endpointId,
  )?.endpoint;
  const [draft, imported, shadow, secret] = [
    await admin.call.drafts.save({ values: aDraftable() }),
    await admin.call.imports.preview({ fileName: 'a.json', text }),
    await admin.call.shadow.run({ source: { kind: 'files', files: [{ fileName: 'a.json', text }] } }),
    await admin.call.webhooks.addSecret({ source: 'api' }),
  ];
  const contacts = await someContacts(admin, onboardingId);
  const documents = await someDocuments(db, {
    ...{ ...within, contactId: contacts.contactId, secret: services.secret, at },
  });
  return {
    workspaceId,
    people,
    former,
    othersId,
    things: {
      ...{ onboardingId, row, seen, taskId, effectId, memberId },
      itemVersion: item.item.version,
      pausedRow: paused.row,
      pausedVersion,
      evidenceId: 'n1',
      requestId: review.requests[0]?.id ?? '',
      decisionId: asked.decisionId,
      conditionId: condition?.id ?? '',
      risk: RISK,
      draftId: draft.id,
      importId: imported.id,
      shadowId: shadow.id,
      webhookSecretId: secret.id,
      messageId: message.id,
      ...contacts,
      ...documents,
      ...(await somePlan(db, { ...within, effectId, at })),
      ...{ contact, endpointId, endpointSecretId: endpoint?.secrets[0]?.id ?? '' },
    },
  };
}

/** As much as a form keeps of a deal. */
function aDraftable() {
  const { name, closedAt } = aDeal();
  return { account: { name: 'Marrow Bay' }, deal: { name, closedAt } };
}

/** An onboarding whose AE and CSM are members of their own. */
async function anothersAccount(
  db: Db,
  workspaceId: string,
  receive: Awaited<ReturnType<typeof aReceivingWorkspace>>['receive'],
): Promise<string> {
  const ae = await aMember(db, workspaceId, { name: 'Another AE', roles: ['ae'] });
  const csm = await aMember(db, workspaceId, { name: 'Another CSM', roles: ['csm'] });
  const { onboardingId } = await receive(
    aCleanRecord({
      id: 'another-deal',
      account: { name: 'Another account', domain: 'another.example' },
      team: { ae: { name: ae.name, email: ae.email }, csm: { name: csm.name, email: csm.email } },
    }),
  );
  return onboardingId;
}
