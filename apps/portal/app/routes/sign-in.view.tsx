import { consumeLink, peekView } from '@handrail/api/people/consume-sign-in';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { enter } from '@handrail/web/pages/enter.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { visitorOf } from '@handrail/web/pages/visitor.server';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { bigButton } from '../sign-in/big.ts';
import { Door } from '../sign-in/door.tsx';
import { useSay } from '../words/words.tsx';

/** Looks at a member's link without using it up. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, ...(await peekView(context.services, token)) };
}

/** The button: uses the link up, and shows the portal as that customer sees it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = String((await formOf(request)).get('token') ?? '');
  const outcome = await consumeLink(context.services, { ...visitorOf(request, context), token });
  if (outcome.ok) return enter(outcome.value, '/', context);
  return data({ failed: true }, { status: statusOf(outcome.refusal) });
}

export default function ViewPage() {
  const { token, ready } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const say = useSay();
  return (
    <Door title={say('view.title')} description={say('view.lead')}>
      {ready && !answer?.failed ? (
        <Form method="post">
          <input type="hidden" name="token" value={token} />
          <Button type="submit" variant="primary" size="lg" busy={busy} className={bigButton} autoFocus>
            {say('view.go')}
          </Button>
        </Form>
      ) : (
        <Callout tone="warning" alert>
          {say('view.failed')}
        </Callout>
      )}
    </Door>
  );
}
