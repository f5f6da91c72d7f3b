import type { EndpointView } from '@handrail/api/endpoints/views';
import { PURPOSE_LABELS, type Purpose } from '@handrail/core/endpoints/purposes';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form } from '@remix-run/react';
import type { Said } from './said.ts';

type Props = {
  readonly purpose: Purpose;
  readonly endpoint?: NonNullable<EndpointView['endpoint']>;
  readonly said: Said | null;
  readonly busy: boolean;
};

/** The addresses of an endpoint, new or changed; what was typed stays when it is refused. */
export function AddressForm({ purpose, endpoint, said, busy }: Props) {
  const typed = said?.typed ?? null;
  const problem = typed === null ? null : (said?.problem ?? null);
  const of = (field: string) => (problem?.field === field ? problem.sentence : null);
  return (
    <Form method="post" preventScrollReset noValidate className="flex flex-col gap-4">
      {problem !== null && of('url') === null && of('readBackUrl') === null && (
        <Callout tone="danger" alert>
          {problem.sentence}
        </Callout>
      )}
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="intent" value={endpoint === undefined ? 'add' : 'change'} />
      {endpoint && (
        <>
          <input type="hidden" name="id" value={endpoint.id} />
          <input type="hidden" name="version" value={endpoint.version} />
        </>
      )}
      <Field
        label="Address"
        hint="https, on the internet. Messages are sent there by POST."
        error={of('url')}
        required
      >
        <Input
          type="url"
          name="url"
          autoComplete="off"
          placeholder="https://hooks.example.com/handrail"
          defaultValue={typed?.url ?? endpoint?.url ?? ''}
        />
      </Field>
      <Field
        label="Read-back address"
        hint="Where Handrail asks what became of a message; {id} stands for its id. Without one a person has to look when an answer stays out."
        error={of('readBackUrl')}
      >
        <Input
          name="readBackUrl"
          autoComplete="off"
          placeholder="https://hooks.example.com/handrail/{id}"
          defaultValue={typed?.readBackUrl ?? endpoint?.readBackUrl ?? ''}
        />
      </Field>
      <div>
        <Button type="submit" variant={endpoint === undefined ? 'primary' : 'secondary'} busy={busy}>
          {endpoint === undefined ? 'Set up' : 'Save'}
          <span className="sr-only"> ({PURPOSE_LABELS[purpose]})</span>
        </Button>
      </div>
    </Form>
  );
}
