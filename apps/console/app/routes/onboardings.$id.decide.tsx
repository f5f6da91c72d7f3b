import { isMade, type MadeDecision } from '@handrail/core/reviews/decision';
import type { Decision } from '@handrail/core/rules/register';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Textarea } from '@handrail/ui/textarea';
import { TierBadge } from '@handrail/ui/tier-badge';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { localOfInstant } from '../deals/zoned-time.ts';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';
import { findingId } from '../findings/finding-id.ts';
import { SideSheet } from '../onboardings/packet/side-sheet.tsx';
import { ChangesSinceSeen } from '../reviews/changes-since.tsx';
import { DecisionForm } from '../reviews/decision-form.tsx';
import {
  decisionOfForm,
  fieldOf,
  shownField,
  typedOf,
  type Typed,
} from '../reviews/decision-of-form.server.ts';
import { changesSince } from '../reviews/what-changed.ts';
import { viewerOf } from '@handrail/web/pages/viewer.server';

export const meta: MetaFunction = () => [{ title: 'Decide · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const query = new URL(args.request.url).searchParams;
  const id = args.params.id ?? '';
  const rows = query.getAll('row');
  const [deciding, me] = await Promise.all([caller.reviews.toDecide({ id, rows }), caller.me.get()]);
  const { timeZone } = viewerOf(args.request, me.workspace.timezone, args.context.services.now());
  const kind = query.get('kind');
  return {
    id,
    deciding,
    undo: query.get('undo'),
    kind: kind !== null && isMade(kind as Decision) ? (kind as MadeDecision) : null,
    kickoffLocal: deciding.kickoffAt === null ? null : localOfInstant(deciding.kickoffAt, timeZone),
  };
}

type Problem = {
  readonly field: string;
  readonly sentence: string;
  /** What stands there is not what they saw. */
  readonly stale?: boolean;
  readonly typed: Typed;
};

/** Decides, takes a decision back, or says that a condition is met; what was typed stays when it is refused. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const rows = form.getAll('rows').map(String);
  const page = packetHref({ id, version: null }, rows[0] === undefined ? undefined : findingId(rows[0]));
  const typed = typedOf(form);
  const refuse = (problem: Omit<Problem, 'typed'>, status: number) => data({ ...problem, typed }, { status });
  switch (form.get('intent') ?? 'decide') {
    case 'meet': {
      const done = await attempt(
        caller.reviews.meetCondition({ id, conditionId: String(form.get('condition')) }),
      );
      const message = done.ok
        ? ({ tone: 'good', text: 'The condition is met.' } as const)
        : ({ tone: 'danger', text: done.sentence } as const);
      return redirectWithFlash(packetHref({ id, version: null }), message, args.context);
    }
    case 'undo': {
      const undoing = {
        id,
        decisionId: String(form.get('decision')),
        reason: String(form.get('reason') ?? ''),
      };
      const done = await attempt(caller.reviews.undo(undoing));
      if (!done.ok)
        return refuse({ field: refusedField(done.refusal), sentence: done.sentence }, statusOf(done.refusal));
      return redirectWithFlash(page, { tone: 'good', text: 'Taken back: it is open again.' }, args.context);
    }
    case 'decide': {
      const { workspace } = await caller.me.get();
      const { timeZone } = viewerOf(args.request, workspace.timezone, args.context.services.now());
      const read = decisionOfForm(form, timeZone);
      if (!read.ok) return refuse(read, 400);
      const deciding = { id, rows, seen: String(form.get('seen') ?? ''), decision: read.decision };
      const done = await attempt(caller.reviews.decide(deciding));
      if (!done.ok)
        return refuse(
          {
            field: shownField(form, refusedField(done.refusal)),
            sentence: done.sentence,
            stale: done.refusal.kind === 'stale',
          },
          statusOf(done.refusal),
        );
      return redirectWithFlash(page, { tone: 'good', text: 'Decided, and written down.' }, args.context);
    }
    default:
      throw refusalResponse({ kind: 'not_found' });
  }
}

function refusedField(refusal: { readonly kind: string; readonly path?: string }): string {
  const path = (refusal.path ?? '').split('/').filter((part) => part !== '');
  return path[0] === 'decision' ? fieldOf(path.slice(1)) : (path[0] ?? '');
}

export default function DecidePage() {
  const { id, deciding, kind, undo, kickoffLocal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const { items, rows, may } = deciding;
  const [only] = items;
  const title = items.length === 1 && only ? only.title : titleOf(rows.length, undo !== null);
  const here = refused && 'typed' in refused ? refused : null;
  const typedText = String(here?.typed['reason'] || here?.typed['note'] || here?.typed['condition'] || '');
  const since = here?.stale === true ? changesSince(here.typed['shown'], deciding) : null;
  const inForm = here !== null && here.field !== '' && here.field !== 'kind';
  return (
    <SideSheet
      title={title}
      subtitle={rows.length > 1 ? `${rows.length} rows, one decision` : rows[0]}
      closeHref={packetHref({ id, version: null }, rows[0] === undefined ? undefined : findingId(rows[0]))}
    >
      {here && (
        <Callout tone="danger" alert className="mb-4" title={inForm ? 'Not decided yet' : undefined}>
          {here.sentence}
        </Callout>
      )}
      {since && <ChangesSinceSeen onboardingId={id} since={since} />}
      {items.length > 0 && (
        <ul className="mb-4 divide-y divide-line rounded-lg border border-line">
          {items.map((item) => (
            <li key={item.row} className="px-3 py-2 text-sm">
              <p className="flex items-start justify-between gap-2">
                <span className="min-w-0 font-medium text-ink">{item.title}</span>
                <TierBadge tier={item.tier} className="shrink-0" />
              </p>
              <p className="mt-0.5 text-pretty break-words text-muted">{item.because}</p>
              {item.standing.length > 0 && (
                <p className="mt-1.5 flex flex-wrap gap-1">
                  {item.standing.map((hold) => (
                    <HoldChip key={hold} hold={hold} unchecked={item.kind === 'unchecked'} />
                  ))}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {undo !== null ? (
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="decision" value={undo} />
          {rows.map((row) => (
            <input key={row} type="hidden" name="rows" value={row} />
          ))}
          <p className="text-sm text-muted">
            The decision stays in the log. A new one takes it back: the finding is open again, and what it
            holds is held.
          </p>
          <Field label="Why" required error={here?.field === 'reason' ? here.sentence : null}>
            <Textarea name="reason" rows={3} defaultValue={String(here?.typed['reason'] ?? '')} />
          </Field>
          <div>
            <Button type="submit" variant="primary" busy={busy}>
              Take the decision back
            </Button>
          </div>
        </Form>
      ) : may.length === 0 ? (
        <Callout title="Nothing for you to decide here">
          Either it is decided, or it belongs to other roles; the finding says whose turn it is.
          {typedText !== '' && (
            <p className="mt-2 whitespace-pre-wrap text-ink">You had typed: “{typedText}”</p>
          )}
        </Callout>
      ) : (
        <DecisionForm
          key={deciding.seen}
          deciding={deciding}
          kind={kindOf(here?.typed['kind'], may) ?? kind}
          typed={here?.typed ?? {}}
          problem={here}
          busy={busy}
          kickoffLocal={kickoffLocal}
        />
      )}
    </SideSheet>
  );
}

function titleOf(rows: number, undo: boolean): string {
  if (undo) return 'Take a decision back';
  return rows === 0 ? 'Decide on the handoff' : `Decide on ${rows} findings`;
}

function kindOf(typed: string | string[] | undefined, may: readonly MadeDecision[]): MadeDecision | null {
  return may.find((kind) => kind === typed) ?? null;
}
