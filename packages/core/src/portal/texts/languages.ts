/** The languages of the portal and of its mails. Another one is a folder of texts beside these, and a line here. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The language that one of these wishes asks for (`de-AT` asks for `de`), the first that we have; English otherwise. */
export function languageOf(...wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const known = LANGUAGES.find((language) => wish?.toLowerCase().split(/[-_]/)[0] === language);
    if (known !== undefined) return known;
  }
  return 'en';
}
