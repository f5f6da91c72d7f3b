import type { AskedDocument } from './asked.ts';
import { extensionOf, TYPE_EXTENSIONS } from './types.ts';

/**
 * The one document that a file says it is, by its own name ("List of users 2026.xlsx") and of a kind that is taken for it; null where
 * none or several fit. Nothing else that comes with a mail tells.
 */
export function documentNamed(fileName: string, asked: readonly AskedDocument[]): AskedDocument | null {
  const extension = extensionOf(fileName);
  const name = lettersOf(fileName.slice(0, fileName.length - extension.length));
  const fitting = asked.filter(({ requirement }) => {
    const names = [requirement.name, requirement.title.en, requirement.title.de].map(lettersOf);
    return (
      names.some((one) => one !== '' && name.includes(one)) &&
      requirement.types.some((type) => TYPE_EXTENSIONS[type].includes(extension))
    );
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
