import { Section } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { callerFor } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { ImportForm } from '../imports/import-form.tsx';
import { ImportList } from '../imports/import-list.tsx';
import { readUpload } from '../uploads/upload.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Import · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  return { imports: await caller.imports.list(cursor === null ? {} : { cursor }) };
}

/** Takes a file or a paste and goes to its preview; nothing of it is stored as an onboarding yet. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const upload = await readUpload(await formOf(args.request));
  if (!upload.ok) return data({ error: upload.message }, { status: 400 });
  const result = await attempt(caller.imports.preview({ fileName: upload.fileName, text: upload.text }));
  if (!result.ok) return data({ error: result.sentence }, { status: statusOf(result.refusal) });
  return redirect(`/import/${result.value.id}`, 303);
}

export default function ImportPage() {
  const { imports } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error ?? null;
  const href = (cursor: string | null) => cursor && `/import?${new URLSearchParams({ cursor }).toString()}`;
  return (
    <Page
      title="Import"
      description="Bring in closed-won records from a file. Every record is checked first; you decide what is stored."
    >
      <div className="space-y-5">
        <ImportForm error={error} />
        <Section title="Earlier imports" flush>
          <ImportList imports={imports.items} />
          {(imports.previous || imports.next) && (
            <div className="border-t border-line">
              <Pager
                label="Earlier imports"
                previousHref={href(imports.previous)}
                nextHref={href(imports.next)}
              />
            </div>
          )}
        </Section>
      </div>
    </Page>
  );
}
