import type { Corrections } from '@handrail/core/deals/corrections';
import type { IntakeForm } from '@handrail/core/intake/form';
import { mergeSaying } from '@handrail/core/intake/merge';
import type { Merged, Saying } from '@handrail/core/intake/merge';
import type { Origin } from '@handrail/core/intake/origin';
import { fieldStandings, progressOf } from '@handrail/core/intake/standing';
import type { FieldStanding } from '@handrail/core/intake/standing';
import { againstPaper } from '@handrail/core/intake/statements';
import type { Statement, StatementKind } from '@handrail/core/intake/statements';
import { intakeTerm } from '@handrail/core/intake/termFields';
import { valueText } from '@handrail/core/intake/values';
import { appendAudits } from '@handrail/db/audit/append';
import type { AuditEntry } from '@handrail/db/audit/append';
import { insertStatements } from '@handrail/db/intake/statements';
import { lookAround } from '@handrail/db/onboardings/arrival';
import { dealKeyOf } from '@handrail/db/onboardings/get';
import type { Contact } from '@handrail/db/people/contacts';
import { intakeSource, keepDrafts } from '@handrail/db/portal/intake';
import type { DraftToKeep, IntakeSource } from '@handrail/db/portal/intake';
import type { AccountScope } from '@handrail/db/portal/scope';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { intakeForm } from './form.ts';
import type { SayingResult } from './views.ts';
import { intakeOf, standingOf } from './view.ts';

/** A customer's person at work on the intake of an onboarding of theirs. */
export type IntakeAct = {
  readonly scope: AccountScope;
  readonly contact: Pick<Contact, 'id' | 'name'>;
  readonly onboardingId: string;
  readonly register: RegisterInUse;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** The page it was typed in and that page's count of what it sent; what comes late from there is then known to be older. */
  readonly page: string;
  readonly turn: number;
};

type Said = { readonly standing: FieldStanding; readonly saying: Saying; readonly merged: Merged };

/**
 * Takes what a customer says of some fields: confirms, corrects, or tells what nobody knew. Each field goes for itself: one that somebody
 * else was faster on, or that does not fit, stays with the person as typed. What is taken becomes evidence with its author and
 * time, fills its field or lies beside the signed paper, and the record is judged anew with it.
 */
export async function sayInIntake(
  tx: Tx,
  act: IntakeAct,
  sayings: readonly Saying[],
): Promise<Outcome<{ readonly results: readonly SayingResult[] }>> {
  const { scope, onboardingId } = act;
  const { workspaceId } = scope;
  const deal = scope.onboardingIds.includes(onboardingId)
    ? await dealKeyOf(tx, workspaceId, onboardingId)
    : undefined;
  if (deal === undefined) return refused({ kind: 'not_found' });
  const [{ own, ...around }, form] = await Promise.all([
    lookAround(tx, workspaceId, deal, { withMailDomains: true }),
    intakeForm(),
  ]);
  const source = await intakeSource(tx, scope, onboardingId);
  if (own === null || source === undefined) return refused({ kind: 'not_found' });
  const standings = new Map(fieldStandings(form, intakeOf(source)).map((one) => [one.asked.field, one]));
  const said: Said[] = [];
  for (const saying of sayings) {
    const standing = standings.get(saying.field);
    if (standing === undefined) return refused({ kind: 'not_found' });
    said.push({ standing, saying, merged: mergeSaying(standing, saying) });
  }
  await keepDrafts(tx, scope, onboardingId, said.map(draftAfter(act)), act.now);
  const stated = said.flatMap(({ standing, merged }) =>
    merged.kind === 'stated' ? [{ standing, merged, statement: statementOf(standing, merged, act) }] : [],
  );
  if (stated.length > 0) {
    const intake = Object.fromEntries(stated.map((one) => [one.standing.asked.field, one.statement]));
    await insertStatements(
      tx,
      { workspaceId, onboardingId },
      stated.map(({ standing, statement: { label: _, ...statement } }) => ({
        ...statement,
        field: standing.asked.field,
        origin: originOf(standing),
      })),
    );
    await appendAudits(tx, workspaceId, entriesFor(act, stated));
    const corrections: Corrections = { intake };
    const adding = { ...act, ...around, workspaceId, own, corrections, actor: actorOf(act) };
    await addCorrections(tx, adding);
    await tellCompletion(tx, act, form, source);
  }
  return granted({ results: said.map((one) => resultOf(one, source)) });
}

type Stated = {
  readonly standing: FieldStanding;
  readonly merged: Extract<Merged, { kind: 'stated' }>;
  readonly statement: Statement;
};

function statementOf(standing: FieldStanding, merged: Stated['merged'], act: IntakeAct): Statement {
  return {
    kind: merged.statement,
    value: merged.value,
    was: merged.was,
    version: standing.version + 1,
    by: act.contact.id,
    name: act.contact.name,
    at: act.now,
    label: standing.asked.label.en,
  };
}

/** Where that was known from which now is confirmed or corrected. */
function originOf({ state, origin }: FieldStanding): Origin | null {
  return state === 'prefilled' ? origin : null;
}

/** What is taken or was there already leaves nothing typed; anything else stays with the person. */
function draftAfter({ page, turn }: IntakeAct) {
  return ({ saying, standing, merged }: Said): DraftToKeep => {
    const place = { field: saying.field, page, turn };
    if (merged.kind === 'stated' || merged.kind === 'unchanged' || saying.kind === 'confirm')
      return { ...place, typed: null, seenVersion: standing.version };
    return { ...place, typed: saying.typed, seenVersion: saying.version };
  };
}

function resultOf({ saying, standing, merged }: Said, { record }: IntakeSource): SayingResult {
  const { field } = saying;
  switch (merged.kind) {
    case 'stated':
      return {
        field,
        result: 'stated',
        version: standing.version + 1,
        againstPaper: againstPaper(record, field, merged.value) !== false,
      };
    case 'unchanged':
    case 'conflict':
      return { field, result: merged.kind };
    case 'problem':
      return { field, result: 'problem', problem: merged.problem, line: merged.line ?? null };
  }
}

/** An entry for each kind of statement. Terms say from what to what; what was said of people stays out of the log. */
function entriesFor(act: IntakeAct, stated: readonly Stated[]): AuditEntry[] {
  const entry = entriesOf({ now: act.now, actor: actorOf(act) }, act.onboardingId);
  const of = (kind: StatementKind) => stated.filter(({ statement }) => statement.kind === kind);
  const entries = (['confirmed', 'corrected', 'entered'] as const).map((kind) => {
    const fields = of(kind).map(({ statement }) => statement.label);
    const changes = of(kind).flatMap(({ standing, statement: { label, was, value } }) =>
      kind === 'corrected' && was !== null && intakeTerm(standing.asked.field) !== null
        ? [{ field: label, from: valueText(was), to: valueText(value) }]
        : [],
    );
    return fields.length === 0
      ? []
      : [entry(`intake.${kind}`, { fields, ...(kind === 'corrected' ? { changes } : {}) })];
  });
  return entries.flat();
}

/** Says so, once nothing is left to confirm or to tell. */
async function tellCompletion(tx: Tx, act: IntakeAct, form: IntakeForm, before: IntakeSource): Promise<void> {
  const { scope, onboardingId } = act;
  const after = await intakeSource(tx, scope, onboardingId);
  if (after === undefined) throw new Error(`Onboarding ${onboardingId} is gone within its own transaction`);
  const left = (source: IntakeSource) => {
    const progress = progressOf(standingOf(form, source).flatMap(({ fields }) => fields));
    return { ...progress, open: progress.toConfirm + progress.missing };
  };
  const now = left(after);
  if (now.open > 0 || left(before).open === 0) return;
  const entry = entriesOf({ now: act.now, actor: actorOf(act) }, onboardingId);
  await appendAudits(tx, scope.workspaceId, [entry('intake.completed', { values: now.said })]);
}

/** The actor as the audit log has it. */
function actorOf({ contact }: Pick<IntakeAct, 'contact'>): string {
  return `contact:${contact.id}`;
}
