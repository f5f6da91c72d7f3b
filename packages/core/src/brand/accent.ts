import { colourOf, contrast, hexOf } from './colour.ts';
import type { Colour } from './colour.ts';

/** What a page makes of an accent colour, each `#rrggbb`. */
export type Accents = {
  /** Behind the words of a button. */
  readonly fill: string;
  /** The same under a pointer. */
  readonly strong: string;
  /** The words on both. */
  readonly on: string;
  /** Links, and other words in the colour. */
  readonly ink: string;
  /** Behind such words. */
  readonly soft: string;
};

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** WCAG 2, AA: for words, and for the shape of a control. */
const READABLE = 4.5;
const SEEN = 3;
const [WHITE, BLACK] = ['#ffffff', '#0d1017'];

/** Every ground that words may stand on, as `packages/ui/src/styles.css` has them, and how the soft one is mixed. */
const GROUNDS: Readonly<
  Record<Scheme, { readonly lights: readonly number[]; readonly soft: Pick<Colour, 'light' | 'chroma'> }>
> = {
  light: { lights: [0.982, 1, 0.967, 0.955], soft: { light: 0.957, chroma: 0.02 } },
  dark: { lights: [0.172, 0.202, 0.238, 0.156, 0.245], soft: { light: 0.285, chroma: 0.055 } },
};

/** Readable shades of an accent colour: its own hue, as near to it as can be told from its ground and read on. */
export function accentsOf(hex: string, scheme: Scheme): Accents {
  const given = colourOf(hex);
  const { lights, soft } = GROUNDS[scheme];
  // The house's greys have a breath of blue, which counts for nothing here.
  const grounds = lights.map((light) => hexOf({ light, chroma: 0, hue: 0 }));
  const softHex = hexOf({ ...given, light: soft.light, chroma: Math.min(given.chroma, soft.chroma) });
  const stands = (shade: string) => least(shade, grounds) >= SEEN && wordsOn(shade) !== null;
  const fill = stands(hex) ? hex : nearest(given, stands);
  const on = wordsOn(fill) ?? WHITE;
  const towards = on === WHITE ? -0.055 : 0.055;
  const from = colourOf(fill);
  const strong = hexOf({ ...from, light: Math.min(1, Math.max(0, from.light + towards)) });
  const isRead = (shade: string) => least(shade, [...grounds, softHex]) >= READABLE;
  const ink = isRead(hex) ? hex : nearest(given, isRead);
  return { fill, strong, on, ink, soft: softHex };
}

/** What a person should know of the colour they chose: one sentence for each scheme in which it is not seen as it is. */
export function accentNotes(hex: string): readonly string[] {
  return SCHEMES.flatMap((scheme) => {
    const { fill } = accentsOf(hex, scheme);
    if (fill === hex) return [];
    const ground = { light: 'white', dark: 'a dark page' }[scheme];
    const why =
      wordsOn(hex) === null
        ? `Neither white nor dark words can be read on this colour`
        : `This colour is too ${scheme === 'light' ? 'faint' : 'dark'} to be seen on ${ground}`;
    return [`${why}: on ${ground}, customers see ${fill} instead.`];
  });
}

/** The accent as a style sheet that goes after the house's own. */
export function accentCss(hex: string): string {
  const rule = (scheme: Scheme) => {
    const { fill, strong, on, ink, soft } = accentsOf(hex, scheme);
    return `:root{--accent:${fill};--accent-strong:${strong};--on-accent:${on};--accent-ink:${ink};--accent-soft:${soft}}`;
  };
  return `${rule('light')}@media (prefers-color-scheme:dark){${rule('dark')}}\n`;
}

/** The words that can be read on a shade: white, dark, or null for neither. */
function wordsOn(shade: string): string | null {
  return [WHITE, BLACK].find((words) => contrast(words, shade) >= READABLE) ?? null;
}

function least(shade: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(shade, ground)));
}

/** The nearest lighter or darker shade that will do. Black or white does in the end. */
function nearest(given: Colour, does: (shade: string) => boolean): string {
  for (let away = 0; away <= 1; away += 0.005)
    for (const light of [given.light - away, given.light + away]) {
      if (light < 0 || light > 1) continue;
      const shade = hexOf({ ...given, light });
      if (does(shade)) return shade;
    }
  throw new Error(`No shade of ${hexOf(given)} will do`);
}
