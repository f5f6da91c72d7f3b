import type { HomeView } from '@handrail/api/portal/views';
import { Avatar } from '@handrail/ui/avatar';
import { Link } from '@handrail/ui/link';
import { useSay } from '../words/words.tsx';
import { peopleHref } from './href.ts';
import { Part } from './part.tsx';

/** How many are shown on the first page. */
const SHOWN = 4;

/** The customer's own people, and the way to all of them. */
export function Colleagues({
  onboardingId,
  people,
  mayInvite,
}: Pick<HomeView, 'onboardingId' | 'people' | 'mayInvite'>) {
  const say = useSay();
  return (
    <Part title={say('people.title')}>
      <ul className="flex flex-col gap-3">
        {people.slice(0, SHOWN).map(({ id, name, roles }) => (
          <li key={id} className="flex items-center gap-3">
            <Avatar name={name} size="lg" />
            <div className="min-w-0">
              <p className="text-base font-medium break-words text-ink">{name}</p>
              <p className="text-sm text-muted">{roles.map((role) => say(`role.${role}`)).join(', ')}</p>
            </div>
          </li>
        ))}
      </ul>
      <Link
        href={peopleHref(onboardingId)}
        className="mt-3 inline-flex min-h-11 items-center rounded-sm text-base font-medium text-accent-ink underline underline-offset-2"
      >
        {mayInvite ? say('people.link') : say('people.linkPlain')}
      </Link>
    </Part>
  );
}
