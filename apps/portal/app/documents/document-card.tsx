import type { CustomerDocument } from '@handrail/api/documents/views';
import { Badge, type Tone } from '@handrail/ui/badge';
import { formatDate } from '@handrail/ui/lib/format-date';
import { useViewer } from '@handrail/ui/viewer';
import { useSay } from '../words/words.tsx';
import { DropZone } from './drop-zone.tsx';
import { VersionVerdict } from './version-verdict.tsx';

const TONES: Readonly<Record<CustomerDocument['standing'], Tone>> = {
  missing: 'neutral',
  waiting: 'accent',
  to_fix: 'high',
  in_review: 'accent',
  accepted: 'good',
  rejected: 'high',
  asked_again: 'medium',
};

type Props = {
  readonly onboardingId: string;
  readonly document: CustomerDocument;
  /** One of our own people looks on: nothing can be handed in. */
  readonly readOnly: boolean;
};

/** A document that is asked for: why, what it should be, how it stands and what to do, and where to hand it in. */
export function DocumentCard({ onboardingId, document, readOnly }: Props) {
  const say = useSay();
  const { locale, timeZone } = useViewer();
  const { name, title, why, format, types, megabytes, sample, standing, dueAt, late, newest, earlier } =
    document;
  const done = standing === 'accepted' || standing === 'in_review' || standing === 'waiting';
  return (
    <section
      id={name}
      aria-labelledby={`${name}-title`}
      className="flex scroll-mt-6 flex-col gap-5 rounded-2xl border border-line bg-surface p-6 shadow-sm sm:p-8"
    >
      <div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id={`${name}-title`} className="text-xl font-semibold text-ink">
            {title}
          </h2>
          <Badge tone={TONES[standing]}>{say(`standing.${standing}`)}</Badge>
        </div>
        <p className="mt-2 max-w-prose text-base text-pretty text-muted">{why}</p>
        {!done && (
          <p className="mt-1 text-base text-muted" suppressHydrationWarning>
            {say(late ? 'documents.late' : 'documents.due', { day: formatDate(dueAt, locale, timeZone) })}
            {' · '}
            {say('documents.who', {
              roles: document.asks.map((role) => say(`role.${role}`)).join(', '),
            })}
          </p>
        )}
      </div>
      {document.askedWords !== null && (
        <p className="text-base text-ink">{say('documents.again', { reason: document.askedWords })}</p>
      )}
      {newest !== null && (
        <VersionVerdict
          onboardingId={onboardingId}
          requirement={name}
          version={newest}
          replaces={earlier[0]?.number ?? null}
          acceptedBefore={document.acceptedBefore}
        />
      )}
      <div>
        <h3 className="text-base font-semibold text-ink">{say('documents.what')}</h3>
        <p className="mt-1 max-w-prose text-base text-muted">
          {format} {capital(say('documents.limits', { types, megabytes }))}
        </p>
        {sample !== null && (
          <a
            href={`/samples/${sample}`}
            download={sample}
            className="inline-flex min-h-11 items-center text-base text-accent-ink underline underline-offset-2"
          >
            {say('documents.sample')}
          </a>
        )}
      </div>
      {!readOnly && <DropZone onboardingId={onboardingId} document={document} />}
      {earlier.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-base text-muted">
            {say('documents.earlier')} ({earlier.length})
          </summary>
          <ul className="flex flex-col gap-1 text-base text-muted">
            {earlier.map((one) => (
              <li key={one.number} className="break-words" suppressHydrationWarning>
                {say('documents.version', { number: one.number, name: one.fileName })},{' '}
                {say('documents.by', { who: one.by, day: formatDate(one.at, locale, timeZone) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
