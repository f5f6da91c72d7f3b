import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { callerFor } from '../api.server.ts';
import { BrandForm } from '../brand/brand-form.tsx';
import { logoOf, valuesOf } from '../brand/form-values.server.ts';
import { formProblem } from '../forms/server-errors.ts';
import { Page } from '../shell/page.tsx';

const HERE = '/settings/brand';

export const meta: MetaFunction = () => [{ title: 'Brand · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  return { brand: await api.brand.get() };
}

/** Changes what customers see; the next page can take it back. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  const typed = valuesOf(form);
  const before = await api.brand.get();
  const logo = await logoOf(form);
  if (logo === null) {
    const sentence = 'The picture is larger than 256 kB. Save it smaller.';
    return data({ typed, problem: { sentence, field: 'logo' } }, { status: 400 });
  }
  const version = Number(form.get('version'));
  const accent = typed.accent === '' ? null : typed.accent;
  const changed = await attempt(api.brand.change({ name: typed.name, accent, logo, version }));
  if (!changed.ok)
    return data({ typed, problem: formProblem(changed) }, { status: statusOf(changed.refusal) });
  if (form.get('logoBefore') !== null)
    return redirectWithFlash(HERE, { tone: 'good', text: 'It is as it was.' }, args.context);
  if (changed.value.version === version)
    return redirectWithFlash(HERE, { tone: 'good', text: 'Nothing was changed.' }, args.context);
  const fields = {
    ...{ version: String(changed.value.version), name: before.name, accent: before.accent ?? '' },
    logoBefore: before.logo?.id ?? '',
  };
  return redirectWithFlash(
    HERE,
    { tone: 'good', text: 'Saved. Customers see it from now on.', undo: { action: HERE, fields } },
    args.context,
  );
}

export default function BrandPage() {
  const { brand } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Brand"
      description="How you look to your customers: in the portal from its sign-in page on, and in its mails."
    >
      <BrandForm
        key={brand.version}
        brand={brand}
        typed={refused?.typed ?? null}
        problem={refused?.problem ?? null}
      />
    </Page>
  );
}
