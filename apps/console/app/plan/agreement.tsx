import type { TeamPlan } from '@handrail/api/plan/for-team';
import { Badge } from '@handrail/ui/badge';
import { Button } from '@handrail/ui/button';
import { DateText } from '@handrail/ui/date-text';
import { Form, useNavigation } from '@remix-run/react';

type Props = {
  readonly project: NonNullable<TeamPlan['project']>;
  /** There is something to agree on. */
  readonly hasSteps: boolean;
  readonly mayChange: boolean;
};

/** Whether the plan is agreed on with the customer, and the button that says so. */
export function Agreement({ project: { agreed, version }, hasSteps, mayChange }: Props) {
  const act = useNavigation().formData?.get('act');
  const busy = act === 'agree' || act === 'propose';
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
      <p className="text-muted">
        {agreed === null ? (
          <>
            <Badge>Proposed</Badge> The customer reads it as our proposal. Go through it with them, then say
            that it is agreed on.
          </>
        ) : (
          <>
            <Badge tone="good">Agreed on</Badge> with the customer, says {agreed.by},{' '}
            <DateText date={agreed.at} />. A change makes it a proposal again.
          </>
        )}
      </p>
      {mayChange && (agreed !== null || hasSteps) && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button
            type="submit"
            name="act"
            value={agreed === null ? 'agree' : 'propose'}
            variant={agreed === null ? 'primary' : 'secondary'}
            busy={busy}
          >
            {agreed === null ? 'Agreed on with the customer' : 'Make it a proposal again'}
          </Button>
        </Form>
      )}
    </div>
  );
}
