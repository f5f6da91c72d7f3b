import type { RowTrace } from '@handrail/core/rules/outcome';
import { CitationChip } from '@handrail/ui/citation-chip';
import { CircleHelp, CircleOff, Zap } from 'lucide-react';
import type { ReactNode } from 'react';

const VERDICTS: Readonly<Record<RowTrace['verdict'], { word: string; icon: ReactNode }>> = {
  fired: { word: 'true', icon: <Zap size={12} aria-hidden="true" className="text-high" /> },
  clear: { word: 'not so', icon: <CircleOff size={12} aria-hidden="true" className="text-faint" /> },
  unknown: {
    word: 'cannot be checked',
    icon: <CircleHelp size={12} aria-hidden="true" className="text-medium" />,
  },
};

/** What each condition saw, with the facts it read; nothing to click, for records that are not stored. */
export function PlainTrace({ trace }: { trace: RowTrace }) {
  return (
    <ol className="space-y-1.5">
      {trace.steps.map((step, index) => (
        <li key={index} className="grid grid-cols-[1rem_1fr] gap-x-1.5 text-xs">
          <span className="mt-0.5">{VERDICTS[step.verdict].icon}</span>
          <span className="min-w-0">
            <span className="break-words text-ink">{step.condition}</span>{' '}
            <span className="text-faint">{VERDICTS[step.verdict].word}</span>
            <span className="mt-0.5 flex flex-wrap gap-x-2 gap-y-1">
              {step.read.map((ref, at) => (
                <CitationChip key={at} citation={ref} />
              ))}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
