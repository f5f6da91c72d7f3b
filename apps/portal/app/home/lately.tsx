import type { HomeView } from '@handrail/api/portal/views';
import { DateText } from '@handrail/ui/date-text';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { Part } from './part.tsx';

/** What happened, newest first, each a sentence. */
export function Lately({ lately }: Pick<HomeView, 'lately'>) {
  const say = useSay();
  const vendor = useVendor();
  if (lately.length === 0) return null;
  const sentence = ({ kind, who, others }: HomeView['lately'][number]): string => {
    switch (kind) {
      case 'opened':
        return say('lately.opened', { vendor });
      case 'kickoff_scheduled':
      case 'begun':
      case 'live':
      case 'first_value':
      case 'plan_agreed':
        return say(`lately.${kind}`);
      case 'joined': {
        const name = who ?? say('lately.somebody');
        if (others === 0) return say('lately.joined', { who: name });
        return others === 1
          ? say('lately.joined.andOne', { who: name })
          : say('lately.joined.andOthers', { who: name, others });
      }
      case 'said':
      case 'all_said':
      case 'step_done':
        return say(`lately.${kind}`, { who: who ?? say('lately.somebody') });
    }
  };
  return (
    <Part title={say('lately.title')}>
      <ol className="flex flex-col gap-3 border-l-2 border-line pl-4">
        {lately.map((one) => (
          <li key={`${one.at} ${one.kind} ${one.who}`} className="text-base text-ink">
            {sentence(one)}
            <span className="block text-sm text-faint">
              <DateText date={one.at} />
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
