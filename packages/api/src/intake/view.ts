import { withCorrections } from '@handrail/core/deals/corrections';
import type { IntakeForm } from '@handrail/core/intake/form';
import type { Language } from '@handrail/core/portal/texts/languages';
import { intakeField } from '@handrail/core/intake/fields';
import type { Origin } from '@handrail/core/intake/origin';
import { intakeStanding, progressOf } from '@handrail/core/intake/standing';
import type { FieldStanding, IntakeProgress, SectionStanding } from '@handrail/core/intake/standing';
import { readTyped, typedOf } from '@handrail/core/intake/typed';
import type { Contact } from '@handrail/db/people/contacts';
import { intakeDrafts, intakeSource } from '@handrail/db/portal/intake';
import type { IntakeDraft, IntakeSource } from '@handrail/db/portal/intake';
import type { AccountScope } from '@handrail/db/portal/scope';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { intakeForm } from './form.ts';
import type { IntakeFieldView, IntakeView, OriginView } from './views.ts';

type Looking = {
  readonly scope: AccountScope;
  readonly contact: Pick<Contact, 'id' | 'roles'>;
  readonly onboardingId: string;
};

/** The intake of an onboarding as this contact sees it: what we know and from where, what was said by whom, and what they have typed. */
export async function viewIntake(
  tx: Tx,
  looking: Looking & { readonly language: Language },
): Promise<Outcome<IntakeView>> {
  const { scope, onboardingId } = looking;
  const [form, source, drafts] = await Promise.all([
    intakeForm(),
    intakeSource(tx, scope, onboardingId),
    intakeDrafts(tx, scope, onboardingId),
  ]);
  if (source === undefined) return refused({ kind: 'not_found' });
  const standing = standingOf(form, source);
  const sections = form.flatMap(({ name, title, intro }) => {
    const fields = standing.find((section) => section.name === name)?.fields ?? [];
    if (fields.length === 0) return [];
    const words = { name, title: title[looking.language], intro: intro[looking.language] };
    return [{ ...words, fields: fields.map((one) => fieldView(one, drafts, looking)) }];
  });
  const all = standing.flatMap(({ fields }) => fields);
  const mine = all.filter(({ asked }) => isAsked(asked, looking.contact));
  return granted({
    accountName: source.accountName,
    sections,
    progress: progressOf(all),
    mine: progressOf(mine),
  });
}

/** How far the intake of one of the scope's onboardings is, in all and for this contact; null where the onboarding is not theirs. */
export async function intakeProgress(
  tx: Tx,
  { scope, contact, onboardingId }: Looking,
): Promise<{ readonly all: IntakeProgress; readonly mine: IntakeProgress } | null> {
  const [form, source] = await Promise.all([intakeForm(), intakeSource(tx, scope, onboardingId)]);
  if (source === undefined) return null;
  const all = standingOf(form, source).flatMap(({ fields }) => fields);
  const mine = all.filter(({ asked }) => isAsked(asked, contact));
  return { all: progressOf(all), mine: progressOf(mine) };
}

/** The form of an onboarding's lane as it stands. */
export function standingOf(form: IntakeForm, source: IntakeSource): SectionStanding[] {
  return intakeStanding(form, intakeOf(source));
}

/** What the standing of an intake is made of. */
export function intakeOf({ record, corrections, lane }: IntakeSource) {
  return { record: withCorrections(record, corrections), lane, statements: corrections.intake ?? {} };
}

function isAsked({ asks }: FieldStanding['asked'], { roles }: Pick<Contact, 'roles'>): boolean {
  return asks.some((role) => roles.includes(role));
}

function fieldView(
  standing: FieldStanding,
  drafts: readonly IntakeDraft[],
  { contact, language }: Looking & { readonly language: Language },
): IntakeFieldView {
  const { asked, said } = standing;
  const known = intakeField(asked.field);
  return {
    field: asked.field,
    type: known?.type ?? 'text',
    label: asked.label[language],
    help: asked.help?.[language] ?? null,
    options: (known?.offered ?? []).map((value) => ({
      value,
      label: asked.options?.[value]?.[language] ?? value,
    })),
    required: standing.required,
    asks: asked.asks,
    isMine: isAsked(asked, contact),
    state: standing.state,
    value: standing.value,
    origin: standing.origin === null ? null : originView(standing.origin),
    either: standing.either.map(({ value, origin }) => ({ value, origin: originView(origin) })),
    said:
      said === null
        ? null
        : { name: said.name, at: said.at, value: said.value, was: said.was, isMine: said.by === contact.id },
    version: standing.version,
    changedSince: standing.changedSince,
    againstPaper: standing.againstPaper,
    draft: draftView(
      standing,
      drafts.find(({ field }) => field === asked.field),
    ),
  };
}

/** A draft that says what stands there already is none. */
function draftView(standing: FieldStanding, draft: IntakeDraft | undefined): IntakeFieldView['draft'] {
  const known = intakeField(standing.asked.field);
  if (draft === undefined || known === undefined) return null;
  const { typed, savedAt, seenVersion } = draft;
  if (JSON.stringify(typed) === JSON.stringify(typedOf(known.type, standing.value))) return null;
  const read = readTyped(known, typed);
  return {
    typed,
    savedAt,
    isBehind: seenVersion < standing.version,
    problem: read.kind === 'problem' ? read.problem : null,
    line: read.kind === 'problem' ? (read.line ?? null) : null,
  };
}

function originView({ kind, at }: Origin): OriginView {
  return { kind, at };
}
