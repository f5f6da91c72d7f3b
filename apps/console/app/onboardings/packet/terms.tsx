import type { TermRow } from '@handrail/core/packets/packet';
import { TERM_SOURCE_LABELS } from '@handrail/core/rules/labels';
import { TERM_SOURCES, type TermSource } from '@handrail/core/rules/vocabulary';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

/** The conflict matrix: every term by system, conflicts first, the source of truth named where there is one. */
export function Terms({ terms }: { terms: readonly TermRow[] }) {
  const systems = TERM_SOURCES.filter((system) => terms.some((row) => row.bySource[system] !== undefined));
  const rows = [...terms].sort(
    (one, other) => Number(other.conflict.length > 0) - Number(one.conflict.length > 0),
  );
  const conflicts = terms.filter((row) => row.conflict.length > 0).length;
  const note =
    terms.length === 0 ? undefined : conflicts === 0 ? 'all systems agree' : `${conflicts} in conflict`;
  return (
    <Section id="terms" title="Commercial terms by system" note={note} flush>
      {terms.length === 0 ? (
        <p className="p-4 text-sm text-faint italic">
          No system has sent terms: neither CRM, order form, contract nor billing.
        </p>
      ) : (
        <div
          className="overflow-x-auto -outline-offset-2"
          tabIndex={0}
          role="region"
          aria-label="Terms by system"
        >
          <table className="w-full border-separate border-spacing-0 text-sm">
            <caption className="sr-only">Each commercial term as each system holds it</caption>
            <thead>
              <tr>
                <Head sticky>Term</Head>
                {systems.map((system) => (
                  <Head key={system}>{TERM_SOURCE_LABELS[system]}</Head>
                ))}
                <Head>Source of truth</Head>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.field} row={row} systems={systems} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Head({ sticky = false, children }: { sticky?: boolean; children: string }) {
  return (
    <th
      scope="col"
      className={cx(
        'h-8 border-b border-line bg-surface px-3 text-left text-xs font-medium whitespace-nowrap text-faint first:pl-4',
        sticky && 'sticky left-0 z-[1]',
      )}
    >
      {children}
    </th>
  );
}

function Row({ row, systems }: { row: TermRow; systems: readonly TermSource[] }) {
  const conflict = row.conflict.length > 0;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-[1] max-w-36 border-b border-line bg-surface py-1.5 pr-3 pl-4 text-left align-top font-medium text-muted sm:max-w-48"
      >
        {row.label}
        {conflict && (
          <Badge
            tone="high"
            icon={<TriangleAlert size={12} aria-hidden="true" />}
            className="mt-0.5 flex w-fit"
          >
            Conflict
          </Badge>
        )}
      </th>
      {systems.map((system) => (
        <Cell key={system} row={row} system={system} />
      ))}
      <td className="border-b border-line px-3 py-1.5 align-top text-xs text-muted">
        <Truth row={row} conflict={conflict} />
      </td>
    </tr>
  );
}

function Cell({ row, system }: { row: TermRow; system: TermSource }) {
  const cell = row.bySource[system];
  const disagrees = row.conflict.includes(system);
  return (
    <td className={cx('min-w-28 border-b border-line px-3 py-1.5 align-top', disagrees && 'bg-high-soft')}>
      {cell === undefined ? (
        <span className="text-faint">
          <span aria-hidden="true">–</span>
          <span className="sr-only">not carried</span>
        </span>
      ) : (
        <From
          sources={[cell.source]}
          id={placeId(cell.source)}
          className={cx('whitespace-pre-line', disagrees ? 'font-medium text-high' : 'text-ink')}
        >
          {disagrees && <TriangleAlert size={12} aria-hidden="true" className="mr-1 inline align-[-1px]" />}
          {cell.text}
          {row.sourceOfTruth === system && (
            <CircleCheck
              size={12}
              aria-label="source of truth"
              role="img"
              className="ml-1 inline align-[-1px] text-good"
            />
          )}
        </From>
      )}
    </td>
  );
}

function Truth({ row, conflict }: { row: TermRow; conflict: boolean }) {
  return (
    <>
      {row.sourceOfTruth !== null ? (
        <span className="whitespace-nowrap text-ink">{TERM_SOURCE_LABELS[row.sourceOfTruth]}</span>
      ) : conflict ? (
        <span className="text-high">not decided: a person must</span>
      ) : (
        <span className="text-faint">no signed paper</span>
      )}
      {row.rows.map((id) => (
        <Link
          key={id}
          href={`/register/${id}`}
          className="ml-1.5 whitespace-nowrap text-accent-ink underline underline-offset-2"
        >
          {id.replace('CO-EDGE-', '')}
          <span className="sr-only"> register row</span>
        </Link>
      ))}
    </>
  );
}
