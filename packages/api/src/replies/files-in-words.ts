import type { EntryMail } from '@handrail/core/conversation/entry';
import type { VersionState } from '@handrail/core/documents/versions';

/** What came with a mail, for our own people: a paragraph each. */
export function filesInWords({ files, moreFiles, isCut }: EntryMail): string[] {
  const taken = files.flatMap(({ name, document }) =>
    document === null ? [] : [`${name}: ${document.title.en} (${STATES[document.state]})`],
  );
  const left = files.flatMap(({ name, document }) => (document === null ? [name] : []));
  return [
    ...(isCut ? ['(The mail was longer: the rest was not kept.)'] : []),
    ...(taken.length > 0 ? [`With it came documents:\n${taken.join('\n')}`] : []),
    ...(left.length + moreFiles > 0
      ? [
          `Files came with it that were not kept, as nobody can know what they are for: ${[
            ...left,
            ...(moreFiles > 0 ? [`${moreFiles} more`] : []),
          ].join(', ')}. Ask for them in the portal, under Documents.`,
        ]
      : []),
  ];
}

const STATES: Readonly<Record<VersionState, string>> = {
  quarantine: 'waits for the virus scanner',
  to_fix: 'something has to be put right',
  checked: 'nothing wrong that we can see',
  accepted: 'accepted before',
  rejected: 'rejected before',
};
