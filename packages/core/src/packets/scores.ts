import type { ClosedWonRecord } from '../deals/record.ts';
import { STAKEHOLDER_LABELS } from '../rules/labels.ts';
import { complexityScore } from './complexity.ts';
import { COUNTED_FIELDS } from './completeness.ts';
import type {
  FieldGap,
  Packet,
  PromiseEntry,
  Score,
  ScopeLine,
  StakeholderEntry,
  SuccessCriterion,
} from './packet.ts';

export type Scored = {
  readonly record: ClosedWonRecord;
  readonly gaps: readonly FieldGap[];
  readonly promises: readonly PromiseEntry[];
  readonly scope: readonly ScopeLine[];
  readonly stakeholders: readonly StakeholderEntry[];
  readonly successCriteria: readonly SuccessCriterion[];
  readonly timeline: Packet['timeline'];
};

/** The five scores, 0 to 1, each with its formula and the facts behind it; `docs/scores.md` gives the reasons. */
export function scoresOf(scored: Scored): Packet['scores'] {
  return {
    completeness: completenessScore(scored.gaps),
    promiseRisk: promiseRiskScore(scored),
    complexity: complexityScore(scored.record),
    stakeholderCoverage: coverageScore(scored.stakeholders),
    firstValueClarity: firstValueScore(scored),
  };
}

const NEEDED_WEIGHT = 2;
const FULL_WEIGHT = COUNTED_FIELDS.reduce((sum, { needed }) => sum + weightOf(needed), 0);

function weightOf(needed: boolean): number {
  return needed ? NEEDED_WEIGHT : 1;
}

function completenessScore(gaps: readonly FieldGap[]): Score {
  const open = gaps.reduce((sum, { needed }) => sum + weightOf(needed), 0);
  const filler = gaps.filter(({ kind }) => kind === 'filler').length;
  const facts: Score['facts'][number][] = [
    {
      text: `${COUNTED_FIELDS.length - gaps.length} of ${COUNTED_FIELDS.length} fields hold real information`,
      sources: [],
    },
  ];
  if (gaps.length > 0) {
    const needed = gaps.filter((gap) => gap.needed);
    if (needed.length > 0)
      facts.push({
        text: `Needed and open: ${needed.map(({ label }) => label).join(', ')}`,
        sources: needed.map(({ source }) => source),
      });
    const helpful = gaps.filter((gap) => !gap.needed);
    if (helpful.length > 0)
      facts.push({
        text: `Helpful and open: ${helpful.map(({ label }) => label).join(', ')}`,
        sources: helpful.map(({ source }) => source),
      });
  }
  if (filler > 0)
    facts.push({
      text: `${filler === 1 ? 'One field holds' : `${filler} fields hold`} only filler, which counts as empty`,
      sources: gaps.filter(({ kind }) => kind === 'filler').map(({ source }) => source),
    });
  return {
    value: rounded((FULL_WEIGHT - open) / FULL_WEIGHT),
    formula:
      'Weight of the counted fields that hold real information, as a share of the weight of all; needed fields weigh 2, helpful ones 1.',
    facts,
  };
}

/** How likely one such statement is to end in a dispute, by judgement; only their order matters, and docs/scores.md says so. */
const LOOSE = { promise: 0.3, excluded: 0.5, tooEarly: 0.5, toldOnly: 0.1 } as const;

function promiseRiskScore({ promises, scope, timeline }: Scored): Score {
  const facts: Score['facts'][number][] = [];
  let safe = 1;
  const count = (risk: number, sources: readonly string[], say: (many: number) => string) => {
    if (sources.length === 0) return;
    safe *= (1 - risk) ** sources.length;
    facts.push({ text: say(sources.length), sources });
  };
  count(
    LOOSE.promise,
    promises.filter(({ heldBy }) => heldBy === null).map(({ source }) => source),
    (many) =>
      `${many} of ${promises.length} listed ${plural(promises.length, 'promise')} not held by the signed paper`,
  );
  count(
    LOOSE.excluded,
    told(scope, 'excluded', 'contradicted'),
    (many) => `${many} ${plural(many, 'line')} of scope told against the paper`,
  );
  count(
    LOOSE.toldOnly,
    told(scope, 'told_only'),
    (many) => `${many} ${plural(many, 'line')} of scope told and not signed`,
  );
  const { promisedGoLive, earliestGoLive } = timeline;
  if (promisedGoLive.value !== null && earliestGoLive !== null && promisedGoLive.value < earliestGoLive) {
    count(
      LOOSE.tooEarly,
      ['handoff.promisedGoLive'],
      () => `Go-live promised for ${promisedGoLive.value}, the lane allows ${earliestGoLive} at the earliest`,
    );
  }
  if (facts.length === 0)
    facts.push({
      text:
        promises.length === 0 ? 'No promise is listed' : 'Every listed promise is held by the signed paper',
      sources: promises.map(({ source }) => source),
    });
  return {
    value: rounded(1 - safe),
    formula:
      'One minus the chance that no loose statement ends in a dispute: 0.3 for each promise outside the paper, 0.5 for each line of scope against it, 0.1 for each line it does not hold, 0.5 for a go-live sooner than the lane allows.',
    facts,
  };
}

function told(scope: readonly ScopeLine[], ...states: readonly ScopeLine['state'][]): string[] {
  return scope
    .filter(({ state }) => states.includes(state))
    .map(({ sources }) => sources[0]?.source ?? 'handoff.scope');
}

function coverageScore(stakeholders: readonly StakeholderEntry[]): Score {
  const required = stakeholders.filter((entry) => entry.required);
  const filled = required.filter(({ people }) => people.length > 0);
  const open = required.filter(({ people }) => people.length === 0);
  const facts: Score['facts'][number][] = [
    {
      text: `${filled.length} of ${required.length} required roles are filled`,
      sources: filled.flatMap(({ people }) => people.slice(0, 1).map(({ source }) => source)),
    },
  ];
  if (open.length > 0)
    facts.push({
      text: `Nobody holds: ${open.map(({ role }) => STAKEHOLDER_LABELS[role]).join(', ')}`,
      sources: ['stakeholders'],
    });
  return {
    value: required.length === 0 ? 1 : rounded(filled.length / required.length),
    formula:
      "Required roles that somebody holds, as a share of all required roles: the lane's and the billing contact.",
    facts,
  };
}

function firstValueScore({ record, successCriteria, gaps }: Scored): Score {
  const first = record.handoff?.firstValue;
  const defined = !gaps.some(({ field }) => field === 'handoff.firstValue');
  const dated = first?.targetDate !== undefined;
  const measured = successCriteria.filter(({ measurable }) => measurable);
  const criteria = `${measured.length} of ${successCriteria.length} success criteria can be measured`;
  const facts: Score['facts'][number][] = [
    {
      text: defined ? 'First value is defined' : 'First value is not defined, so nothing else counts',
      sources: [first ? 'handoff.firstValue.definition' : 'handoff.firstValue'],
    },
    {
      text: dated ? `It has a target date, ${first?.targetDate}` : 'It has no target date',
      sources: [dated ? 'handoff.firstValue.targetDate' : 'handoff.firstValue'],
    },
    {
      text: criteria,
      sources: measured.length > 0 ? measured.map(({ source }) => source) : ['handoff.successCriteria'],
    },
  ];
  return {
    value: defined ? 0.5 + (dated ? 0.25 : 0) + (measured.length > 0 ? 0.25 : 0) : 0,
    formula:
      'One half when first value is defined, a quarter for a target date, a quarter when a success criterion can be measured; nothing without a definition.',
    facts,
  };
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
