import { sayIn, type Say } from '@handrail/core/portal/texts/say';
import type { PageCatalogue, PageTexts } from '@handrail/core/portal/texts/pages';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

type Words = { readonly say: Say<PageCatalogue>; readonly texts: PageTexts | null };

/** Where no page could be made, not even its words: keys are said as they are, and nobody sees them but in the log. */
const speechless: Words = { say: (key, ..._filling) => key, texts: null };

const WordsContext = createContext<Words>(speechless);

/** The texts of the viewer's language, for everything inside. They come with the page, so that one language is sent and no more. */
export function WordsProvider({
  texts,
  children,
}: {
  readonly texts: PageTexts | null;
  readonly children: ReactNode;
}) {
  const words = useMemo(
    () => (texts === null ? speechless : { say: sayIn<PageCatalogue>(texts), texts }),
    [texts],
  );
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** Says the portal's texts in the viewer's language: `say('signIn.title')`. */
export function useSay(): Say<PageCatalogue> {
  return useContext(WordsContext).say;
}
