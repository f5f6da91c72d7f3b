import type { TermRow } from '@handrail/core/packets/packet';
import { TERM_SOURCE_LABELS } from '@handrail/core/rules/labels';
import { TERM_SOURCES, type TermSource } from '@handrail/core/rules/vocabulary';
import { Section } from '@handrail/ui/card';
import { cx } from '@handrail/ui/lib/cx';
import { Mark } from '@handrail/ui/mark';
import { TermsRow } from './terms-row.tsx';

/** The conflict matrix: every term by system, conflicts first, the source of truth named where there is one. */
export function Terms({ terms }: { terms: readonly TermRow[] }) {
  const systems = TERM_SOURCES.filter((system) => terms.some((row) => row.bySource[system] !== undefined));
  const rows = [...terms].sort(
    (one, other) => Number(other.conflict.length > 0) - Number(one.conflict.length > 0),
  );
  const conflicts = terms.filter((row) => row.conflict.length > 0).length;
  return (
    <Section
      id="terms"
      title="Commercial terms by system"
      note={noteOf(systems, conflicts)}
      flush
      actions={
        terms.some((row) => row.sourceOfTruth !== null) && (
          <span className="inline-flex items-center gap-1 text-xs text-faint">
            <Mark name="circle-check" className="text-good" /> source of truth
          </span>
        )
      }
    >
      {terms.length === 0 ? (
        <p className="p-4 text-sm text-faint italic">
          No system has sent terms: neither CRM, order form, contract nor billing.
        </p>
      ) : (
        <div
          className="relative overflow-x-auto -outline-offset-2"
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
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TermsRow key={row.field} row={row} systems={systems} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** Whether the systems agree; one alone has nothing to agree with. */
function noteOf(systems: readonly TermSource[], conflicts: number): string | undefined {
  const [first, second] = systems;
  if (first === undefined) return undefined;
  if (second === undefined) return `only from ${TERM_SOURCE_LABELS[first]}`;
  return conflicts === 0 ? 'all systems agree' : `${conflicts} in conflict`;
}

function Head({ sticky = false, children }: { sticky?: boolean; children: string }) {
  return (
    <th
      scope="col"
      className={cx(
        'h-8 border-b border-line bg-surface px-2 text-left text-xs font-medium whitespace-nowrap text-faint first:pl-4',
        sticky && 'sticky left-0 z-[1]',
      )}
    >
      {children}
    </th>
  );
}
