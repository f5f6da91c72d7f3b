import type { EntryMail } from '@handrail/core/conversation/entry';
import type { Language } from '@handrail/core/portal/texts/languages';
import type { ConversationEntry } from '@handrail/db/conversation/entries';
import type { EntryView } from './views.ts';

/** An entry as somebody reads it: `reader` is the id of a contact or a member. */
export function entryView(entry: ConversationEntry, reader: string, language: Language): EntryView {
  const { id, kind, contactId, memberId, authorName, body, place, told, mail, writtenAt } = entry;
  return {
    ...{ id, kind, told, at: writtenAt, text: body, author: authorName },
    side: memberId === null ? 'customer' : 'vendor',
    isMine: (contactId ?? memberId) === reader,
    mail: mail === null ? null : { ...mail, files: mail.files.map((file) => fileView(file, language)) },
    place: place === null ? null : { page: place.page, title: place.title?.[language] ?? null },
  };
}

function fileView({ name, document }: EntryMail['files'][number], language: Language) {
  return { name, document: document === null ? null : { ...document, title: document.title[language] } };
}
