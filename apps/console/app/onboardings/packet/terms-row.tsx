import type { TermRow } from '@handrail/core/packets/packet';
import type { TermSource } from '@handrail/core/rules/vocabulary';
import { DateText } from '@handrail/ui/date-text';
import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { Mark } from '@handrail/ui/mark';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

/** One term as each system holds it. In a conflict the values that differ from the source of truth are marked. */
export function TermsRow({ row, systems }: { row: TermRow; systems: readonly TermSource[] }) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-[1] max-w-32 border-b border-line bg-surface py-1.5 pr-2 pl-4 text-left align-top font-medium text-muted sm:max-w-48"
      >
        {row.label}
        {row.conflict.length > 0 && <Conflict row={row} />}
      </th>
      {systems.map((system) => (
        <Cell key={system} row={row} system={system} />
      ))}
    </tr>
  );
}

/** What the register says of it; the differing cells and the source of truth are marked themselves. */
function Conflict({ row }: { row: TermRow }) {
  return (
    <span className="flex flex-wrap items-center gap-x-1 text-xs font-normal text-high">
      <Mark name="triangle-alert" label="Conflict." />
      {row.rows.map((id) => (
        <Link
          key={id}
          href={`/register/${id}`}
          className="inline-flex size-6 items-center justify-center tabular text-accent-ink underline underline-offset-2"
        >
          <span className="sr-only">register row </span>
          {id.replace('CO-EDGE-', '')}
        </Link>
      ))}
      {row.sourceOfTruth === null && <span className="w-full">the papers disagree: a person decides</span>}
    </span>
  );
}

/** Values up to this length stay on one line. */
const SHORT = 18;

function Cell({ row, system }: { row: TermRow; system: TermSource }) {
  const cell = row.bySource[system];
  const truth = row.sourceOfTruth === null ? undefined : row.bySource[row.sourceOfTruth]?.text;
  const differs = cell !== undefined && row.conflict.includes(system) && plain(cell.text) !== plain(truth);
  return (
    <td
      className={cx(
        'border-b border-line px-2 py-1.5 align-top',
        differs && 'bg-high-soft',
        cell !== undefined && (cell.text.length <= SHORT ? 'whitespace-nowrap' : 'min-w-28'),
      )}
    >
      {cell === undefined ? (
        <span className="text-faint">
          <span aria-hidden="true">–</span>
          <span className="sr-only">not carried</span>
        </span>
      ) : (
        <>
          {differs && <Mark name="triangle-alert" label="Differs:" className="mr-1 align-[-1px] text-high" />}
          <From
            sources={[cell.source]}
            id={placeId(cell.source)}
            className={cx('whitespace-pre-line', differs ? 'font-medium text-high' : 'text-ink')}
          >
            {/^\d{4}-\d{2}-\d{2}$/.test(cell.text) ? <DateText date={cell.text} /> : cell.text}
          </From>
          {row.sourceOfTruth === system && (
            <Mark name="circle-check" label="source of truth" className="ml-1 align-[-1px] text-good" />
          )}
        </>
      )}
    </td>
  );
}

const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim().toLowerCase();
