import type { HomeView } from '@handrail/api/portal/views';
import { ButtonLink } from '@handrail/ui/button';
import { messagesHref } from '../messages/href.ts';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { Part } from './part.tsx';

/** So many unread messages are counted and no more. */
const COUNTED = 100;

/** How many messages wait to be read, and the way to them. */
export function MessagesPart({
  onboardingId,
  help,
  unread,
}: Pick<HomeView, 'onboardingId' | 'help' | 'unread'>) {
  const say = useSay();
  const vendor = useVendor();
  const { reader } = help;
  const words =
    unread === 1
      ? say('messages.unread.one')
      : say('messages.unread.other', { count: unread >= COUNTED ? `${COUNTED - 1}+` : unread });
  return (
    <Part title={say('messages.title')}>
      <div className="flex flex-wrap items-center justify-between gap-5 rounded-xl border border-line bg-surface p-5 sm:p-6">
        {unread > 0 ? (
          <p className="flex items-center gap-2.5 text-base font-medium text-ink">
            <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-accent" />
            {words}
          </p>
        ) : (
          <p className="text-base text-muted">
            {reader === null
              ? say('messages.homeAnybody', { vendor })
              : say('messages.home', { name: reader })}
          </p>
        )}
        <ButtonLink href={messagesHref(onboardingId)} size="lg" className="h-12 px-5 max-sm:w-full">
          {unread > 0 ? say('messages.read') : say('messages.homeGo')}
        </ButtonLink>
      </div>
    </Part>
  );
}
