import type { ShadowCaseView } from '@handrail/api/shadow/views';
import { Callout } from '@handrail/ui/callout';
import { Drawer } from '@handrail/ui/drawer';
import { HoldChip } from '@handrail/ui/hold-chip';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { useNavigate } from '@remix-run/react';
import { FindingFrame } from '../findings/finding-frame.tsx';
import { FindingsSection } from '../findings/findings-section.tsx';
import { Gaps } from '../findings/gaps.tsx';
import { UncheckedRows } from '../findings/unchecked-rows.tsx';
import { caseName } from './case-name.ts';
import { LabelDifferences } from './label-differences.tsx';

/** One case of a run over its report: what would have stood there, and where its labels disagree. */
export function CaseDrawer({ view, closeHref }: { view: ShadowCaseView; closeHref: string }) {
  const navigate = useNavigate();
  const { item, findings, unknown, missing, differences } = view;
  return (
    <Drawer
      title={caseName(item)}
      subtitle={<Subtitle item={item} />}
      closeHref={closeHref}
      onClose={() => navigate(closeHref, { preventScrollReset: true })}
      width="lg"
    >
      {item.error ? (
        <Callout tone="danger" title="Refused">
          {item.error.message}
          {item.error.path !== '' && (
            <>
              {' '}
              <code className="text-xs break-all">{item.error.path}</code>
            </>
          )}
        </Callout>
      ) : (
        <div className="space-y-4">
          {item.holds.length > 0 && (
            <p className="flex flex-wrap items-center gap-1">
              <span className="text-xs text-faint">Would hold</span>
              {item.holds.map((hold) => (
                <HoldChip key={hold} hold={hold} />
              ))}
            </p>
          )}
          {differences && <LabelDifferences differences={differences} />}
          <FindingsSection count={findings.length}>
            {findings.map((finding) => (
              <FindingFrame key={finding.row} finding={finding} />
            ))}
          </FindingsSection>
          <UncheckedRows unknown={unknown} />
          <Gaps gaps={missing} completeness={item.completeness ?? 0} />
        </div>
      )}
    </Drawer>
  );
}

function Subtitle({ item }: { item: ShadowCaseView['item'] }) {
  const place = [item.id, item.standsAt].filter((part) => part !== null).join(' · ');
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {item.lane && <LaneBadge lane={item.lane} />}
      <span className="break-all">{place}</span>
      {item.onboardingId && (
        <Link
          href={`/onboardings/${item.onboardingId}`}
          className="text-accent-ink underline underline-offset-2"
        >
          Its packet today
        </Link>
      )}
    </span>
  );
}
