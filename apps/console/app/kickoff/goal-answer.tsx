import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Link } from '@handrail/ui/link';
import { Textarea } from '@handrail/ui/textarea';
import { Time } from '@handrail/ui/time';
import { Form, useNavigation } from '@remix-run/react';
import { evidenceHref } from '../onboardings/packet/address.ts';
import { usePacket } from '../onboardings/packet/packet-context.tsx';
import { goalHref } from '../reviews/hrefs.ts';

/** Evidence of this beginning holds what the customer said of their goal at the kickoff. */
const ANSWERS = 'kickoff-goal-';

/** What the customer answered to “is your goal still right?”, and the place to write it down. */
export function GoalAnswer({ onboardingId, may }: { onboardingId: string; may: boolean }) {
  const { packet, address } = usePacket();
  const busy = useNavigation().formAction === goalHref(onboardingId);
  const answers = packet.evidence.filter(({ id }) => id.startsWith(ANSWERS));
  if (answers.length === 0 && !may) return null;
  return (
    <div className="border-t border-line pt-3">
      <h3 className="text-xs font-medium text-muted">At the kickoff: is the goal still right?</h3>
      {answers.length > 0 && (
        <ul className="mt-1 space-y-1 text-sm">
          {answers.map(({ id, author, at }) => (
            <li key={id} className="text-muted">
              <Link href={evidenceHref(address, id)} className="text-accent-ink underline underline-offset-2">
                The answer
              </Link>
              , written down by {author ?? 'somebody'}
              {at !== null && (
                <>
                  , <Time at={at} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <details key={answers.length} className="mt-1.5">
          <summary className="text-sm font-medium text-ink">Write the answer down</summary>
          <Form method="post" action={goalHref(onboardingId)} className="mt-2 flex flex-col gap-2">
            <Field label="What the customer said" hint="It becomes evidence of the packet, with your name.">
              <Textarea name="words" rows={2} maxLength={4000} />
            </Field>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" name="answer" value="right" size="sm" busy={busy}>
                It is still right
              </Button>
              <Button type="submit" name="answer" value="changed" size="sm" busy={busy}>
                It has changed
              </Button>
            </div>
          </Form>
        </details>
      )}
    </div>
  );
}
