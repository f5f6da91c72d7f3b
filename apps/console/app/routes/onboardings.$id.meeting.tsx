import { meetingDecisionSchema } from '@handrail/core/reviews/decision';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { instantOfLocal, localOfInstant } from '../deals/zoned-time.ts';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { MeetingFields, typedValues, valuesOf } from '../kickoff/meeting-fields.tsx';
import { meetingOfForm } from '../kickoff/meeting-of-form.server.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { SideSheet } from '../onboardings/packet/side-sheet.tsx';
import { fieldOf, typedOf } from '../reviews/decision-of-form.server.ts';
import { viewerOf } from '@handrail/web/pages/viewer.server';

export const meta: MetaFunction = () => [{ title: 'Kickoff meeting · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const [toSchedule, me] = await Promise.all([caller.kickoff.draft({ id }), caller.me.get()]);
  const { timeZone } = viewerOf(args.request, me.workspace.timezone, args.context.services.now());
  const { draft, standing, ...rest } = toSchedule;
  const values =
    standing === null
      ? valuesOf(draft, '')
      : {
          ...standing,
          at: localOfInstant(standing.startsAt, timeZone) ?? '',
          minutes: String(standing.minutes),
        };
  return {
    ...rest,
    id,
    draft,
    values,
    isSet: standing !== null,
    off: new URL(args.request.url).searchParams.has('off'),
  };
}

/** Sets or changes the meeting, or calls it off; what was typed stays when it is refused. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const typed = typedOf(form);
  const refuse = (field: string, sentence: string, status: number) =>
    data({ field, sentence, typed }, { status });
  const { workspace } = await caller.me.get();
  const { timeZone } = viewerOf(args.request, workspace.timezone, args.context.services.now());
  const off = form.get('act') === 'call_off';
  const at = String(form.get('at') ?? '');
  const reason = String(form.get('reason') ?? '');
  const subject = 'kickoff_meeting';
  const parsed = meetingDecisionSchema.safeParse(
    off
      ? { subject, act: 'call_off', reason }
      : {
          ...{
            subject,
            act: 'schedule',
            at: instantOfLocal(at, timeZone) ?? at,
            meeting: meetingOfForm(form),
          },
          ...(reason === '' ? {} : { reason }),
        },
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(fieldOf(issue?.path ?? []), issue?.message ?? 'This cannot be decided like this.', 400);
  }
  const version = Number(form.get('version'));
  const done = await attempt(caller.kickoff.decideMeeting({ id, version, decision: parsed.data }));
  if (!done.ok) {
    const path = done.refusal.kind === 'invalid' ? done.refusal.path.split('/').slice(2) : [];
    return refuse(fieldOf(path), done.sentence, statusOf(done.refusal));
  }
  const text = off
    ? 'Called off: who was invited is told.'
    : 'The time is set, and the invitations are on their way.';
  return redirectWithFlash(
    packetHref({ id, version: null }, 'meeting'),
    { tone: 'good', text },
    args.context,
  );
}

export default function MeetingPage() {
  const { id, draft, values, isSet, off, obstacles, may, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const errorOf = (field: string) => (refused?.field === field ? refused.sentence : null);
  const typedReason = refused?.typed['reason'];
  const reason = typeof typedReason === 'string' ? typedReason : '';
  return (
    <SideSheet
      title={off ? 'Call the kickoff off' : isSet ? 'Change the kickoff' : 'Set the kickoff'}
      closeHref={packetHref({ id, version: null }, 'meeting')}
    >
      {refused && (
        <Callout tone="danger" alert className="mb-4">
          {refused.sentence}
        </Callout>
      )}
      {!may ? (
        <Callout title="Nothing for you to decide here">
          Whoever takes the customer over sets the kickoff: CSM, onboarding manager or their leader.
        </Callout>
      ) : off && !isSet ? (
        <Callout>There is no meeting to call off.</Callout>
      ) : off ? (
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="act" value="call_off" />
          <input type="hidden" name="version" value={version} />
          <p className="text-sm text-muted">
            Invitations that have not gone out do not go. Who has one is told that the meeting does not take
            place; your reason stays with us.
          </p>
          <Field label="Why" required error={errorOf('reason')}>
            <Textarea name="reason" rows={3} defaultValue={reason} />
          </Field>
          <div>
            <Button type="submit" variant="primary" busy={busy}>
              Call it off
            </Button>
          </div>
        </Form>
      ) : (
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="version" value={version} />
          {obstacles.length > 0 && (
            <Callout tone="warning" title="No time can be set yet">
              <ul className="list-disc pl-4">
                {obstacles.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Callout>
          )}
          <MeetingFields
            draft={draft}
            values={typedValues(values, refused?.typed ?? {})}
            errorOf={errorOf}
            timeRequired
          />
          <Field
            label="Note (optional)"
            hint="For the log; the customer does not see it."
            error={errorOf('reason')}
          >
            <Textarea name="reason" rows={2} defaultValue={reason} />
          </Field>
          <div>
            <Button type="submit" variant="primary" busy={busy}>
              {isSet ? 'Send the new time' : 'Send the invitations'}
            </Button>
          </div>
        </Form>
      )}
    </SideSheet>
  );
}
