import { SHADOW_FILTERS } from '@handrail/api/shadow/views';
import type { ShadowRunView } from '@handrail/api/shadow/views';
import { Section } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import { Tabs } from '@handrail/ui/tabs';
import { CASES_ID, reportHref, type CasesQuery, type CasesShown } from './address.ts';
import { CasesTable } from './cases-table.tsx';

const SHOWN: Readonly<Record<CasesShown, string>> = {
  all: 'All',
  findings: 'With findings',
  held: 'Held',
  disagreeing: 'Disagree with labels',
  refused: 'Refused',
};

/** The records of a run, filtered and paged by the address. */
export function CasesSection({ run, query }: { run: ShadowRunView; query: CasesQuery }) {
  const { counts, summary, part } = run;
  const labelled = [summary.rows, summary.holds, summary.lane].some((one) => one !== null);
  const page = (number: number) => reportHref(run.id, { ...query, page: number }, CASES_ID);
  return (
    <Section id={CASES_ID} title="Records" flush>
      <div className="border-b border-line px-2">
        <Tabs
          label="Records"
          tabs={SHADOW_FILTERS.filter((show) => labelled || show !== 'disagreeing').map((show) => ({
            href: reportHref(run.id, { show, page: 1 }, CASES_ID),
            label: SHOWN[show],
            count: counts[show].toLocaleString('en'),
            current: query.show === show,
          }))}
        />
      </div>
      <div className="relative md:overflow-x-auto">
        <CasesTable
          runId={run.id}
          cases={part.cases}
          query={query}
          labelled={labelled}
          empty={<p className="p-4 text-sm text-faint italic">No record of this kind.</p>}
        />
      </div>
      {part.pages > 1 && (
        <div className="border-t border-line">
          <Pager
            label="Records"
            previousHref={part.page > 1 ? page(part.page - 1) : null}
            nextHref={part.page < part.pages ? page(part.page + 1) : null}
            note={`page ${part.page} of ${part.pages}`}
          />
        </div>
      )}
    </Section>
  );
}
