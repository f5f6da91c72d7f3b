/** A vendor as its customers see it. */
export type BrandView = {
  readonly workspaceId: string;
  readonly name: string;
  /** Lowercase #rrggbb; null: the house's own. */
  readonly accent: string | null;
  readonly logo: { readonly id: string; readonly width: number; readonly height: number } | null;
};

/** The same, for who may change it. */
export type OwnBrandView = Omit<BrandView, 'logo'> & {
  readonly version: number;
  /** `src`: the picture itself, as a data address. */
  readonly logo: (NonNullable<BrandView['logo']> & { readonly src: string }) | null;
};
