import type { ValueState } from '@handrail/core/intake/standing';
import { Badge, type Tone } from '@handrail/ui/badge';
import { Check, CircleHelp, PencilLine } from 'lucide-react';
import { useSay } from '../words/words.tsx';

const TONES: Readonly<Record<ValueState, Tone>> = {
  prefilled: 'neutral',
  confirmed: 'good',
  corrected: 'accent',
  entered: 'good',
  missing: 'medium',
};

/** How far a value is, in a word. */
export function StateMark({ state }: { readonly state: ValueState }) {
  const say = useSay();
  const Icon =
    state === 'corrected' ? PencilLine : state === 'confirmed' || state === 'entered' ? Check : CircleHelp;
  return (
    <Badge tone={TONES[state]} icon={<Icon size={14} aria-hidden="true" />} className="text-sm">
      {say(`intake.state.${state}`)}
    </Badge>
  );
}
