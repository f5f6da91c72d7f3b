import { remembering } from './remember.ts';

/** A plan or package without case, separators and a trailing "plan" ("package" for packages): "Pro plan" = "PRO". */
export function planKey(text: string, noun: 'plan' | 'package'): string {
  const plain = textKey(text);
  const without = plain.replace(noun === 'plan' ? /(?: plan)+$/ : /(?: (?:package|plan))+$/, '');
  return without === '' ? plain : without;
}

/** Features as a set: "Power_BI-connector" and "power bi connector" are one; order and repetition do not count. */
export function entitlementsKey(list: readonly string[]): string {
  return [...new Set(list.map(textKey))]
    .filter((item) => item !== '')
    .sort()
    .join('|');
}

/** Text without case, extra white space, and with underscores, hyphens and dashes as spaces. */
export const textKey: (text: string) => string = remembering((text) => {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-‐-―]+/g, ' ')
    .trim();
});

/** A number that people copy about (purchase order, tax id): letters and digits only. */
export function codeKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
