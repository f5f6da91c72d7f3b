import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the pages before one is signed in. */
export function Door({ title, description, footer, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-5 py-[max(2.5rem,12vh)]">
      <div className="w-full max-w-md">
        <h1 className="text-[2rem] leading-tight font-semibold tracking-tight text-ink">{title}</h1>
        {description && <div className="mt-3 text-lg text-pretty text-muted">{description}</div>}
        <div className="mt-8">{children}</div>
        {footer && <div className="mt-8 border-t border-line pt-5 text-base text-muted">{footer}</div>}
      </div>
    </div>
  );
}
