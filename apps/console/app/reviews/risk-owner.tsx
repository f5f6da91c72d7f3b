import type { ReviewView } from '@handrail/api/reviews/views';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Select } from '@handrail/ui/select';
import { Form, useNavigation } from '@remix-run/react';
import { risksHref } from './hrefs.ts';

/** Gives a risk its owner where it stands; nothing for those who may not. */
export function RiskOwner({ review, risk }: { review: ReviewView; risk: string }) {
  const { formData } = useNavigation();
  const { riskOwners, onboardingId } = review;
  if (riskOwners.length === 0) return null;
  return (
    <Form method="post" action={risksHref(onboardingId)} className="flex w-full flex-wrap items-end gap-2">
      <input type="hidden" name="risk" value={risk} />
      <Field label={`Owner of “${risk}”`} labelHidden className="w-56">
        <Select
          name="owner"
          placeholder="Choose an owner"
          defaultValue=""
          options={riskOwners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Button type="submit" busy={formData?.get('risk') === risk}>
        Name the owner
      </Button>
    </Form>
  );
}
