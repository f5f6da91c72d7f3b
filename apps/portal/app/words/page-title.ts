import { sayIn, type Filling } from '@handrail/core/portal/texts/say';
import type { PageCatalogue, PageTexts } from '@handrail/core/portal/texts/pages';

type Plain = {
  [Key in keyof PageCatalogue]: Filling<PageCatalogue[Key]> extends [] ? Key : never;
}[keyof PageCatalogue];
type Root = { texts: PageTexts; me: { vendor: { name: string } } | null };

/** A page's title in the viewer's language, with the vendor's name after it. */
export function pageTitle(matches: readonly ({ id: string; data?: unknown } | undefined)[], key: Plain) {
  const root = matches.find((match) => match?.id === 'root')?.data as Root | undefined;
  if (root === undefined) return [];
  const title = sayIn<PageCatalogue>(root.texts)(key);
  return [{ title: root.me === null ? title : `${title} · ${root.me.vendor.name}` }];
}
