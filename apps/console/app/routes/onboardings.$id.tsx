import { Button, ButtonLink } from '@handrail/ui/button';
import { LinkProvider } from '@handrail/ui/link';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Form,
  Outlet,
  useLoaderData,
  useNavigation,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import { ClipboardCheck, Files, GitCompareArrows, History, ListChecks, RefreshCw } from 'lucide-react';
import { useMemo } from 'react';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { MessagesSection } from '../messages/messages-section.tsx';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { historyHref } from '../onboardings/history/query.ts';
import {
  changesHref,
  documentsHref,
  intakeHref,
  packetHref,
  planHref,
  type PacketAddress,
} from '../onboardings/packet/address.ts';
import { UncheckedRows } from '../findings/unchecked-rows.tsx';
import { MeetingSection } from '../kickoff/meeting-section.tsx';
import { Findings } from '../onboardings/packet/findings.tsx';
import { Notices } from '../onboardings/packet/notices.tsx';
import { PacketFacts, PacketMarks } from '../onboardings/packet/packet-header.tsx';
import { PacketLink } from '../onboardings/packet/packet-link.tsx';
import { PacketProvider } from '../onboardings/packet/packet-context.tsx';
import { SectionNav } from '../onboardings/packet/section-nav.tsx';
import { Story } from '../onboardings/packet/story.tsx';
import { usePlaceMark } from '../onboardings/packet/use-place-mark.ts';
import { Verdict } from '../onboardings/packet/verdict.tsx';
import { Versions } from '../onboardings/packet/versions.tsx';
import { versionOf } from '../onboardings/packet/version-param.ts';
import { Discussion } from '../reviews/discussion.tsx';
import { KickoffCard } from '../reviews/kickoff-card.tsx';
import { KickoffProject } from '../reviews/kickoff-project.tsx';
import { isOnItsWay, useKickoffAwaited } from '../reviews/use-kickoff-awaited.ts';
import { standingIn } from '../reviews/standing-in.ts';
import { standingOf, UncheckedItem, UncheckedReview } from '../reviews/unchecked-review.tsx';
import { WritesCard } from '../writes/writes-card.tsx';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/use-may.ts';
import '../onboardings/packet/packet.css';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.item.accountName ?? 'Onboarding'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const version = versionOf(args.request);
  const id = args.params.id ?? '';
  const opened = await caller.onboardings.open({ id, ...(version === null ? {} : { version }) });
  return { ...opened, version };
}

/** "Check again": judges the stored record with today's register and time. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const result = await attempt(caller.onboardings.evaluateAgain({ id }));
  const page = packetHref({ id, version: null });
  if (!result.ok) return redirectWithFlash(page, { tone: 'danger', text: result.sentence }, args.context);
  return redirectWithFlash(
    page,
    { tone: 'good', text: `Checked again: this is version ${result.value.version}.` },
    args.context,
  );
}

/** Opening a drawer over the packet does not load the packet again; asking for the page as it stands does (`revalidate`). */
export function shouldRevalidate({
  currentParams,
  nextParams,
  currentUrl,
  nextUrl,
  formMethod,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod !== undefined && formMethod !== 'GET') return true;
  return (
    currentUrl.href === nextUrl.href ||
    currentParams['id'] !== nextParams['id'] ||
    currentUrl.searchParams.get('version') !== nextUrl.searchParams.get('version')
  );
}

export default function OnboardingPage() {
  const { view, version, review, kickoff, checklists, ownerPattern, messages, discussion } =
    useLoaderData<typeof loader>();
  const id = view.item.id;
  const address = useMemo((): PacketAddress => ({ id, version }), [id, version]);
  const changedFields = useMemo(
    () => view.changes.flatMap((change) => (change.kind === 'field' ? [change.field] : [])),
    [view.changes],
  );
  const newest = view.version === view.latestVersion;
  useKickoffAwaited(review?.kickoff.approved === true && isOnItsWay(kickoff));
  usePlaceMark();
  return (
    <PacketProvider packet={view.packet} address={address} changedFields={changedFields} review={review}>
      <LinkProvider component={PacketLink}>
        <div className="packet-page">
          <Page
            title={
              <>
                <PlainText text={view.item.accountName} />
                <PacketMarks view={view} />
              </>
            }
            crumbs={[{ href: '/onboardings', label: 'Onboardings' }]}
            actions={<Actions view={view} address={address} newest={newest} />}
          >
            <div className="flex flex-col gap-4">
              <PacketFacts view={view} />
              <Verdict {...standingIn(view, review)} />
              <Notices view={view} address={address} />
            </div>
            <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-[minmax(0,1fr)_25rem]">
              <div className="space-y-4 xl:sticky xl:top-3 xl:order-2 xl:max-h-[calc(100vh-1.5rem)] xl:self-start xl:overflow-y-auto">
                {review && <KickoffCard review={review} />}
                {review && <WritesCard review={review} />}
                <Findings findings={view.findings} changes={view.changes} traced={newest} />
                <UncheckedRows
                  unknown={view.unknown}
                  {...(review && {
                    standing: (rows) => standingOf(review, rows),
                    footer: (rows) => <UncheckedReview review={review} rows={rows} />,
                    below: (row) => <UncheckedItem review={review} row={row} />,
                  })}
                />
              </div>
              <div className="min-w-0">
                <SectionNav />
                {review?.kickoff.approved === true && (
                  <div className="mt-3 space-y-4">
                    <KickoffProject onboardingId={id} kickoff={kickoff} undo={review.kickoff.undo} />
                    <MeetingSection onboardingId={id} meeting={kickoff.meeting} may={kickoff.mayMeet} />
                  </div>
                )}
                <Story packet={view.packet} checklists={checklists} ownership={ownerPattern} />
                <div className="mt-4 space-y-4">
                  <MessagesSection id={id} messages={messages} />
                  <Discussion id={id} discussion={discussion} />
                </div>
              </div>
            </div>
          </Page>
        </div>
        <div className="packet-sheet">
          <Outlet context={{ address, evidence: view.packet.evidence, titles: view.findings }} />
        </div>
      </LinkProvider>
    </PacketProvider>
  );
}

type ActionsProps = {
  readonly view: Awaited<ReturnType<typeof loader>>['view'];
  readonly address: PacketAddress;
  readonly newest: boolean;
};

function Actions({ view, address, newest }: ActionsProps) {
  const may = useMay();
  const busy = useNavigation().formAction?.startsWith(packetHref({ id: address.id, version: null })) ?? false;
  return (
    <>
      {view.changes.length > 0 && (
        <ButtonLink href={changesHref(address)} icon={<GitCompareArrows size={14} aria-hidden="true" />}>
          What changed
        </ButtonLink>
      )}
      {may('onboardings.evaluate') && newest && (
        <Form method="post">
          <Button type="submit" busy={busy} icon={<RefreshCw size={14} aria-hidden="true" />}>
            Check again
          </Button>
        </Form>
      )}
      <ButtonLink href={planHref(address.id)} icon={<ListChecks size={14} aria-hidden="true" />}>
        Plan
      </ButtonLink>
      <ButtonLink href={documentsHref(address.id)} icon={<Files size={14} aria-hidden="true" />}>
        Documents
      </ButtonLink>
      <ButtonLink href={intakeHref(address.id)} icon={<ClipboardCheck size={14} aria-hidden="true" />}>
        Intake
      </ButtonLink>
      <ButtonLink href={historyHref(address.id)} icon={<History size={14} aria-hidden="true" />}>
        History
      </ButtonLink>
      <Versions id={address.id} version={view.version} latest={view.latestVersion} versions={view.versions} />
    </>
  );
}
