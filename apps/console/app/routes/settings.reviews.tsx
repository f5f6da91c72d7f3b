import { CLOCKED_TIERS } from '@handrail/core/reviews/settings';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { SettingsForm } from '../reviews/settings-form.tsx';
import {
  readSettings,
  settingsValues,
  SLA_LINES,
  slaField,
  type SettingsValues,
} from '../reviews/settings-values.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Review times · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { settings, timezone, version } = await caller.reviews.settings();
  return { values: settingsValues(settings), timezone, version };
}

/** Saves the settings; what is wrong comes back at its field, with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const values = valuesOf(form);
  const read = readSettings(values);
  if (!read.ok) return data({ values, problems: read.problems }, { status: 400 });
  const version = Number(form.get('version'));
  const done = await attempt(caller.reviews.changeSettings({ settings: read.settings, version }));
  if (!done.ok) return data({ values, problems: { '': done.sentence } }, { status: statusOf(done.refusal) });
  const text = 'Saved. Clocks that begin from now on go by it.';
  return redirectWithFlash('/settings/reviews', { tone: 'good', text }, args.context);
}

export default function ReviewSettingsPage() {
  const { values, timezone, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Review times"
      width="reading"
      description="How long a finding may wait for its decision. When its time is over, it goes to the escalation owner of its row."
    >
      <SettingsForm
        key={version}
        values={answer?.values ?? values}
        version={version}
        timezone={timezone}
        refused={answer?.problems ?? {}}
      />
    </Page>
  );
}

function valuesOf(form: FormData): SettingsValues {
  const text = (name: string) => String(form.get(name) ?? '');
  const fields = CLOCKED_TIERS.flatMap((tier) => SLA_LINES.map((line) => slaField(tier, line)));
  return {
    opens: text('opens'),
    closes: text('closes'),
    days: form.getAll('days').map(String),
    holidays: text('holidays'),
    waiting: text('waiting'),
    times: Object.fromEntries(fields.map((field) => [field, text(`times.${field}`)])),
  };
}
