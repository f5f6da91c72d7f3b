import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Textarea } from '@handrail/ui/textarea';
import { Time } from '@handrail/ui/time';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { packetHref } from '../onboardings/packet/address.ts';
import { askedWords } from '../reviews/questions.tsx';
import { SideSheet } from '../onboardings/packet/side-sheet.tsx';

export const meta: MetaFunction = () => [{ title: 'Answer · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const { requests } = await caller.reviews.get({ id });
  const request = requests.find((one) => one.id === args.params.requestId);
  if (request === undefined) throw refusalResponse({ kind: 'not_found' });
  return { id, request };
}

/** Sends the answers; what was typed stays when they are refused. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const id = args.params.id ?? '';
  const answers = form.getAll('answer').map(String);
  const done = await attempt(caller.reviews.answer({ id, requestId: args.params.requestId ?? '', answers }));
  if (!done.ok) {
    const path = done.refusal.kind === 'invalid' ? done.refusal.path : '';
    const place = /^\/answers\/(\d+)$/.exec(path)?.[1];
    const problem = { sentence: done.sentence, place: place === undefined ? null : Number(place), answers };
    return data(problem, { status: statusOf(done.refusal) });
  }
  const text = `Thank you: the packet has your answers (version ${done.value.version}).`;
  return redirectWithFlash(
    packetHref({ id, version: null }, 'questions'),
    { tone: 'good', text },
    args.context,
  );
}

export default function QuestionsPage() {
  const { id, request } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <SideSheet
      title="Answer"
      subtitle={
        <>
          {request.askedBy} asked {askedWords(request)},
          <Time at={request.askedAt} />
        </>
      }
      closeHref={packetHref({ id, version: null }, 'questions')}
    >
      {refused && (
        <Callout tone="danger" alert className="mb-4">
          {refused.sentence}
        </Callout>
      )}
      {request.mayAnswer ? (
        <Form method="post" className="flex flex-col gap-4">
          {request.questions.map(({ question, field, lines }, index) => (
            <Field
              key={index}
              label={question}
              required
              hint={hintOf(field, lines)}
              error={refused?.place === index ? refused.sentence : null}
            >
              <Textarea name="answer" rows={3} defaultValue={refused?.answers[index] ?? ''} />
            </Field>
          ))}
          <div>
            <Button type="submit" variant="primary" busy={busy}>
              Send answers
            </Button>
          </div>
        </Form>
      ) : (
        <Callout title="Nothing to answer">
          These questions are answered, taken back, or meant for somebody else.
        </Callout>
      )}
    </SideSheet>
  );
}

function hintOf(field: string | null, lines: boolean): string | undefined {
  if (field === null) return undefined;
  return lines ? `Fills “${field}”: one on each line.` : `Fills “${field}”.`;
}
