import { EFFECT_LABELS } from '@handrail/core/effects/kinds';
import { EFFECT_ACTS, type EffectAct } from '@handrail/core/effects/states';
import { Callout } from '@handrail/ui/callout';
import { Drawer } from '@handrail/ui/drawer';
import { Link } from '@handrail/ui/link';
import { ExactTime } from '@handrail/ui/time';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem } from '../forms/server-errors.ts';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { Content } from '../outbox/content.tsx';
import { Facts } from '../outbox/facts.tsx';
import { effectHref, outboxHref, readOutboxQuery } from '../outbox/query.ts';
import { SettleForm } from '../outbox/settle-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: effect }) => [
  { title: `${effect ? EFFECT_LABELS[effect.item.kind] : 'Outbox'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return caller.outbox.get({ id: args.params['id'] ?? '' });
}

/** Cancels the effect, has it tried again, or takes a person's word for it; a refusal comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const { id = '' } = args.params;
  const act = EFFECT_ACTS.find((known) => known === form.get('act'));
  if (act === undefined) throw refusalResponse({ kind: 'not_found' });
  const reason = String(form.get('reason') ?? '');
  const done = await attempt(caller.outbox.settle({ id, version: Number(form.get('version')), act, reason }));
  if (!done.ok) return data({ typed: reason, ...formProblem(done) }, { status: statusOf(done.refusal) });
  const here = effectHref(id, readOutboxQuery(new URL(args.request.url).searchParams));
  return redirectWithFlash(here, { tone: 'good', text: toldOf(act) }, args.context);
}

export default function EffectDrawer() {
  const effect = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const busy = useNavigation().formMethod === 'POST';
  const closeHref = outboxHref(readOutboxQuery(params));
  const { item, content, names, history } = effect;
  return (
    <Drawer
      title={EFFECT_LABELS[item.kind]}
      subtitle={
        <>
          for{' '}
          <Link
            href={packetHref({ id: item.onboardingId, version: null })}
            className="font-medium text-accent-ink underline underline-offset-2"
          >
            <PlainText text={item.accountName} />
          </Link>
        </>
      }
      closeHref={closeHref}
      onClose={() => navigate(closeHref, { preventScrollReset: true, replace: true })}
      width="lg"
    >
      <div className="space-y-6">
        {refused && refused.field !== 'reason' && (
          <Callout tone="danger" alert>
            {refused.sentence}
          </Callout>
        )}
        <Facts effect={effect} />
        <SettleForm effect={effect} problem={refused} busy={busy} />
        <Part title="What it does">
          {content === null ? (
            <p className="text-sm text-muted">
              It was stored in a shape that this version does not read, so it cannot be shown.
            </p>
          ) : (
            <Content content={content} names={names} />
          )}
        </Part>
        <Part title="What happened to it">
          <ol className="space-y-2 text-sm">
            {history.map((entry, index) => (
              <li key={index}>
                <span className="[overflow-wrap:anywhere] text-ink">
                  <PlainText text={entry.sentence} />
                </span>
                <ExactTime at={entry.at} className="block text-xs text-faint" />
              </li>
            ))}
          </ol>
        </Part>
      </div>
    </Drawer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-ink">{title}</h3>
      {children}
    </section>
  );
}

function toldOf(act: EffectAct): string {
  switch (act) {
    case 'confirm':
      return 'It counts as done.';
    case 'redrive':
      return 'It is tried again now.';
    case 'cancel':
      return 'It is cancelled and will not happen.';
  }
}
