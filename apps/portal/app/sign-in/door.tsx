import { useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { VendorMark } from '../brand/vendor-mark.tsx';
import type { RootData } from '../root.tsx';

type Props = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the pages before one is signed in; under the vendor's name, where it is known whose customer comes. */
export function Door({ title, description, footer, children }: Props) {
  const vendor = useRouteLoaderData<RootData>('root')?.vendor ?? null;
  return (
    <div className="flex min-h-dvh flex-col items-center px-5 py-[max(2.5rem,12vh)]">
      <div className="w-full max-w-md">
        {vendor !== null && (
          <p className="mb-8 flex min-w-0 items-center gap-3 text-lg font-semibold text-ink">
            <VendorMark vendor={vendor} />
            <span className="min-w-0 break-words">{vendor.name}</span>
          </p>
        )}
        <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">{title}</h1>
        {description && <div className="mt-3 text-lg text-pretty text-muted">{description}</div>}
        <div className="mt-8">{children}</div>
        {footer && <div className="mt-8 border-t border-line pt-5 text-base text-muted">{footer}</div>}
      </div>
    </div>
  );
}
