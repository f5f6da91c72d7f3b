import type { CustomerPlanStep } from '@handrail/api/plan/views';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';

/** Who does a step, in words: the reader, people of theirs by name, or somebody of ours. */
export function useOwner(): (step: CustomerPlanStep) => string {
  const say = useSay();
  const vendor = useVendor();
  return ({ side, yours, role, who }) => {
    const names = who.join(', ');
    if (side === 'vendor')
      return say('plan.by', { who: names === '' ? vendor : say('plan.of', { who: names, vendor }) });
    if (yours) return say('plan.yours');
    const roleName = role === null ? '' : say(`role.${role}`);
    return say('plan.by', {
      who: names === '' ? say('plan.nobody', { role: roleName }) : `${names} (${roleName})`,
    });
  };
}
