import type { BrandView } from '@handrail/api/brand/views';
import { logoSize } from '@handrail/core/brand/logoSize';
import { logoHref } from './href.ts';

/** Inside its white tile, in pixels; the tile is as high as an initial's. */
const BOX = { width: 128, height: 32 };

/**
 * The vendor's logo, on white as it was made for; without one their initial on their accent colour. Hidden from screen readers: the
 * name stands beside it.
 */
export function VendorMark({
  vendor,
}: {
  readonly vendor: Pick<BrandView, 'name' | 'logo' | 'workspaceId'>;
}) {
  const { name, logo } = vendor;
  if (logo !== null)
    return (
      <span aria-hidden="true" className="flex h-10 shrink-0 items-center rounded-lg bg-white px-1">
        <img src={logoHref(vendor, logo.id)} alt="" {...logoSize(logo, BOX)} />
      </span>
    );
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-10 shrink-0 items-center justify-center rounded-xl bg-accent text-lg font-semibold text-on-accent"
    >
      {([...name.trim()][0] ?? '').toUpperCase()}
    </span>
  );
}
