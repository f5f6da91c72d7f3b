import type { LogoChange } from '@handrail/core/brand/brand';
import { LARGEST_LOGO } from '@handrail/core/brand/logo';

/** What a person typed and chose, as the form has it. */
export type BrandValues = { readonly name: string; readonly accent: string };

/** The text fields of the form. */
export function valuesOf(form: FormData): BrandValues {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 1000);
  return { name: text('name'), accent: text('accent').trim() };
}

/** What becomes of the logo: another file, none, one that was there before, or it stays. Null: the file is too large to be looked at. */
export async function logoOf(form: FormData): Promise<LogoChange | null> {
  const file = form.get('logo');
  if (file instanceof File && file.size > 0) {
    if (file.size > LARGEST_LOGO) return null;
    return { kind: 'new', base64: Buffer.from(await file.arrayBuffer()).toString('base64') };
  }
  const before = form.get('logoBefore');
  if (typeof before === 'string') return before === '' ? { kind: 'none' } : { kind: 'back', id: before };
  return form.get('removeLogo') === null ? { kind: 'keep' } : { kind: 'none' };
}
