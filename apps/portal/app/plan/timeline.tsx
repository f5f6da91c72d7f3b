import type { PlanView } from '@handrail/api/portal/views';
import { KickoffItem } from './kickoff-item.tsx';
import { Step } from './step.tsx';

type Props = Pick<PlanView, 'plan' | 'kickoff'> & {
  readonly onboardingId: string;
  readonly readOnly: boolean;
};

/** The steps of both sides by day, with the kickoff among them. */
export function Timeline({ onboardingId, plan, kickoff, readOnly }: Props) {
  const steps = plan?.steps ?? [];
  const next = steps.find(({ yours, standing }) => yours && standing !== 'done')?.id;
  const isAfter = (day: string | null) => kickoff !== null && (day === null || day > kickoff.onDay);
  const item = (step: (typeof steps)[number]) => (
    <Step key={step.id} onboardingId={onboardingId} step={step} next={step.id === next} readOnly={readOnly} />
  );
  return (
    <ol>
      {steps.filter(({ dueOn }) => !isAfter(dueOn)).map(item)}
      {kickoff && <KickoffItem onboardingId={onboardingId} kickoff={kickoff} />}
      {steps.filter(({ dueOn }) => isAfter(dueOn)).map(item)}
    </ol>
  );
}
