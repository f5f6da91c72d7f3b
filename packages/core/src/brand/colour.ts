/** A colour by lightness (0–1), chroma and hue in degrees (OKLCH): what looks equally light is equally light. */
export type Colour = { readonly light: number; readonly chroma: number; readonly hue: number };

type Three = readonly [number, number, number];

/** A colour as people write it: `#4f46e5`. */
export const HEX = /^#[0-9a-f]{6}$/;

/** The colour that `#rrggbb` names. */
export function colourOf(hex: string): Colour {
  const [red, green, blue] = linearOf(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    light: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** `#rrggbb` of a colour; with less chroma where screens cannot show as much at this lightness. */
export function hexOf(colour: Colour): string {
  let [least, most] = [0, colour.chroma];
  if (isShown(rgbOf(colour))) least = most;
  // Sixteen halvings: finer than one of 256 steps.
  for (let step = 0; step < 16 && least < most; step += 1) {
    const chroma = (least + most) / 2;
    if (isShown(rgbOf({ ...colour, chroma }))) least = chroma;
    else most = chroma;
  }
  const parts = rgbOf({ ...colour, chroma: least }).map((part) =>
    Math.round(255 * encoded(Math.min(1, Math.max(0, part))))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

/** How well two colours are told apart, 1 to 21, as WCAG 2 counts it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linearOf(hex: string): Three {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Red, green and blue, linear; outside 0–1 where no screen shows it. The matrices are those of OKLab's definition. */
function rgbOf({ light, chroma, hue }: Colour): Three {
  const turn = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(turn), chroma * Math.sin(turn)];
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function isShown(rgb: Three): boolean {
  // A hundredth of a step of 256 either way is rounding.
  return rgb.every((part) => part >= -0.00004 && part <= 1.00004);
}

function encoded(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}
