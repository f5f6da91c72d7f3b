import type { CellProblem } from '@handrail/core/documents/facts';
import { inLanguage } from '@handrail/core/documents/requirement';
import { TYPE_EXTENSIONS, TYPE_MEDIA } from '@handrail/core/documents/types';
import { isCustomersTurn, replacedBy, standingOf } from '@handrail/core/documents/versions';
import { cellWords, problemWords, typeWords } from '@handrail/core/documents/words/problem';
import type { Language } from '@handrail/core/portal/texts/languages';
import type { StoredDocument } from '@handrail/db/documents/documents';
import type { StoredVersion } from '@handrail/db/documents/versions';
import type { Contact } from '@handrail/db/people/contacts';
import type { ScopedDocuments } from '@handrail/db/portal/documents';
import { askedOf } from './asked-of.ts';
import type { CustomerDocument, CustomerVersion } from './views.ts';

type Viewing = {
  readonly contact: Pick<Contact, 'roles'>;
  readonly language: Language;
  /** ISO 8601 UTC. */
  readonly now: string;
};

/** The documents of an onboarding as a customer sees them: what is asked, how each stands, and exactly what to put right. */
export async function viewDocuments(
  found: ScopedDocuments,
  { contact, language, now }: Viewing,
): Promise<CustomerDocument[]> {
  const asked = await askedOf(found);
  return asked.map(({ requirement, dueAt }): CustomerDocument => {
    const { name, types, asks } = requirement;
    const document = found.documents.find((one) => one.requirement === name);
    const versions = found.versions.filter((one) => one.requirement === name);
    const [newest, ...earlier] = versions;
    const standing = standingNow(document, newest);
    return {
      name,
      title: inLanguage(requirement.title, language),
      why: inLanguage(requirement.why, language),
      format: inLanguage(requirement.format, language),
      types: typeWords(types, language),
      accept: types
        .flatMap((type) => [TYPE_MEDIA[type], ...TYPE_EXTENSIONS[type].map((ending) => `.${ending}`)])
        .join(','),
      megabytes: requirement.megabytes,
      sample: requirement.sample ?? null,
      dueAt,
      late: dueAt < now && isCustomersTurn(standing),
      standing,
      asks,
      yours: asks.some((role) => contact.roles.includes(role)),
      askedWords: standing === 'asked_again' ? (document?.askedWords ?? null) : null,
      newest: newest === undefined ? null : versionView(newest, language),
      acceptedBefore: newest === undefined ? null : replacedBy(newest.number, versions).accepted,
      earlier: earlier.map(({ number, fileName, state, uploaderName, uploadedAt }) => ({
        ...{ number, fileName, state, by: uploaderName, at: uploadedAt },
      })),
    };
  });
}

/** How a document stands now. */
export function standingNow(document: StoredDocument | undefined, newest: StoredVersion | undefined) {
  return standingOf(newest ?? null, document?.askedAfter ?? null);
}

/** What is wrong with a version in sentences, its cells apart. */
export function verdictWords({ verdict }: Pick<StoredVersion, 'verdict'>, language: Language) {
  const day = (date: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const cells = verdict.toFix.flatMap((one): readonly CellProblem[] =>
    one.kind === 'cells' ? one.cells : [],
  );
  const count = verdict.toFix.reduce((sum, one) => sum + (one.kind === 'cells' ? one.count : 0), 0);
  return {
    toFix: verdict.toFix.map((one) => problemWords(one, language, day)),
    notes: verdict.toLookAt.map((one) => problemWords(one, language, day)),
    cells: cells.map((cell) => ({ row: cell.row, column: cell.column, words: cellWords(cell, language) })),
    moreCells: count - cells.length,
  };
}

function versionView(version: StoredVersion, language: Language): CustomerVersion {
  const { number, fileName, size, state, uploaderName, uploadedAt, reason } = version;
  return {
    ...{ number, fileName, size, state, by: uploaderName, at: uploadedAt },
    reason: state === 'rejected' ? reason : null,
    ...verdictWords(version, language),
  };
}

/** How far the documents of an onboarding are: of all, those that the customer has done their part for, and what is left to whom. */
export async function documentsProgress(found: ScopedDocuments, { roles }: Pick<Contact, 'roles'>) {
  const left = (await askedOf(found)).map(({ requirement }) => {
    const document = found.documents.find((one) => one.requirement === requirement.name);
    const newest = found.versions.find((one) => one.requirement === requirement.name);
    const open = isCustomersTurn(standingNow(document, newest));
    return { open, mine: open && requirement.asks.some((role) => roles.includes(role)) };
  });
  const open = left.filter((one) => one.open).length;
  return { all: left.length, done: left.length - open, mine: left.filter((one) => one.mine).length };
}
