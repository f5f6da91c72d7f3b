import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './lib/cx.ts';

type Props = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly trigger?: ReactElement;
  readonly footer?: ReactNode;
  readonly width?: 'sm' | 'md' | 'lg';
  readonly children?: ReactNode;
};

const WIDTHS = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl' } as const;

/** A question or a short form over the page. Opened by scripts; offer a page of its own for what must work without. */
export function Dialog({
  title,
  description,
  open,
  onOpenChange,
  trigger,
  footer,
  width = 'md',
  children,
}: Props) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cx(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-2rem)] -translate-x-1/2 animate-in flex-col rounded-xl border border-line bg-raised shadow-lg',
            WIDTHS[width],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <div className="min-w-0">
              <Primitive.Title className="text-lg font-semibold text-ink">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-0.5 text-sm text-muted">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close
              aria-label="Close"
              className="-mr-1.5 rounded-md p-1.5 text-faint hover:bg-hover hover:text-ink"
            >
              <X size={16} aria-hidden="true" />
            </Primitive.Close>
          </header>
          <div
            tabIndex={0}
            role="region"
            aria-label={title}
            className="min-h-0 flex-1 overflow-y-auto px-5 py-4 -outline-offset-2"
          >
            {children}
          </div>
          {footer && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
