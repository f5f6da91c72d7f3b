import type { BrandView } from '@handrail/api/brand/views';

/** The style sheet of an accent colour: of the colour alone, whosesoever it is. */
export function accentHref(accent: string): string {
  return `/brand/accent/${accent.slice(1)}`;
}

/** A vendor's logo; a new one has a new address. */
export function logoHref({ workspaceId }: Pick<BrandView, 'workspaceId'>, logoId: string): string {
  return `/brand/logo/${workspaceId}/${logoId}`;
}
