import type { Finding } from '@handrail/core/rules/outcome';
import { HOLD_LABELS } from '@handrail/core/rules/labels';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { listWords } from '@handrail/core/text/listWords';
import { HoldChip } from '@handrail/ui/hold-chip';
import { cx } from '@handrail/ui/lib/cx';
import { CircleCheck, CircleHelp, OctagonPause, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { findingId } from '../../findings/finding-id.ts';
import { nextSteps, type NextStep } from './next-steps.ts';
import { usePacket } from './packet-context.tsx';

type Props = {
  readonly findings: readonly Finding[];
  readonly holds: readonly Hold[];
  readonly unknownHolds: readonly Hold[];
};

/** The answer a person comes for: can we go on, what waits, and who must do what next. */
export function Verdict({ findings, holds, unknownHolds }: Props) {
  const { packet } = usePacket();
  const look = lookOf(findings, holds, unknownHolds);
  const steps = nextSteps(findings, packet.team);
  const unchecked = unknownHolds.filter((hold) => !holds.includes(hold));
  return (
    <section
      aria-labelledby="verdict"
      className={cx(
        'grid gap-x-8 gap-y-3 rounded-lg border px-4 py-3 max-sm:-order-1 lg:grid-cols-[1fr_auto]',
        look.box,
      )}
    >
      <div className="min-w-0">
        <h2 id="verdict" className={cx('flex items-center gap-2 text-base font-semibold', look.ink)}>
          {look.icon}
          {look.says}
        </h2>
        {(holds.length > 0 || unchecked.length > 0) && (
          <ul aria-label="What waits" className="mt-2 flex flex-wrap gap-1.5">
            {holds.map((hold) => (
              <li key={hold}>
                <HoldChip hold={hold} />
              </li>
            ))}
            {unchecked.map((hold) => (
              <li key={hold}>
                <HoldChip hold={hold} unchecked />
              </li>
            ))}
          </ul>
        )}
      </div>
      {steps.length > 0 && <Next steps={steps} />}
    </section>
  );
}

/** Owners named one by one; the others follow in one line. */
const STEPS_SHOWN = 4;

function Next({ steps }: { steps: readonly NextStep[] }) {
  const rest = steps.slice(STEPS_SHOWN);
  return (
    <div className="min-w-0 lg:max-w-lg">
      <h3 className="text-xs font-medium text-muted">Next</h3>
      <ol className="mt-0.5 space-y-0.5 text-sm">
        {steps.slice(0, STEPS_SHOWN).map((step) => (
          <Step key={step.owner} step={step} />
        ))}
        {rest.length > 0 && (
          <li className="text-pretty text-muted">then {rest.map((step) => step.role).join(', ')}</li>
        )}
      </ol>
    </div>
  );
}

/** Who comes first, with the first thing they have to decide. */
function Step({ step }: { step: NextStep }) {
  const [first, ...more] = step.findings;
  if (!first) return null;
  return (
    <li className="text-pretty">
      <span className="font-medium text-ink">
        {step.role}
        {step.person && ` (${step.person})`}
      </span>{' '}
      <a
        href={`#${findingId(first.row)}`}
        className="text-muted underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        {first.title}
      </a>
      {more.length > 0 && <span className="text-faint"> and {more.length} more</span>}
    </li>
  );
}

function lookOf(
  findings: readonly Finding[],
  holds: readonly Hold[],
  unknownHolds: readonly Hold[],
): { box: string; ink: string; icon: ReactNode; says: string } {
  if (holds.length > 0) {
    const kickoff = holds.includes('kickoff');
    return {
      box: 'border-hold-line bg-hold-soft',
      ink: 'text-hold',
      icon: <OctagonPause size={18} aria-hidden="true" className="shrink-0" />,
      says: kickoff
        ? 'Stop: no kickoff yet'
        : `Go on with care: ${listOf(holds)} ${holds.length === 1 ? 'is' : 'are'} held`,
    };
  }
  if (unknownHolds.length > 0) {
    return {
      box: 'border-line bg-surface',
      ink: 'text-ink',
      icon: <CircleHelp size={18} aria-hidden="true" className="shrink-0 text-muted" />,
      says:
        findings.length > 0
          ? 'Nothing found that holds, but not everything could be checked'
          : 'Nothing found, but not everything could be checked',
    };
  }
  if (findings.length > 0) {
    return {
      box: 'border-medium-line bg-medium-soft',
      ink: 'text-medium',
      icon: <TriangleAlert size={18} aria-hidden="true" className="shrink-0" />,
      says: 'Go on: nothing is held, some points to clear',
    };
  }
  return {
    box: 'border-good-line bg-good-soft',
    ink: 'text-good',
    icon: <CircleCheck size={18} aria-hidden="true" className="shrink-0" />,
    says: 'Go on: nothing is held',
  };
}

function listOf(holds: readonly Hold[]): string {
  return listWords(holds.map((hold) => HOLD_LABELS[hold].toLowerCase().replace('crm', 'CRM')));
}
