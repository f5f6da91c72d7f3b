import type { EntryMailView } from '@handrail/api/conversation/views';
import type { VersionState } from '@handrail/core/documents/versions';
import { Mail } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

const STATES: Readonly<Record<VersionState, string>> = {
  quarantine: 'waits for the virus scanner',
  to_fix: 'something to put right',
  checked: 'nothing wrong that we can see',
  accepted: 'accepted before',
  rejected: 'rejected before',
};

/** That a message came by mail, and what became of the files that came with it. */
export function ByMail({ mail: { files, moreFiles, isCut } }: { readonly mail: EntryMailView }) {
  const left = files.flatMap(({ name, document }) => (document === null ? [name] : []));
  return (
    <div className="mt-1 flex items-start gap-1.5 text-xs text-muted">
      <Mail size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>Came by mail{isCut && '; it was longer, and its end was not kept'}</p>
        {files.map(
          ({ name, document }, place) =>
            document !== null && (
              <p key={place}>
                <PlainText text={name} /> is in the documents as “{document.title}”: {STATES[document.state]}
              </p>
            ),
        )}
        {left.length > 0 && (
          <p>
            Not kept, as nobody can know what it is for: <PlainText text={left.join(', ')} />. Ask for it in
            the portal.
          </p>
        )}
        {moreFiles > 0 && <p>{moreFiles} more files came with it and were not looked at.</p>}
      </div>
    </div>
  );
}
