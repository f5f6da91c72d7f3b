import type { HelpView } from '@handrail/api/portal/views';
import { LONGEST_STUCK, type StuckPage } from '@handrail/core/conversation/entry';
import { Button, buttonClass } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Select } from '@handrail/ui/select';
import { Textarea } from '@handrail/ui/textarea';
import { Form, useNavigation } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { stuckHref } from './href.ts';

type Props = {
  readonly onboardingId: string;
  readonly page: StuckPage;
  readonly help: HelpView;
  /** What it is about, where the page knows. */
  readonly item?: string;
  /** What it may be about, to choose from. */
  readonly things?: readonly { readonly value: string; readonly label: string }[];
};

/** "I'm stuck": a line that opens into a small form. */
export function StuckHere(props: Props) {
  const say = useSay();
  return (
    <details className="w-full print:hidden">
      <summary className={buttonClass({ variant: 'ghost', size: 'lg' }, '-ml-4 h-11 cursor-pointer')}>
        <LifeBuoy size={18} aria-hidden="true" />
        {say('stuck.title')}
      </summary>
      <div className="mt-3 max-w-prose rounded-xl border border-line bg-sunken p-4 sm:p-5">
        <StuckForm {...props} />
      </div>
    </details>
  );
}

/** What is in the way, which may stay unsaid. */
export function StuckForm({
  onboardingId,
  page,
  help: { reader, form },
  item,
  things = [],
  typed,
}: Props & { readonly typed?: string }) {
  const say = useSay();
  const vendor = useVendor();
  const busy = useNavigation().formAction === stuckHref(onboardingId);
  return (
    <Form method="post" action={stuckHref(onboardingId)} className="flex flex-col gap-4">
      <p className="text-base text-pretty text-muted">
        {reader === null ? say('stuck.whatAnybody', { vendor }) : say('stuck.what', { name: reader })}
      </p>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="page" value={page} />
      {things.length > 0 ? (
        <Field label={say('stuck.about')}>
          <Select name="item" placeholder={say('stuck.aboutNothing')} options={things} />
        </Field>
      ) : (
        item !== undefined && <input type="hidden" name="item" value={item} />
      )}
      <Field label={say('stuck.words')}>
        <Textarea
          name="text"
          rows={2}
          maxLength={LONGEST_STUCK}
          defaultValue={typed}
          className="text-base sm:text-base"
        />
      </Field>
      <div>
        <Button type="submit" size="lg" busy={busy} className="h-11">
          {say('stuck.send')}
        </Button>
      </div>
    </Form>
  );
}
