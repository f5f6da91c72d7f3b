import { accentsOf } from '@handrail/core/brand/accent';
import type { Scheme } from '@handrail/core/brand/accent';
import { logoSize } from '@handrail/core/brand/logoSize';

export type PreviewLogo = { readonly src: string; readonly width: number; readonly height: number };

/** The portal's grounds and words, as `packages/ui/src/styles.css` has them. */
const PAGE: Readonly<Record<Scheme, { canvas: string; surface: string; line: string; ink: string }>> = {
  light: { canvas: '#f8f9fa', surface: '#ffffff', line: '#e2e4e8', ink: '#151922' },
  dark: { canvas: '#0f1013', surface: '#151619', line: '#26282d', ink: '#ececee' },
};
/** The house's accent, where a vendor has none. */
const OUR_ACCENT = '#2d57bb';
const LOGO = { width: 96, height: 24 };
/** So many letters of a name fit beside a logo. */
const FITS = 24;

/** A page of the portal in little: a drawing, so that its colours need no style of the page's own. */
export function BrandPreview({
  scheme,
  name,
  accent,
  logo,
}: {
  readonly scheme: Scheme;
  readonly name: string;
  readonly accent: string | null;
  readonly logo: PreviewLogo | null;
}) {
  const page = PAGE[scheme];
  const { fill, on, ink, soft } = accentsOf(accent ?? OUR_ACCENT, scheme);
  const size = logo && logoSize(logo, LOGO);
  const start = 16 + (size ? size.width + 8 : 32) + 10;
  const shown = name.length > FITS ? `${name.slice(0, FITS - 1)}…` : name;
  return (
    <svg
      viewBox="0 0 340 190"
      role="img"
      aria-label={`The portal of ${name}, ${scheme}`}
      className="block h-auto w-full rounded-lg border border-line"
    >
      <rect width="340" height="190" fill={page.canvas} />
      <rect width="340" height="48" fill={page.surface} />
      <path d="M0 48h340" stroke={page.line} />
      {logo && size ? (
        <>
          <rect x="16" y="8" width={size.width + 8} height="32" rx="6" fill="#ffffff" />
          <image href={logo.src} x="20" y={24 - size.height / 2} {...size} />
        </>
      ) : (
        <>
          <rect x="16" y="8" width="32" height="32" rx="9" fill={fill} />
          <text x="32" y="30" textAnchor="middle" fontSize="16" fontWeight="600" fill={on}>
            {([...name.trim()][0] ?? '').toUpperCase()}
          </text>
        </>
      )}
      <text x={start} y="29" fontSize="14" fontWeight="600" fill={page.ink}>
        {shown}
      </text>
      <rect x="16" y="64" width="308" height="110" rx="10" fill={page.surface} stroke={page.line} />
      <rect x="30" y="78" width="84" height="22" rx="11" fill={soft} />
      <text x="72" y="93" textAnchor="middle" fontSize="11" fontWeight="500" fill={ink}>
        Your next step
      </text>
      <rect x="30" y="116" width="134" height="38" rx="8" fill={fill} />
      <text x="97" y="139" textAnchor="middle" fontSize="13" fontWeight="500" fill={on}>
        Confirm now
      </text>
      <text x="184" y="139" fontSize="13" fontWeight="500" fill={ink} textDecoration="underline">
        See your plan
      </text>
    </svg>
  );
}
