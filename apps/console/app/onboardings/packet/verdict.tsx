import type { Finding } from '@handrail/core/rules/outcome';
import { HOLD_LABELS } from '@handrail/core/rules/labels';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { HoldChip } from '@handrail/ui/hold-chip';
import { cx } from '@handrail/ui/lib/cx';
import { CircleCheck, CircleHelp, OctagonPause, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
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
      className={cx('grid gap-x-8 gap-y-3 rounded-lg border px-4 py-3 lg:grid-cols-[1fr_auto]', look.box)}
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

function Next({ steps }: { steps: readonly NextStep[] }) {
  return (
    <div className="min-w-0 lg:max-w-md">
      <h3 className="text-xs font-medium text-muted">Next</h3>
      <ol className="mt-0.5 space-y-0.5 text-sm">
        {steps.slice(0, 3).map((step) => (
          <li key={step.owner} className="text-pretty">
            <span className="font-medium text-ink">
              {step.role}
              {step.person && ` (${step.person})`}
            </span>{' '}
            <span className="text-muted">
              {step.findings.map((finding, index) => (
                <span key={finding.row}>
                  {index > 0 && ', '}
                  <a
                    href={`#finding-${finding.row}`}
                    className="underline decoration-line-strong underline-offset-2 hover:text-ink"
                  >
                    {finding.title}
                  </a>
                </span>
              ))}
            </span>
          </li>
        ))}
        {steps.length > 3 && (
          <li className="text-muted">
            and{' '}
            {steps
              .slice(3)
              .map((step) => step.role)
              .join(', ')}
          </li>
        )}
      </ol>
    </div>
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
  const words = holds.map((hold) => HOLD_LABELS[hold].toLowerCase().replace('crm', 'CRM'));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
