import type { ImportLineView } from '@handrail/api/views';
import { Badge, type Tone } from '@handrail/ui/badge';
import { HoldChip } from '@handrail/ui/hold-chip';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { ScoreBar } from '@handrail/ui/score-bar';
import { Table, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import { CircleCheck, CircleX, Equal, Plus, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';

const VERDICTS: Readonly<Record<ImportLineView['verdict'], { label: string; tone: Tone; icon: ReactNode }>> =
  {
    new: { label: 'New', tone: 'good', icon: <Plus size={12} aria-hidden="true" /> },
    update: { label: 'Update', tone: 'accent', icon: <RefreshCw size={12} aria-hidden="true" /> },
    unchanged: { label: 'Unchanged', tone: 'neutral', icon: <Equal size={12} aria-hidden="true" /> },
    error: { label: 'Error', tone: 'hold', icon: <CircleX size={12} aria-hidden="true" /> },
  };

const COLUMNS: readonly Column<ImportLineView>[] = [
  {
    key: 'line',
    header: 'Line',
    className: 'w-14',
    align: 'end',
    cell: (line) => <span className="tabular">{line.line}</span>,
  },
  {
    key: 'verdict',
    header: 'Verdict',
    phone: 'plain',
    className: 'w-28',
    cell: (line) => <Verdict verdict={line.verdict} />,
  },
  {
    key: 'customer',
    header: 'Customer',
    phone: 'title',
    className: 'min-w-44',
    cell: (line) => (
      <>
        {line.onboardingId ? (
          <Link
            href={`/onboardings/${line.onboardingId}`}
            className="font-medium text-ink underline decoration-line-strong underline-offset-2 hover:decoration-ink"
          >
            {line.accountName ?? line.id ?? 'Onboarding'}
          </Link>
        ) : (
          <span className="font-medium break-words text-ink [overflow-wrap:anywhere]">
            {line.accountName ?? 'no name'}
          </span>
        )}
        {line.id && <span className="block text-xs break-all text-faint">{line.id}</span>}
      </>
    ),
  },
  {
    key: 'what',
    header: 'What stands there',
    phone: 'plain',
    className: 'min-w-72',
    cell: (line) => <What line={line} />,
  },
  {
    key: 'lane',
    header: 'Lane',
    phone: 'plain',
    cell: (line) => (line.lane ? <LaneBadge lane={line.lane} /> : null),
  },
  {
    key: 'complete',
    header: 'Complete',
    phone: 'plain',
    cell: (line) =>
      line.completeness === null ? null : <ScoreBar value={line.completeness} label="Completeness" />,
  },
];

/** The records of a file with what the register says to each; a refused one with the place and the reason. */
export function LinesTable({ lines, empty }: { lines: readonly ImportLineView[]; empty: ReactNode }) {
  return (
    <Table
      caption="Records of the file"
      columns={COLUMNS}
      rows={lines}
      rowKey={(line) => String(line.line)}
      rowClass={(line) => (line.verdict === 'error' ? 'bg-hold-soft/50' : undefined)}
      empty={empty}
    />
  );
}

function Verdict({ verdict }: { verdict: ImportLineView['verdict'] }) {
  const { label, tone, icon } = VERDICTS[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}

function What({ line }: { line: ImportLineView }) {
  if (line.error) {
    return (
      <span className="block text-ink">
        {line.error.message}
        {line.error.path !== '' && (
          <>
            {' '}
            <code className="text-xs break-all text-hold">{line.error.path}</code>
          </>
        )}
      </span>
    );
  }
  if (line.findings.length === 0) {
    return (
      <span className="inline-flex items-center gap-1 text-good">
        <CircleCheck size={13} aria-hidden="true" /> No finding
      </span>
    );
  }
  return (
    <details>
      <summary className="flex w-fit flex-wrap items-center gap-1.5 rounded-sm">
        {line.tier && <TierBadge tier={line.tier} />}
        <span className="text-ink underline decoration-line-strong underline-offset-2">
          {line.findings.length} {line.findings.length === 1 ? 'finding' : 'findings'}
        </span>
        {line.holds.map((hold) => (
          <HoldChip key={hold} hold={hold} />
        ))}
      </summary>
      <ul className="mt-1.5 space-y-1.5">
        {line.findings.map((finding) => (
          <li key={finding.row} className="text-xs text-pretty">
            <span className="font-medium text-ink">{finding.title}.</span> {finding.because}{' '}
            <Link
              href={`/register/${finding.row}`}
              className="tabular text-faint underline underline-offset-2"
            >
              {finding.row}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
