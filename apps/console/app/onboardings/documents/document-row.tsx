import type { TeamDocument, TeamVersion } from '@handrail/api/documents/views';
import { Badge, type Tone } from '@handrail/ui/badge';
import { buttonClass } from '@handrail/ui/button';
import { DateText } from '@handrail/ui/date-text';
import { DayTime } from '@handrail/ui/day-time';
import { Download } from 'lucide-react';
import { PlainText } from '../evidence/plain-text.tsx';
import { DecisionForms } from './decision-forms.tsx';

const STANDINGS: Readonly<Record<TeamDocument['standing'], { readonly tone: Tone; readonly label: string }>> =
  {
    missing: { tone: 'neutral', label: 'Not here yet' },
    waiting: { tone: 'medium', label: 'In quarantine' },
    to_fix: { tone: 'medium', label: 'The customer puts it right' },
    in_review: { tone: 'accent', label: 'To review' },
    accepted: { tone: 'good', label: 'Accepted' },
    rejected: { tone: 'high', label: 'Rejected' },
    asked_again: { tone: 'medium', label: 'Asked for again' },
  };

type Props = {
  readonly document: TeamDocument;
  /** What was wrong with the decision that was just sent about it. */
  readonly problem: string | null;
  readonly mayDecide: boolean;
};

/** A document: how it stands, its newest version with what was found in it, and what can be decided. */
export function DocumentRow({ document, problem, mayDecide }: Props) {
  const { title, standing, dueAt, late, askedWords, versions } = document;
  const [newest, ...earlier] = versions;
  const { tone, label } = STANDINGS[standing];
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-medium text-ink">{title}</h3>
        <Badge tone={tone}>{label}</Badge>
        <span className="text-xs text-muted">
          {late ? 'was due' : 'due'} <DateText date={dueAt} />
        </span>
      </div>
      {askedWords !== null && (
        <p className="text-sm text-muted">
          Asked for again: <PlainText text={askedWords} />
        </p>
      )}
      {newest !== undefined && <Version version={newest} />}
      {newest !== undefined && mayDecide && (
        <DecisionForms document={document} number={newest.number} problem={problem} />
      )}
      {earlier.length > 0 && (
        <details className="text-sm text-muted">
          <summary className="cursor-pointer">Earlier versions ({earlier.length})</summary>
          <ul className="mt-2 flex flex-col gap-3">
            {earlier.map((one) => (
              <li key={one.id}>
                <Version version={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Version({ version }: { readonly version: TeamVersion }) {
  const { number, fileName, by, at, href, toFix, notes, reason } = version;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 break-words text-ink">
          Version {number}: <PlainText text={fileName} />
        </span>
        {href !== null && (
          <a href={href} download={fileName} className={buttonClass({ size: 'sm' })}>
            <Download size={13} aria-hidden="true" />
            Save version {number}
          </a>
        )}
      </div>
      <p className="text-xs text-muted">
        <PlainText text={by} />, <DayTime at={at} /> · {factsOf(version).join(' · ')}
      </p>
      {reason !== null && (
        <p className="text-muted">
          Rejected: <PlainText text={reason} />
        </p>
      )}
      {[...toFix, ...notes].length > 0 && (
        <ul className="list-disc pl-5 text-muted">
          {[...toFix, ...notes].map((words) => (
            <li key={words}>
              <PlainText text={words} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was found in the file, in short. */
function factsOf({ size, facts }: TeamVersion): string[] {
  const { pages, rows, width, height, expiresOn, scanned, type } = facts;
  return [
    ...(type === null ? [] : [type.toUpperCase()]),
    size < 1024 * 1024
      ? `${Math.max(1, Math.round(size / 1024))} kB`
      : `${(size / 1024 / 1024).toFixed(1)} MB`,
    ...(pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`]),
    ...(rows === null ? [] : [`${rows} ${rows === 1 ? 'row' : 'rows'}`]),
    ...(width === null || height === null ? [] : [`${width} × ${height} pixels`]),
    ...(expiresOn === null ? [] : [`valid until ${expiresOn}`]),
    scanned ? 'no virus found' : 'not scanned for viruses',
  ];
}
