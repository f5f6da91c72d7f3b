import { Button, ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Card } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import { Tabs } from '@handrail/ui/tabs';
import { Time } from '@handrail/ui/time';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { callerFor } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { ImportState } from '../imports/import-list.tsx';
import { linePage, VERDICT_FILTERS, type VerdictFilter } from '../imports/line-pages.ts';
import { LinesTable } from '../imports/lines-table.tsx';
import { Storing } from '../imports/storing.tsx';
import { sizeWords } from '../uploads/size-words.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.fileName ?? 'Import'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { lines, ...view } = await caller.imports.get({ id: args.params['id'] ?? '' });
  return { view, part: linePage(lines, new URL(args.request.url).searchParams) };
}

/** Stores the records of a preview, or discards it. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params['id'] ?? '';
  const intent = (await formOf(args.request)).get('intent');
  if (intent === 'discard') {
    const result = await attempt(caller.imports.discard({ id }));
    if (!result.ok) return data({ error: result.sentence }, { status: statusOf(result.refusal) });
    return redirectWithFlash(
      '/import',
      { tone: 'good', text: 'Discarded. Nothing of the file was stored.' },
      args.context,
    );
  }
  const result = await attempt(caller.imports.store({ id }));
  if (!result.ok) return data({ error: result.sentence }, { status: statusOf(result.refusal) });
  const { counts } = result.value;
  return redirectWithFlash(
    `/import/${id}`,
    { tone: 'good', text: `Stored: ${counts.new} new, ${counts.update} updated.` },
    args.context,
  );
}

const SHOWN: Readonly<Record<VerdictFilter, string>> = {
  all: 'All',
  error: 'Errors',
  new: 'New',
  update: 'Updates',
  unchanged: 'Unchanged',
};

export default function ImportPreviewPage() {
  const { view, part } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const { counts } = view;
  const href = (show: VerdictFilter, page = 1) => {
    const params = new URLSearchParams();
    if (show !== 'all') params.set('show', show);
    if (page > 1) params.set('page', String(page));
    return `/import/${view.id}${params.size > 0 ? `?${params.toString()}` : ''}`;
  };
  return (
    <Page
      title={<span className="break-all">{view.fileName}</span>}
      crumbs={[{ href: '/import', label: 'Import' }]}
      description={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <ImportState state={view.state} /> {sizeWords(view.bytes)}, by {view.createdBy},{' '}
          <Time at={view.createdAt} />
        </span>
      }
      tabs={
        <Tabs
          label="Records"
          tabs={VERDICT_FILTERS.map((show) => ({
            href: href(show),
            label: SHOWN[show],
            count: show === 'all' ? counts.total : counts[show],
            current: part.show === show,
          }))}
        />
      }
    >
      <div className="space-y-4">
        {error && (
          <Callout tone="danger" title="That did not work" alert>
            {error}
          </Callout>
        )}
        <Decision view={view} />
        <Card>
          <div className="relative md:overflow-x-auto">
            <LinesTable
              lines={part.lines}
              empty={
                <p className="p-4 text-sm text-faint italic">
                  {counts.total === 0 ? 'The file holds no record.' : 'No record of this kind.'}
                </p>
              }
            />
          </div>
          {part.pages > 1 && (
            <div className="border-t border-line">
              <Pager
                label="Records"
                previousHref={part.page > 1 ? href(part.show, part.page - 1) : null}
                nextHref={part.page < part.pages ? href(part.show, part.page + 1) : null}
                note={`page ${part.page} of ${part.pages}`}
              />
            </div>
          )}
        </Card>
      </div>
    </Page>
  );
}

function Decision({ view }: { view: Awaited<ReturnType<typeof loader>>['view'] }) {
  const navigation = useNavigation();
  const intent = navigation.formData?.get('intent');
  const { counts } = view;
  const storable = counts.new + counts.update;
  switch (view.state) {
    case 'stored':
      return (
        <Callout
          tone="good"
          title={`Stored: ${counts.new} new, ${counts.update} updated`}
          action={<ButtonLink href="/onboardings?sort=received">See onboardings</ButtonLink>}
        >
          {counts.error > 0
            ? `${counts.error} ${counts.error === 1 ? 'record was' : 'records were'} refused and not stored. Mend them in the file and import it again: what is stored already stays as it is.`
            : 'Every record of the file is in.'}
        </Callout>
      );
    case 'discarded':
      return (
        <Callout title="Discarded" action={<ButtonLink href="/import">Import a file</ButtonLink>}>
          Nothing of this file was stored.
        </Callout>
      );
    case 'preview':
      return (
        <Callout
          tone={counts.error > 0 ? 'warning' : 'info'}
          title={
            intent === 'store'
              ? 'Storing the records…'
              : storable > 0
                ? `Nothing is stored yet. ${storable} ${storable === 1 ? 'record is' : 'records are'} ready.`
                : 'There is nothing to store in this file.'
          }
        >
          <p>
            {counts.error > 0 &&
              `${counts.error} ${counts.error === 1 ? 'record is' : 'records are'} refused: the place and the reason stand beside each. The others can be stored all the same. `}
            {counts.unchanged > 0 &&
              `${counts.unchanged} ${counts.unchanged === 1 ? 'is' : 'are'} stored already, word for word.`}
          </p>
          <Form method="post" className="mt-2.5 flex flex-wrap gap-2">
            {storable > 0 && (
              <Button type="submit" name="intent" value="store" variant="primary" busy={intent === 'store'}>
                Store {storable} {storable === 1 ? 'record' : 'records'}
              </Button>
            )}
            <Button type="submit" name="intent" value="discard" busy={intent === 'discard'}>
              Discard the file
            </Button>
          </Form>
          {intent === 'store' && (
            <div className="mt-3">
              <Storing importId={view.id} />
            </div>
          )}
        </Callout>
      );
  }
}
