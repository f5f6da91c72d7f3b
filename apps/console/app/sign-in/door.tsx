import type { ReactNode } from 'react';
import { Logo } from '../shell/logo.tsx';

type Props = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the pages before one is signed in. */
export function Door({ title, description, footer, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-[max(2.5rem,9vh)]">
      <div className="w-full max-w-[25rem]">
        <Logo className="size-10" />
        <h1 className="mt-6 text-2xl font-semibold text-ink">{title}</h1>
        {description && <div className="mt-1.5 text-base text-pretty text-muted">{description}</div>}
        <div className="mt-7">{children}</div>
        {footer && <div className="mt-8 border-t border-line pt-4 text-sm text-muted">{footer}</div>}
      </div>
    </div>
  );
}
