import { useSay } from '../words/words.tsx';

/** How many steps of the plan are done. */
export function PlanProgress({ done, all }: { done: number; all: number }) {
  const say = useSay();
  return (
    <div className="mt-5 w-full max-w-sm">
      <progress value={done} max={all} aria-label={say('plan.progressLabel')} className="h-2" />
      <p className="mt-1.5 text-sm text-muted">{say('plan.progress', { done, all })}</p>
    </div>
  );
}
