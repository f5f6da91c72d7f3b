import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accentCss, accentNotes, accentsOf, SCHEMES } from './accent.ts';
import { colourOf, contrast, hexOf } from './colour.ts';

/** Every third of each channel's sixteen steps, with both ends: 216 colours. */
const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const COLOURS = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);
const styles = readFileSync(new URL('../../../ui/src/styles.css', import.meta.url), 'utf8');

/** The house's grounds as the style sheet has them. */
function grounds(scheme: 'light' | 'dark'): string[] {
  const [light = '', dark = ''] = styles.split('@media (prefers-color-scheme: dark)');
  return ['canvas', 'surface', 'raised', 'sunken', 'hover'].map((name) => {
    const found = new RegExp(`--${name}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(
      scheme === 'light' ? light : dark,
    );
    const [, l, chroma, hue] = (found ?? []).map(Number);
    if (l === undefined || chroma === undefined || hue === undefined) throw new Error(`No ${name}`);
    return hexOf({ light: l, chroma, hue });
  });
}

test.each(SCHEMES)(
  'in a %s page every colour gives words that are read and buttons that are seen',
  (scheme) => {
    const house = grounds(scheme);
    for (const hex of COLOURS) {
      const { fill, strong, on, ink, soft } = accentsOf(hex, scheme);
      expect(contrast(on, fill), `words on ${fill} of ${hex}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(on, strong), `words on ${strong} of ${hex}`).toBeGreaterThanOrEqual(4.5);
      for (const ground of [...house, soft])
        expect(contrast(ink, ground), `${ink} of ${hex} on ${ground}`).toBeGreaterThanOrEqual(4.45);
      for (const ground of house)
        expect(contrast(fill, ground), `${fill} of ${hex} on ${ground}`).toBeGreaterThanOrEqual(2.95);
    }
  },
);

test('a colour that does as it is stays as it is, and nothing is said about it', () => {
  expect(accentsOf('#2563eb', 'light').fill).toBe('#2563eb');
  expect(accentNotes('#2563eb')).toEqual([]);
});

test('a faint colour is told in one sentence, with the shade that customers see', () => {
  const { fill } = accentsOf('#ffe066', 'light');
  expect(accentNotes('#ffe066')).toEqual([
    `This colour is too faint to be seen on white: on white, customers see ${fill} instead.`,
  ]);
  expect(accentNotes('#0a1a3a')).toEqual([
    expect.stringContaining('This colour is too dark to be seen on a dark page'),
  ]);
});

test('a shade keeps its hue', () => {
  const off = Math.abs(colourOf(accentsOf('#ffe066', 'light').ink).hue - colourOf('#ffe066').hue);
  expect(off).toBeLessThan(4);
});

test('colours come back as they went, and the style sheet is of colours alone', () => {
  for (const hex of COLOURS) expect(hexOf(colourOf(hex))).toBe(hex);
  expect(accentCss('#c2410c')).toMatch(/^(:root\{(--[a-z-]+:#[0-9a-f]{6};?){5}\}|@media [^{]+\{|\}|\n)+$/);
});
