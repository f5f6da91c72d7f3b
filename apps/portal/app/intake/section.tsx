import type { IntakeSectionView } from '@handrail/api/intake/views';
import type { Saying } from '@handrail/core/intake/merge';
import { Button } from '@handrail/ui/button';
import { Form } from '@remix-run/react';
import { useSay } from '../words/words.tsx';
import { useInline } from './use-inline.ts';
import { Value } from './value.tsx';

type Props = {
  readonly onboardingId: string;
  readonly section: IntakeSectionView;
  readonly readOnly: boolean;
};

/** A section with its values; what is still open in it can be confirmed at once. */
export function IntakeSection({ onboardingId, section, readOnly }: Props) {
  const { name, title, intro, fields } = section;
  const open = fields.flatMap(({ field, version, state, value }): Saying[] =>
    state === 'prefilled' && value !== null ? [{ field, version, kind: 'confirm', seen: value }] : [],
  );
  return (
    <section
      id={name}
      aria-labelledby={`${name}-title`}
      className="scroll-mt-6 rounded-2xl border border-line bg-surface px-5 py-6 sm:px-8"
    >
      <h2 id={`${name}-title`} className="text-xl font-semibold text-ink">
        {title}
      </h2>
      <p className="mt-1 text-base text-pretty text-muted">{intro}</p>
      <ul className="mt-2 divide-y divide-line">
        {fields.map((field) => (
          <Value key={field.field} onboardingId={onboardingId} field={field} readOnly={readOnly} />
        ))}
      </ul>
      {open.length > 1 && !readOnly && <AllRight title={title} sayings={open} />}
    </section>
  );
}

function AllRight({ title, sayings }: { readonly title: string; readonly sayings: readonly Saying[] }) {
  const say = useSay();
  const { submit, isBusy } = useInline();
  return (
    <Form
      method="post"
      onSubmit={submit}
      preventScrollReset
      className="-mx-5 -mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-b-2xl border-t border-line bg-sunken px-5 py-4 sm:-mx-8 sm:px-8 print:hidden"
    >
      <input type="hidden" name="intent" value="confirm-section" />
      <input type="hidden" name="sayings" value={JSON.stringify(sayings)} />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        busy={isBusy}
        aria-label={`${say('intake.sectionRight')}: ${title}`}
        className="h-11"
      >
        {say('intake.sectionRight')}
      </Button>
      <span className="text-base text-muted">{say('intake.sectionRightWhat')}</span>
    </Form>
  );
}
