import { languageOf, type Language } from '@handrail/core/portal/texts/languages';
import { PAGE_TEXTS, type PageCatalogue } from '@handrail/core/portal/texts/pages';
import { sayIn, type Say } from '@handrail/core/portal/texts/say';
import { viewerOf } from '@handrail/web/pages/viewer.server';
import type { Viewer } from '@handrail/ui/viewer';

type Chosen = { readonly language: string | null; readonly timezone: string | null };

/** The language of a page: what the customer chose, else the first of their browser's that we have. */
export function pageLanguage(request: Request, chosen: Chosen | null): Language {
  const wishes = (request.headers.get('accept-language') ?? '').slice(0, 300).split(',', 8);
  return languageOf(chosen?.language, ...wishes.map((wish) => wish.trim()));
}

/** The page's texts, to be said by loaders and actions. */
export function sayFor(language: Language): Say<PageCatalogue> {
  return sayIn<PageCatalogue>(PAGE_TEXTS[language]);
}

/** Locale and zone of the customer: what they chose, else what their browser says, else the vendor's zone. */
export function customerViewer(
  request: Request,
  chosen: Chosen | null,
  vendorZone: string,
  now: string,
): Viewer {
  const browser = viewerOf(request, vendorZone, now);
  const language = pageLanguage(request, chosen);
  const locale =
    languageOf(browser.locale) === language && browser.locale.startsWith(language)
      ? browser.locale
      : language;
  return { locale, timeZone: chosen?.timezone ?? browser.timeZone, now };
}
