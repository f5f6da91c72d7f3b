import type { OwnerPatternView } from '@handrail/api/kickoff/owner-pattern';
import {
  OWNER_PATTERN_LABELS,
  OWNER_PATTERN_WORDS,
  OWNER_PATTERNS,
} from '@handrail/core/kickoff/ownerPattern';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Select } from '@handrail/ui/select';
import { Time } from '@handrail/ui/time';
import { Form, useNavigation } from '@remix-run/react';
import { ownershipHref } from '../reviews/hrefs.ts';

/** How ownership of the customer is passed on, and what that risks. */
export function OwnerPatternSection({
  onboardingId,
  ownership,
}: {
  onboardingId: string;
  ownership: OwnerPatternView;
}) {
  const { pattern, chosen, derived, mayChoose } = ownership;
  const busy = useNavigation().formAction === ownershipHref(onboardingId);
  const seats = derived === null ? 'nobody is seated' : OWNER_PATTERN_LABELS[derived].toLowerCase();
  return (
    <Section
      id="ownership"
      title="Ownership"
      note={pattern === null ? 'nobody is seated after the sale' : OWNER_PATTERN_LABELS[pattern]}
      description={
        chosen === null ? (
          'Read from the people in the team’s seats.'
        ) : (
          <>
            Chosen by {chosen.by}, <Time at={chosen.at} />; by the seats: {seats}.
          </>
        )
      }
    >
      <div className="space-y-3 text-sm">
        {pattern !== null && (
          <>
            <p className="text-ink">{OWNER_PATTERN_WORDS[pattern].means}</p>
            <Callout tone="warning">{OWNER_PATTERN_WORDS[pattern].risk}</Callout>
          </>
        )}
        {mayChoose && (
          <Form
            key={chosen === null ? 'seats' : pattern}
            method="post"
            action={ownershipHref(onboardingId)}
            className="flex flex-wrap items-center gap-2"
          >
            <Select
              name="pattern"
              aria-label="How ownership is passed on"
              defaultValue={chosen === null ? '' : (pattern ?? '')}
              placeholder="As the seats say"
              options={OWNER_PATTERNS.map((one) => ({ value: one, label: OWNER_PATTERN_LABELS[one] }))}
              className="w-44"
            />
            <Button type="submit" size="sm" busy={busy}>
              Set
            </Button>
          </Form>
        )}
      </div>
    </Section>
  );
}
