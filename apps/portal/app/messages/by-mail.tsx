import type { EntryMailView } from '@handrail/api/conversation/views';
import { Link } from '@handrail/ui/link';
import { Mail } from 'lucide-react';
import { documentsHref } from '../documents/href.ts';
import { useSay } from '../words/words.tsx';

type Props = { readonly mail: EntryMailView; readonly onboardingId: string };

/** That a message came by mail, and what became of the files that came with it. */
export function ByMail({ mail: { files, moreFiles, isCut }, onboardingId }: Props) {
  const say = useSay();
  const left = files.filter(({ document }) => document === null).map(({ name }) => name);
  return (
    <div className="mt-2 flex items-start gap-2 text-base text-muted">
      <Mail size={18} aria-hidden="true" className="mt-1 shrink-0" />
      <div className="flex min-w-0 flex-col gap-1 [overflow-wrap:anywhere]">
        <p>{say('messages.byMail')}</p>
        {isCut && <p>{say('messages.byMail.cut')}</p>}
        {files.map(
          ({ name, document }, place) =>
            document !== null && (
              <p key={place}>
                {document.state === 'to_fix'
                  ? say('messages.byMail.toFix', { file: name, title: document.title })
                  : say('messages.byMail.taken', { file: name, title: document.title })}
              </p>
            ),
        )}
        {left.length > 0 && <p>{say('messages.byMail.left', { files: left.join(', ') })}</p>}
        {moreFiles > 0 && <p>{say('messages.byMail.more', { count: moreFiles })}</p>}
        {files.length > 0 && (
          <p>
            <Link href={documentsHref(onboardingId)} className="font-medium text-accent-ink underline">
              {say('messages.byMail.documents')}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
