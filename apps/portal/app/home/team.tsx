import type { HomeView } from '@handrail/api/portal/views';
import { Avatar } from '@handrail/ui/avatar';
import { useVendor } from '../words/use-root.ts';
import { useSay } from '../words/words.tsx';
import { Part } from './part.tsx';

/** Who is there for the customer, and what each does for them. */
export function Team({ team }: Pick<HomeView, 'team'>) {
  const say = useSay();
  const vendor = useVendor();
  return (
    <Part title={say('team.title', { vendor })}>
      {team.length === 0 ? (
        <p className="text-base text-muted">{say('team.none')}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {team.map(({ seat, name, email }) => (
            <li key={seat} className="flex items-center gap-4">
              <Avatar name={name} size="xl" />
              <div className="min-w-0">
                <p className="text-base font-medium text-ink">{name}</p>
                <p className="text-base text-muted">{say(`seat.${seat}`)}</p>
                {email !== null && (
                  <a
                    href={`mailto:${email}`}
                    className="inline-block rounded-sm py-0.5 text-base break-all text-accent-ink underline underline-offset-2"
                  >
                    {email}
                  </a>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
