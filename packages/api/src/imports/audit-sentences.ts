import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to imports, in words. */
export const importSentences: Sentences = {
  'import.stored': ({ fileName, new: added, update, unchanged }) =>
    `stored the import ${said(fileName)}: ${said(added)} new, ${said(update)} updated, ${said(unchanged)} unchanged.`,
  'import.discarded': ({ fileName }) => `discarded the import ${said(fileName)}.`,
};
