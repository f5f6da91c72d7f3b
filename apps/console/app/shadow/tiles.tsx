import type { ShadowRunView } from '@handrail/api/shadow/views';
import { cx } from '@handrail/ui/lib/cx';
import { percent } from './percent.ts';

type Tile = {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  /** Worth a look. */
  readonly alarm?: boolean;
};

/** The run in numbers; those that need labels only where there are some. */
export function Tiles({ run }: { run: ShadowRunView }) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-6">
      {[...counted(run), ...compared(run)].map(({ label, value, note, alarm }) => (
        <div key={label} className="flex flex-col rounded-lg border border-line bg-surface px-3.5 py-2.5">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className={cx('text-xl font-semibold tabular', alarm ? 'text-hold' : 'text-ink')}>{value}</dd>
          {note && <dd className="text-xs text-faint">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function counted({ counts }: ShadowRunView): Tile[] {
  const judged = counts.all - counts.refused;
  const share = (count: number) => (judged === 0 ? undefined : `${percent(count / judged)} of the judged`);
  const number = (count: number) => count.toLocaleString('en');
  return [
    { label: 'Records', value: number(counts.all) },
    { label: 'Refused', value: number(counts.refused), alarm: counts.refused > 0 },
    { label: 'Would be held', value: number(counts.held), note: share(counts.held) },
    { label: 'Clean', value: number(counts.clean), note: share(counts.clean) },
  ];
}

function compared({ summary }: ShadowRunView): Tile[] {
  const { rows, holds, lane, cleanRecordsWithFalseAlarm: alarms } = summary;
  const agreement = (label: string, found: typeof rows): Tile[] =>
    found === null
      ? []
      : [
          {
            label: `${label}: precision`,
            value: percent(found.precision),
            note: 'of what it found is right',
          },
          { label: `${label}: recall`, value: percent(found.recall), note: 'of what is right was found' },
        ];
  return [
    ...agreement('Rows', rows),
    ...agreement('Holds', holds),
    ...(lane === null ? [] : [{ label: 'Lane', value: percent(lane), note: 'as labelled' }]),
    ...(alarms === null
      ? []
      : [{ label: 'Clean with a false alarm', value: alarms.toLocaleString('en'), alarm: alarms > 0 }]),
  ];
}
