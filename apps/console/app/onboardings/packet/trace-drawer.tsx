import type { RowTrace, Verdict } from '@handrail/core/rules/outcome';
import { Badge, type Tone } from '@handrail/ui/badge';
import { Link } from '@handrail/ui/link';
import { CircleHelp, CircleOff, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { packetHref, type PacketAddress } from './address.ts';
import { Cited } from './cited.tsx';
import { SideSheet } from './side-sheet.tsx';

type Props = { readonly trace: RowTrace; readonly title: string; readonly address: PacketAddress };

/** Step by step, what the row's condition saw in this record. */
export function TraceDrawer({ trace, title, address }: Props) {
  return (
    <SideSheet
      title={`Why exactly: ${title}`}
      closeHref={packetHref(address)}
      subtitle={
        <span className="flex flex-wrap items-center gap-2">
          <VerdictBadge verdict={trace.verdict} />
          <Link
            href={`/register/${trace.row}`}
            className="tabular text-accent-ink underline underline-offset-2"
          >
            {trace.row}
          </Link>
        </span>
      }
    >
      <TraceSteps trace={trace} />
    </SideSheet>
  );
}

/** The steps of a trace: each condition, its verdict and the facts it read. */
export function TraceSteps({ trace }: { trace: Pick<RowTrace, 'steps'> }) {
  return (
    <ol className="space-y-3">
      {trace.steps.map((step, index) => (
        <li key={index} className="rounded-lg border border-line bg-surface px-3 py-2.5">
          <div className="flex items-start justify-between gap-3">
            <p className="min-w-0 text-sm break-words text-ink">{step.condition}</p>
            <VerdictBadge verdict={step.verdict} />
          </div>
          {step.read.length > 0 && (
            <div className="mt-1.5">
              <Cited lead="Read" refs={step.read} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const VERDICTS: Readonly<Record<Verdict, { label: string; tone: Tone; icon: ReactNode }>> = {
  fired: { label: 'True', tone: 'high', icon: <Zap size={12} aria-hidden="true" /> },
  clear: { label: 'Not so', tone: 'neutral', icon: <CircleOff size={12} aria-hidden="true" /> },
  unknown: { label: 'Cannot be checked', tone: 'medium', icon: <CircleHelp size={12} aria-hidden="true" /> },
};

function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { label, tone, icon } = VERDICTS[verdict];
  return (
    <Badge tone={tone} icon={icon} className="shrink-0">
      {label}
    </Badge>
  );
}
