import type { Logo } from './logo.ts';

/** How large a logo stands on a page: in a box of these sides, in whole pixels. */
export function logoSize(
  logo: Pick<Logo, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(box.width / logo.width, box.height / logo.height);
  return { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) };
}
