import type { Lane } from '@handrail/core/rules/vocabulary';
import { intakeField } from '@handrail/core/intake/fields';
import { intakeStanding, progressOf } from '@handrail/core/intake/standing';
import type { FieldStanding } from '@handrail/core/intake/standing';
import { statementEvidenceId } from '@handrail/core/intake/statements';
import { valueText } from '@handrail/core/intake/values';
import { newestRecord } from '@handrail/db/onboardings/history';
import type { Tx } from '@handrail/db/transaction';
import { intakeForm } from './form.ts';
import type { TeamIntake, TeamIntakeField } from './views.ts';
import { intakeOf } from './view.ts';

/** The state of an onboarding's intake for our own people: which values are confirmed or corrected, by whom and when, and what is missing. */
export async function teamIntake(
  tx: Tx,
  of: { readonly workspaceId: string; readonly onboardingId: string; readonly lane: Lane },
): Promise<TeamIntake> {
  const [form, newest] = await Promise.all([intakeForm(), newestRecord(tx, of.workspaceId, of.onboardingId)]);
  if (newest === undefined) throw new Error(`Onboarding ${of.onboardingId} has no record`);
  const standing = intakeStanding(form, intakeOf({ ...newest, lane: of.lane, accountName: '' }));
  const title = (name: string) => form.find((section) => section.name === name)?.title.en ?? name;
  return {
    progress: progressOf(standing.flatMap(({ fields }) => fields)),
    sections: standing.map(({ name, fields }) => ({
      name,
      title: title(name),
      fields: fields.map(fieldForTeam),
    })),
  };
}

function fieldForTeam(standing: FieldStanding): TeamIntakeField {
  const { asked, said, value } = standing;
  const words = (of: Parameters<typeof valueText>[0] | null) =>
    of === null ? null : worded(asked, valueText(of));
  return {
    field: asked.field,
    label: asked.label.en,
    required: standing.required,
    asks: asked.asks,
    state: standing.state,
    text: words(value),
    source: standing.origin?.source ?? null,
    said:
      said === null
        ? null
        : {
            kind: said.kind,
            name: said.name,
            at: said.at,
            was: words(said.was),
            evidenceId: statementEvidenceId(asked.field, said.version),
          },
    changedSince: standing.changedSince,
    againstPaper: standing.againstPaper,
    papersDisagree: standing.either.length > 0,
  };
}

/** Chosen words by what they are called. */
function worded({ field, options }: FieldStanding['asked'], text: string): string {
  if ((intakeField(field)?.offered ?? []).length === 0) return text;
  return text
    .split('\n')
    .map((word) => options?.[word]?.en ?? word)
    .join('\n');
}
